// Takes out of a module what is never used, before wasm-bindgen writes its glue: `lean-wasm.mjs IN OUT KIND…`; a kind of
// function that is not there any more is a failure.
import binaryen from 'binaryen';
import { readFileSync, writeFileSync } from 'node:fs';
import { dataSegments } from './finish/segments.mjs';

/** JavaScript streams come along with Leptos; exported, they would stay. So would a mark that is named after the folder it was built in. */
const UNUSED_EXPORT = /intounderlying|^_WASM_SPLIT_MARKER_/;
/** A panic ends the page whatever it would have said: on this target the message goes nowhere. It still traps. */
const PANIC = /^_R.*(4core9panicking|3std9panicking|(unwrap|expect)_failed|slice_(index|error)_fail|panic_already|7raw_vec(12handle_error|17capacity_overflow)|18handle_alloc_error|5Debug3fmt|5DebugB\w*3fmt)|^_ZN.*fmt\.\.Debug\$/;
/** What the streams' exports promised; the function table would keep it. */
const UNUSED_CODE = /6js_sys7futures17future_to_promise/;
/** A source file's path, and how long one may be. */
const PATH = /^(\/[\w.@+/-]+\/)?(src|library)\/[\w./+-]+\.rs$/;
const MOST_PATH = 300;

const [, , from, to, ...kinds] = process.argv;
const module = binaryen.readBinary(readFileSync(from));

for (let at = module.getNumExports() - 1; at >= 0; at -= 1) {
  const { name } = binaryen.getExportInfo(module.getExportByIndex(at));
  if (UNUSED_EXPORT.test(name)) module.removeExport(name);
}

const FUNCTIONS = { panics: PANIC, unused: UNUSED_CODE };
const stubs = Object.fromEntries(kinds.map((kind) => [kind, 0]));
for (let at = 0; at < module.getNumFunctions(); at += 1) {
  const ref = module.getFunctionByIndex(at);
  const { name, base } = binaryen.getFunctionInfo(ref);
  const kind = !base && kinds.find((kind) => FUNCTIONS[kind].test(name));
  if (!kind) continue;
  binaryen.Function.setBody(ref, module.unreachable());
  stubs[kind] += 1;
}
for (const [kind, count] of Object.entries(stubs)) {
  if (count === 0) throw new Error(`${from} has no ${kind} by name: has the compiler changed its names?`);
}

binaryen.setDebugInfo(true);
const bytes = Buffer.from(module.emitBinary());
dataSegments(bytes).forEach(forgetPlaces);
writeFileSync(to, bytes);

/** Blanks where panics stood in the source: of no use without the message, and paths of the machine that built the page. */
function forgetPlaces({ address, data }) {
  const text = data.toString('latin1');
  // A place is a path's address and length, line and column.
  for (let at = 0; at + 16 <= data.length; at += 4) {
    const [start, length] = [data.readUInt32LE(at) - address, data.readUInt32LE(at + 4)];
    if (start < 0 || length > MOST_PATH || !PATH.test(text.substring(start, start + length))) continue;
    data.fill(0, at, at + 16);
    data.fill(0, start, start + length);
  }
}
