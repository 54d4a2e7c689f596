// Cuts the module in two: what the first screen needs, and the rest, which is fetched when another screen is opened.
// Both share one memory and one table; calls into the rest go through places in the table that it fills when it comes.
import { execFileSync } from 'node:child_process';
import binaryen from 'binaryen';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';

/** What belongs to the rest, by its Rust path. The first part calls into it only through the table, when it is here. */
const APART = new RegExp([
  String.raw`\bapp::screen::(year|compare|account|rules|about)::`,
  String.raw`\bapp::screen::estimate::(advice|reconcile)::`,
  String.raw`\bgongji::(account|advice|book|compare|curve|inverse|reconcile|national|rulebook|glance)::`,
  String.raw`\bgongji::(request|words|contract)::(account|advice|compare|curves|reconcile)::`,
].join('|'));
/** The compiler makes one function of several that do the same: one this short, in lines, may be the first part's too. */
const SHORT = 8;
/** Where Debian installs it; npm's binaryen comes without. */
const WASM_SPLIT = '/usr/bin/wasm-split';

const NAME = String.raw`\$("(?:[^"\\]|\\.)*"|[^\s()]+)`;
const plain = (name) => (name.startsWith('"') ? name.slice(1, -1).replace(/\\([0-9a-f]{2})/g, (_, hex) => String.fromCharCode(parseInt(hex, 16))) : name);
const named = (line, before) => new RegExp(before + NAME).exec(line)?.[1];

/** Who calls whom, what is exported, and whose address is taken. */
function graphOf(wat) {
  const [calls, lengths, taken, exported] = [new Map(), new Map(), [], []];
  let current;
  let inside;
  for (const line of wat.split('\n')) {
    if (line.startsWith(' (elem')) taken.push(...[...line.matchAll(new RegExp(NAME, 'g'))].map(([, name]) => plain(name)));
    const exports = /^ \(export .*\(func /.test(line) && named(line, String.raw`\(func `);
    if (exports) exported.push(plain(exports));
    if (/^ \(/.test(line)) {
      const name = line.startsWith(' (func ') && named(line, String.raw`^ \(func `);
      inside = name ? new Set() : undefined;
      current = name && plain(name);
      if (name) calls.set(current, inside);
    }
    if (inside) lengths.set(current, (lengths.get(current) ?? 0) + 1);
    const callee = inside && named(line, String.raw`\(call `);
    if (callee) inside.add(plain(callee));
  }
  return { calls, lengths, taken, exported };
}

/** The functions that the first part cannot reach but through the rest's own places in the table. */
function functionsApart({ calls, lengths, taken, exported }) {
  const isApart = (name) => {
    if (lengths.get(name) <= SHORT || name.startsWith('core::ptr::drop_in_place')) return false;
    // A shim has no path of its own; whose it is shows in what it calls.
    return APART.test(name) || (name.includes('FnOnce::call_once') && [...calls.get(name) ?? []].some((callee) => APART.test(callee)));
  };
  const kept = new Set();
  const waiting = [...exported, ...taken.filter((name) => !isApart(name))];
  while (waiting.length > 0) {
    const name = waiting.pop();
    if (kept.has(name) || !calls.has(name)) continue;
    kept.add(name);
    waiting.push(...calls.get(name));
  }
  return new Set([...calls.keys()].filter((name) => !kept.has(name)));
}

/** The stack's end is a variable that the first WebAssembly cannot share: the rest asks for it and sets it by calls. */
function callForStack(wat, apart) {
  let inside = false;
  const lines = wat.split('\n').map((line) => {
    if (/^ \(/.test(line)) inside = line.startsWith(' (func ') && apart.has(plain(named(line, String.raw`^ \(func `)));
    return inside ? line.replace('(global.get $__stack_pointer)', '(call $stack.end)').replace('(global.set $__stack_pointer', '(call $stack.move') : line;
  });
  const end = lines.lastIndexOf(')');
  return [
    ...lines.slice(0, end),
    ' (func $stack.end (result i32) (global.get $__stack_pointer))',
    ' (func $stack.move (param i32) (global.set $__stack_pointer (local.get 0)))',
    ...lines.slice(end),
  ].join('\n');
}

/**
 * Cuts `wasm`, which must have names, into `first` and `rest`. Returns the places in the table that the rest will fill:
 * the first part imports something for each from "rest".
 */
export function split(wasm, { first, rest, options }) {
  const wat = execFileSync('wasm-dis', [wasm], { maxBuffer: 1 << 30, encoding: 'utf8' });
  const graph = graphOf(wat);
  const apart = functionsApart(graph);
  if (apart.size === 0) throw new Error(`nothing of ${wasm} can be fetched later: have the modules other names?`);
  const nameless = `${first}.nameless`;
  writeFileSync(nameless, callForStack(wat, apart));
  // Without names a function is called by its place among the module's own; with them, a comma in a name would end it.
  execFileSync('wasm-as', [...options, nameless, '-o', nameless], { stdio: 'inherit' });
  const indexes = [...graph.calls.keys()].flatMap((name, at) => (apart.has(name) ? [at] : []));
  execFileSync(WASM_SPLIT, [
    '--enable-mutable-globals', `--split-funcs=${indexes.join(',')}`, '-o1', first, '-o2', rest, '--placeholdermap',
    '--import-namespace=first', '--placeholder-namespace=rest', '--export-prefix=$', nameless,
  ], { stdio: 'inherit' });
  const places = readFileSync(`${first}.placeholders`, 'utf8').trim().split('\n').map((line) => Number(line.split(':')[0]));
  // Offered for all that the rest might use; of variables it uses none.
  const module = binaryen.readBinary(readFileSync(first));
  module.removeExport('$global');
  writeFileSync(first, module.emitBinary());
  for (const path of [nameless, `${first}.placeholders`]) rmSync(path);
  return places;
}
