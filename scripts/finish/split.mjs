// Cuts the module in two: what the first screen needs, and the rest, which is fetched when another screen is opened.
// Both share one memory and one table; calls into the rest go through places in the table that it fills when it comes.
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dataSegments } from './segments.mjs';

/** Where Debian installs it; npm's binaryen comes without. */
const WASM_SPLIT = '/usr/bin/wasm-split';

const NAME = String.raw`\$("(?:[^"\\]|\\.)*"|[^\s()]+)`;
const plain = (name) => (name.startsWith('"') ? name.slice(1, -1).replace(/\\([0-9a-f]{2})/g, (_, hex) => String.fromCharCode(parseInt(hex, 16))) : name);
const named = (line, before) => new RegExp(before + NAME).exec(line)?.[1];

/** The module's own functions in order, each with those that it calls; what is exported, and whose address is taken. */
function graphOf(wat) {
  const [calls, taken, exported] = [new Map(), [], []];
  let inside;
  for (const line of wat.split('\n')) {
    if (line.startsWith(' (elem')) taken.push(...[...line.matchAll(new RegExp(NAME, 'g'))].map(([, name]) => plain(name)));
    const exports = /^ \(export .*\(func /.test(line) && named(line, String.raw`\(func `);
    if (exports) exported.push(plain(exports));
    if (/^ \(/.test(line)) {
      const name = line.startsWith(' (func ') && named(line, String.raw`^ \(func `);
      inside = name ? new Set() : undefined;
      if (name) calls.set(plain(name), inside);
    }
    const callee = inside && named(line, String.raw`\(call `);
    if (callee) inside.add(plain(callee));
  }
  return { calls, taken, exported };
}

/** Those of `functions` that are in the module. Nothing of the first part may call one but through a door: its data would be missing. */
function present({ calls, taken, exported }, { functions, doors }) {
  const apart = new Set(functions.filter((name) => calls.has(name)));
  const kept = new Set(doors);
  for (const waiting = [...exported, ...taken.filter((name) => !apart.has(name))]; waiting.length > 0;) {
    const name = waiting.pop();
    if (kept.has(name) || !calls.has(name)) continue;
    if (apart.has(name)) throw new Error(`the first part calls ${name}, which the linker's lists put into the rest`);
    kept.add(name);
    waiting.push(...calls.get(name));
  }
  return apart;
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

/** The bytes of memory that `ranges` (address, length) hold, as segments of a module in text. */
function segmentsOf(bytes, ranges) {
  const segments = dataSegments(bytes);
  return ranges.map(([start, length]) => {
    const { address, data } = segments.find((segment) => start >= segment.address && start < segment.address + segment.data.length);
    const part = data.subarray(start - address, start - address + length);
    const text = [...part].map((byte) => `\\${byte.toString(16).padStart(2, '0')}`).join('');
    part.fill(0);
    return ` (data (i32.const ${start}) "${text}")`;
  });
}

/** The first part without what stands in for the rest's functions: their places in the table stay empty until it comes. */
function withoutPlaceholders(wat) {
  const standIns = new Set([...wat.matchAll(new RegExp(`^ \\(import "rest" .*\\(func ${NAME}`, 'gm'))].map(([, name]) => name));
  const line = new RegExp(String.raw`^ \(elem ${NAME} \(i32\.const (\d+)\) (.*)\)$`, 'm');
  const [whole, , start, entries] = line.exec(wat);
  const runs = [];
  entries.split(' ').forEach((name, at, all) => {
    if (standIns.has(name.slice(1))) return;
    if (at === 0 || standIns.has(all[at - 1].slice(1))) runs.push([`(i32.const ${Number(start) + at})`]);
    runs.at(-1).push(name);
  });
  return wat.replace(whole, () => runs.map((run) => ` (elem ${run.join(' ')})`).join('\n')).replace(/^ \(import "rest" .*\n/gm, '');
}

/** Cuts `wasm`, which must have names, into `first` and `rest`, which gets the functions and data of `apart` (see apart.mjs). */
export function split(wasm, { first, rest, apart, options }) {
  const { functions, doors, data } = JSON.parse(readFileSync(apart, 'utf8'));
  const text = (path) => execFileSync('wasm-dis', [path], { maxBuffer: 1 << 30, encoding: 'utf8' });
  const assemble = (wat, path) => {
    writeFileSync(`${path}.wat`, wat);
    execFileSync('wasm-as', [...options, `${path}.wat`, '-o', path], { stdio: 'inherit' });
    rmSync(`${path}.wat`);
  };
  const wat = text(wasm);
  const graph = graphOf(wat);
  const moved = present(graph, { functions, doors });
  if (moved.size === 0) throw new Error(`nothing of ${wasm} can be fetched later: have its functions other names?`);
  // Without names a function is called by its place among the module's own; with them, a comma in a name would end it.
  assemble(callForStack(wat, moved), first);
  const indexes = [...graph.calls.keys()].flatMap((name, at) => (moved.has(name) ? [at] : []));
  execFileSync(WASM_SPLIT, [
    '--enable-mutable-globals', `--split-funcs=${indexes.join(',')}`, '-o1', first, '-o2', rest,
    '--import-namespace=first', '--placeholder-namespace=rest', '--export-prefix=$', first,
  ], { stdio: 'inherit' });
  const bytes = readFileSync(first);
  const restText = text(rest);
  const end = restText.lastIndexOf(')');
  assemble([restText.slice(0, end), ...segmentsOf(bytes, data), restText.slice(end)].join('\n'), rest);
  writeFileSync(first, bytes);
  // Offered for all that the rest might use; of variables it uses none.
  assemble(withoutPlaceholders(text(first)).replace(/^ \(export "\$global" .*\n/m, ''), first);
}
