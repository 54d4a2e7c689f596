// The page's scripts: wasm-bindgen's with the loader, and the module once more as a script for engines without wasm.
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { transformSync } from 'esbuild';
import { literal } from './literal.mjs';

/** What the oldest engines understand. */
export const OLD_ENGINES = { minify: true, target: ['chrome57', 'safari11'], supported: { destructuring: true }, legalComments: 'none', charset: 'utf8' };
/** Classes for exports that lean-wasm.mjs has taken out. */
const UNUSED_CLASS = /^ *class (IntoUnderlying\w+) \{[^]*?exports\.\1 = \1;$/gm;
/** Growing memory takes the old buffer away only from wasm itself; for its translation the glue has to look. */
const STALE = [
  /(cachedUint8ArrayMemory0)\.byteLength === 0/,
  /(cachedDataViewMemory0)\.buffer\.detached === true \|\| \(\1\.buffer\.detached === undefined && \1\.buffer !== wasm\.memory\.buffer\)/,
];

/** Where the glue has made the list of what the module asks for. */
const IMPORTS = /const imports = __wbg_get_imports\(\);/g;

/** A script of the project, small enough for a phone; fails where it is `most` bytes or more. */
export function script(path, most) {
  const { code } = transformSync(readFileSync(path, 'utf8'), { ...OLD_ENGINES, mangleProps: /^_/ });
  if (Buffer.byteLength(code) >= most) throw new Error(`${path} comes to ${Buffer.byteLength(code)} bytes, and may not reach ${most}`);
  return code;
}

const minified = (source, format) => transformSync(source, { ...OLD_ENGINES, format }).code;

/** wasm-bindgen's script without what is not used, ready for either engine, then `sources`. `places` are those of split.mjs. */
export function pageScript(glue, sources, places) {
  const lean = STALE.reduce((text, stale) => {
    if (!stale.test(text)) throw new Error(`wasm-bindgen's script no longer has ${stale}`);
    return text.replace(stale, '$1.buffer !== wasm.memory.buffer');
  }, glue.replace(UNUSED_CLASS, '')).replaceAll(IMPORTS, `$& imports.rest = missing(${JSON.stringify(places)});`);
  const own = sources.map((path) => readFileSync(path, 'utf8'));
  return minified(['var WebAssembly = self.WebAssembly;', lean, ...own].join('\n'), 'iife');
}

/** The module as a script that leaves `gongjiModule`, from imports to exports. */
export function translate(wasm, options) {
  const raw = `${wasm}.translated.js`;
  execFileSync('wasm2js', [...options, '-Oz', wasm, '-o', raw], { stdio: 'inherit' });
  const text = readFileSync(raw, 'utf8');
  rmSync(raw);
  const body = /^import [^]*?;\n([^]*)^var retasmFunc = /m.exec(text)?.[1];
  const decoder = /^ {2}var base64ReverseLookup[^]*?^ {2}}\n(?=function)/m;
  if (!body || !decoder.test(body)) throw new Error('wasm2js writes its module in another form');
  const segment = /base64DecodeToExistingUint8Array\(bufferView, (\d+), "([^"]*)"\)/g;
  const plain = body
    .replace(decoder, 'function put(at, text) { for (var i = 0; i < text.length; i++) bufferView[at + i] = text.charCodeAt(i); }\n')
    .replace(segment, (_, at, data) => `put(${at}, ${literal(Buffer.from(data, 'base64'))})`);
  return minified(`${plain}\nself.gongjiModule = asmFunc;`, 'iife');
}
