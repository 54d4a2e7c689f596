// The old Chromiums as their packages carry them: compressed by brotli, some with libraries beside.
import { chmodSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';

const KEPT = 'target/engines';

/** The path of the unpacked program; unpacked once. */
export async function unpackChromium(name) {
  const folder = join(KEPT, name);
  const program = join(folder, 'chromium');
  if (existsSync(program)) return program;
  const packed = ['tests/engines', 'tests/engines/more'].map((at) => join(at, 'node_modules', name, 'bin')).find(existsSync);
  if (!packed) throw new Error(`${name} is not installed: run ./x setup (or ./x test-all, for the rare ones)`);
  const fresh = `${folder}.new`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true });
  for (const file of readdirSync(packed).filter((file) => file.endsWith('.br') && file !== 'aws.tar.br')) {
    const bytes = brotliDecompressSync(readFileSync(join(packed, file)));
    if (file.endsWith('.tar.br')) execFileSync('tar', ['-x', '-C', fresh], { input: bytes });
    else writeFileSync(join(fresh, 'chromium'), bytes);
  }
  chmodSync(join(fresh, 'chromium'), 0o755);
  rmSync(folder, { recursive: true, force: true });
  renameSync(fresh, folder);
  return program;
}
