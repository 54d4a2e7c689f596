// Puts functions beside those that they resemble, so that what compresses the module finds its repetitions near.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { bodiesOf, importedFunctions, packed } from './binary.mjs';

/** How many bytes in a row count as a resemblance, and in how many functions they may be before they tell nothing. */
const [RUN, COMMON] = [5, 60];

/** Reorders the functions of the module at `path`. */
export function order(path, options) {
  const bytes = readFileSync(path);
  const imported = importedFunctions(bytes);
  const places = chain(bodiesOf(bytes).map(runsOf));
  // wasm-opt sorts by name: each function is named after its place.
  const named = places.map((at, place) => [at + imported, String(place).padStart(5, '0')]).sort(([one], [other]) => one - other);
  const names = sized([1], [...packed(named.length), ...named.flatMap(([index, name]) => [...packed(index), ...text(name)])]);
  writeFileSync(path, Buffer.concat([bytes, Buffer.from(sized([0], [...text('name'), ...names]))]));
  execFileSync('wasm-opt', [...options, '--reorder-functions-by-name', '--strip-debug', path, '-o', path], { stdio: 'inherit' });
}

const sized = (kind, content) => [...kind, ...packed(content.length), ...content];
const text = (name) => sized([], [...Buffer.from(name)]);

/** Every run of bytes in a function's code, once. */
function runsOf(code) {
  return [...new Set(Array.from({ length: Math.max(code.length - RUN, 0) }, (_, at) => code.toString('latin1', at, at + RUN)))];
}

/** Begins with the longest and goes on with what has most in common with the last, for its length. */
function chain(runs) {
  const having = new Map();
  runs.forEach((own, at) => own.forEach((run) => having.get(run)?.push(at) ?? having.set(run, [at])));
  const left = new Set(runs.keys());
  const longest = runs.reduce((best, own, at) => (own.length > runs[best].length ? at : best), 0);
  const order = [];
  for (let next = longest; next !== undefined;) {
    order.push(next);
    left.delete(next);
    const common = new Map();
    for (const at of runs[next].map((run) => having.get(run)).filter((all) => all.length <= COMMON).flat()) {
      if (left.has(at)) common.set(at, (common.get(at) ?? 0) + 1);
    }
    const worth = (at) => common.get(at) / Math.sqrt(runs[at].length);
    [next] = left;
    if (common.size > 0) next = [...common.keys()].reduce((best, at) => (worth(at) > worth(best) ? at : best));
  }
  return order;
}
