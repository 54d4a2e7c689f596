// The module's two parts once more as scripts, for engines without WebAssembly and policies that forbid it.
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { literal } from './literal.mjs';
import { minified } from './script.mjs';

/** Replaces what must be there. */
const changed = (text, pattern, now) => {
  if (text.search(pattern) < 0) throw new Error(`wasm2js writes its module in another form: there is no ${pattern}`);
  return text.replace(pattern, now);
};

/** Beside the part's own functions: data are put as text, and the table is filled in runs. */
const HELPERS = `
function put(at, text) { for (var i = 0; i < text.length; i++) bufferView[at + i] = text.charCodeAt(i); }
function fill(table, at, functions) { for (var i = 0; i < functions.length; i++) table[at + i] = functions[i]; }
`;
const DECODER = /^ {2}var base64ReverseLookup[^]*?^ {2}}\n(?=function)/m;
const SEGMENT = /base64DecodeToExistingUint8Array\(bufferView, (\d+), "([^"]*)"\)/g;
const TABLE_RUN = /(?:^ FUNCTION_TABLE\[\d+\] = .*;\n)+/m;
/** Half of a number that is too long for one variable: where a function of one part calls one of the other, both must look in one place. */
const HIGH = /i64toi32_i32\$HIGH_BITS/g;
const OWN_HIGH = /^ var i64toi32_i32\$HIGH_BITS = 0;\n/m;
const VIEW = /^ var (HEAP\w+ = new \w+\(buffer\);)$/gm;
const GROW = /^ function __wasm_memory_grow[^]*?^ }\n/m;

/** What either part needs. */
function common(text) {
  const body = changed(text, /^import [^]*?;\n(?!import)([^]*?)^(?:var memasmFunc = .*\n)?var retasmFunc = [^]*/m, '$1');
  const plain = changed(body, DECODER, () => HELPERS)
    .replace(SEGMENT, (_, at, data) => `put(${at}, ${literal(Buffer.from(data, 'base64').toString('latin1'))})`)
    .replace(new RegExp(TABLE_RUN, 'gm'), (run) => runsOf([...run.matchAll(/\[(\d+)\] = (.*);/g)]).map(([at, functions]) => ` fill(FUNCTION_TABLE, ${at}, [${functions}]);\n`).join(''));
  return changed(plain, OWN_HIGH, '').replace(HIGH, 'gongjiHigh')
    .replace(/^ var setTempRet0 = .*$/m, ' function setTempRet0(high) { gongjiHigh = high; }')
    .replace(/^ var getTempRet0 = .*$/m, ' function getTempRet0() { return gongjiHigh; }');
}

/** Entries of the table that follow each other, together. */
function runsOf(entries) {
  const runs = [];
  for (const [, place, name] of entries) {
    const last = runs.at(-1);
    if (last && last[0] + last[1].length === Number(place)) last[1].push(name);
    else runs.push([Number(place), [name]]);
  }
  return runs;
}

/** The first part owns the memory, and tells when it has become another buffer. */
function owner(text) {
  const grows = changed(text, GROW, (grow) => changed(grow, /^ {3}bufferView = HEAPU8;$/m, '$&\n   grown.forEach(function (renew) { renew(); });'));
  const tells = changed(grows, /^ {2}"memory": Object\.create\(Object\.prototype, \{$/m, '$&\n   "grown": { "value": grown },');
  return changed(tells, /^ var buffer = new ArrayBuffer/m, ' var grown = [];\n$&');
}

/** The rest looks into the first part's memory, and never makes it grow. */
function guest(text) {
  const alone = changed(text, GROW, '');
  const listens = changed(alone, /^ memory\.grow = __wasm_memory_grow;$/m, '');
  if (listens.includes('__wasm_memory_grow')) throw new Error('the rest makes the memory grow, which only the first part may');
  const views = [...listens.matchAll(VIEW)].map(([, view]) => view);
  return changed(listens, /^ bufferView = HEAPU8;$/m, `$&\n memory.grown.push(function () { buffer = memory.buffer; ${views.join(' ')} });`);
}

const translated = (wasm, options) => {
  const raw = `${wasm}.translated.js`;
  execFileSync('wasm2js', [...options, '-Oz', wasm, '-o', raw], { stdio: 'inherit' });
  const text = readFileSync(raw, 'utf8');
  rmSync(raw);
  return text;
};

/** Scripts that leave `gongjiModule`, from imports to exports: of the first part, and of the rest. */
export function fallback({ first, rest, options }) {
  const made = (wasm, role) => minified(`self.gongjiHigh = 0;\n${role(common(translated(wasm, options)))}\nself.gongjiModule = asmFunc;`, 'iife');
  return { first: made(first, owner), rest: made(rest, guest) };
}
