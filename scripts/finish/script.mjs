// The page's scripts: wasm-bindgen's with the loader, and the project's own.
import { readFileSync } from 'node:fs';
import { transformSync } from 'esbuild';

/** What the oldest engines understand. */
export const OLD_ENGINES = { minify: true, target: ['chrome57', 'safari11'], supported: { destructuring: true }, legalComments: 'none', charset: 'utf8' };
/** Classes for exports that lean-wasm.mjs has taken out. */
const UNUSED_CLASS = /^ *class (IntoUnderlying\w+) \{[^]*?exports\.\1 = \1;$/gm;
/** Growing memory takes the old buffer away only from wasm itself; for its translation the glue has to look. */
const STALE = [
  /(cachedUint8ArrayMemory0)\.byteLength === 0/,
  /(cachedDataViewMemory0)\.buffer\.detached === true \|\| \(\1\.buffer\.detached === undefined && \1\.buffer !== wasm\.memory\.buffer\)/,
];

/** A script of the project, small enough for a phone; fails where it is `most` bytes or more. */
export function script(path, most) {
  const { code } = transformSync(readFileSync(path, 'utf8'), { ...OLD_ENGINES, mangleProps: /^_/ });
  if (Buffer.byteLength(code) >= most) throw new Error(`${path} comes to ${Buffer.byteLength(code)} bytes, and may not reach ${most}`);
  return code;
}

/** A script's source, made small. */
export const minified = (source, format) => transformSync(source, { ...OLD_ENGINES, format }).code;

/** wasm-bindgen's script without what is not used, ready for either engine, then `sources`. */
export function pageScript(glue, sources) {
  const lean = STALE.reduce((text, stale) => {
    if (!stale.test(text)) throw new Error(`wasm-bindgen's script no longer has ${stale}`);
    return text.replace(stale, '$1.buffer !== wasm.memory.buffer');
  }, glue.replace(UNUSED_CLASS, ''));
  const own = sources.map((path) => readFileSync(path, 'utf8'));
  return minified(['var WebAssembly = self.WebAssembly;', lean, ...own].join('\n'), 'iife');
}
