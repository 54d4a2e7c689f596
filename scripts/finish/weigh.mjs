// What the page weighs, part by part, and whether that is allowed. In bytes after brotli.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { brotli, plainName } from './files.mjs';

/** What may be fetched until the first result stands, by either engine; what the one file and the engines of the JavaScript package may weigh. */
export const BUDGETS = { 'first load by wasm': 260_000, 'first load by fallback': 400_000, 'single file': 520_000, package: 215_000, 'full package': 320_000 };

/** Prints every part; fails where a sum of `[budget name, its paths]` is above its budget. */
export function weigh(paths, sums) {
  const weights = new Map(paths.map((path) => {
    const packed = existsSync(`${path}.br`) ? statSync(`${path}.br`).size : brotli(readFileSync(path)).length;
    return [path, [statSync(path).size, packed]];
  }));
  console.log(`${'part'.padEnd(20)}${'bytes'.padStart(10)}${'brotli'.padStart(10)}`);
  for (const [path, [raw, packed]] of weights) console.log(`${plainName(path).padEnd(20)}${String(raw).padStart(10)}${String(packed).padStart(10)}`);
  const over = sums.filter(([name, parts]) => {
    const total = parts.reduce((sum, path) => sum + weights.get(path)[1], 0);
    console.log(`${name}: ${total} of ${BUDGETS[name]} bytes`);
    return total > BUDGETS[name];
  });
  if (over.length > 0) throw new Error(`too heavy: ${over.map(([name]) => name).join(', ')}`);
}
