// The bytes of a module: what must not be in them, and how they become few.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { order } from './order.mjs';

/** Code that must not reach the phone: the TOML parser, since regions come as packs, and the command line's. */
const BANNED = ['4toml', '12clap_builder'];
export const MVP = ['--mvp-features', '--enable-mutable-globals'];
/** True of every module that rustc links: the stack lies below the data, and memory begins as zeros. */
export const LINKED = ['--low-memory-unused', '--zero-filled-memory'];
/** What is computed twice in a row compresses better than a variable for it, and zeros better than the addresses beside them. */
const SMALL = ['--flatten', '--rereloop', '-Oz', '-Oz', '--skip-pass=local-cse', '--skip-pass=memory-packing'];

/** Leptos itself depends on some of these crates, so the graph cannot tell; the linked functions' names can. */
export function forbidBannedCode(path) {
  const code = readFileSync(path);
  if (!code.includes('6gongji')) throw new Error(`${path} has no names to search`);
  const found = BANNED.filter((name) => code.includes(name));
  if (found.length > 0) throw new Error(`${path} links code it must not have: ${found.join(', ')}`);
}

const optimize = (path, passes) => execFileSync('wasm-opt', [...MVP, ...passes, path, '-o', path], { stdio: 'inherit' });

/** The last bytes of a module: nothing in it that the first WebAssembly did not have. */
export function finishWasm(path, facts) {
  optimize(path, [...facts, ...SMALL, '--strip-debug', '--strip-target-features']);
  order(path, MVP);
  const newer = ['saturating-float-to-int', 'sign-extension', 'simd', 'multi-value', 'bulk-memory', 'reference-types', 'mutable-globals'];
  execFileSync('wasm-validate', [...newer.map((feature) => `--disable-${feature}`), path], { stdio: 'inherit' });
}
