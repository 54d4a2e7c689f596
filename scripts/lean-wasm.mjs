// Takes out of a module what this page never uses, before wasm-bindgen writes its glue: `lean-wasm.mjs IN OUT`.
import binaryen from 'binaryen';
import { readFileSync, writeFileSync } from 'node:fs';

/** JavaScript streams come along with Leptos; exported, they would stay. */
const UNUSED_EXPORT = /intounderlying/;
/** A panic ends the page whatever it would have said: on this target the message goes nowhere. It still traps. */
const PANIC = /^_R.*(4core9panicking|3std9panicking|(unwrap|expect)_failed|slice_(index|error)_fail|panic_already|7raw_vec(12handle_error|17capacity_overflow)|18handle_alloc_error|5Debug3fmt|5DebugB\w*3fmt)|^_ZN.*fmt\.\.Debug\$/;

const [, , from, to] = process.argv;
const module = binaryen.readBinary(readFileSync(from));

for (let at = module.getNumExports() - 1; at >= 0; at -= 1) {
  const { name } = binaryen.getExportInfo(module.getExportByIndex(at));
  if (UNUSED_EXPORT.test(name)) module.removeExport(name);
}

let panics = 0;
for (let at = 0; at < module.getNumFunctions(); at += 1) {
  const ref = module.getFunctionByIndex(at);
  const { name, base } = binaryen.getFunctionInfo(ref);
  if (base || !PANIC.test(name)) continue;
  binaryen.Function.setBody(ref, module.unreachable());
  panics += 1;
}
if (panics === 0) throw new Error(`${from} has no panics by name: has the compiler changed its names?`);

// Where a panic stood in the source: paths of the machine that built the page, of no use without the message.
const PATH = /(?:\/[\w.@+-]+)*\/?(?:src|library)\/[\w./+-]+\.rs/g;

binaryen.setDebugInfo(true);
const bytes = Buffer.from(module.emitBinary()).toString('latin1').replace(PATH, (path) => '\0'.repeat(path.length));
writeFileSync(to, Buffer.from(bytes, 'latin1'));
