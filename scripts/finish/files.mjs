// Files of the staged page: listed, named by their content, compressed.
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** Every file under a folder, or the file itself, in a fixed order. */
export function filesOf(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path).sort().flatMap((name) => filesOf(join(path, name)));
}

/** The SHA-256 of bytes, in hexadecimal digits. */
export const hashOf = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest('hex');

/** Gives a file or folder a name that changes with its bytes; returns the new name. */
export function nameByContent(folder, name) {
  const path = join(folder, name);
  const hash = hashOf(...filesOf(path).flatMap((file) => [relative(folder, file), readFileSync(file)]));
  const named = name.replace(/^[\w-]+/, `$&-${hash.slice(0, 12)}`);
  renameSync(path, join(folder, named));
  return named;
}

/** A file's name without the hash in it. */
export const plainName = (path) => basename(path).replace(/-[0-9a-f]{12}\b/, '');

/** Brotli at its best, for every purpose the same: in small blocks, which strands (strands.mjs) fill one after the other. */
export const brotli = (bytes) =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length, [constants.BROTLI_PARAM_LGWIN]: 22, [constants.BROTLI_PARAM_LGBLOCK]: 16 } });

/** Writes `.br` and `.gz` beside a file. */
export function compress(path) {
  const bytes = readFileSync(path);
  writeFileSync(`${path}.br`, brotli(bytes));
  writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
}
