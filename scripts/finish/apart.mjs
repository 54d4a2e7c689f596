// Finds what the first screen cannot reach: functions and data that hang only on calls through `apart` (src/app/later.rs).
// Works on what the linker wrote with --emit-relocs, where every reference is listed: `apart.mjs IN.wasm OUT.json`.
import { readFileSync, writeFileSync } from 'node:fs';
import { FUNCTION, Reader, importedFunctions, sectionsOf } from './binary.mjs';

/** A function of this name is a door: it, and what is behind it, is fetched later. In Rust's mangled names. */
const DOOR = /3app5later5apart/;
const DATA = 1;
const [UNDEFINED, EXPLICIT_NAME] = [0x10, 0x40];
/** Kinds of references to functions and to data; those that carry an offset. */
const TO_FUNCTION = new Set([0, 1, 2]);
const TO_DATA = new Set([3, 4, 5]);
const WITH_OFFSET = new Set([3, 4, 5, 8, 9]);

const [, , from, to] = process.argv;
const bytes = readFileSync(from);
const sections = sectionsOf(bytes);
const section = (wanted) => sections.find(({ id, name }) => id === wanted || name === wanted) ?? (() => { throw new Error(`${from} has no section ${wanted}`); })();

/** Where each function's body ends, from the section's beginning, in order. */
function bodies() {
  const { begin } = section(10);
  const reader = new Reader(bytes, begin);
  return Array.from({ length: reader.number() }, () => {
    const length = reader.number();
    reader.at += length;
    return reader.at - begin;
  });
}

/** Where each segment's bytes begin, from the section's beginning, and its address. */
function segments() {
  const { begin } = section(11);
  const reader = new Reader(bytes, begin);
  return Array.from({ length: reader.number() }, () => {
    if (reader.number() !== 0 || reader.byte() !== 0x41) throw new Error(`${from} has a segment without a plain address`);
    const address = reader.number();
    reader.at += 1;
    const length = reader.number();
    reader.at += length;
    return { address, first: reader.at - length - begin, end: reader.at - begin };
  });
}

/** The linker's symbols: functions by index, data by segment, place and size. */
function symbols() {
  const reader = new Reader(bytes, section('linking').inner);
  if (reader.number() !== 2) throw new Error('the linker writes its symbols in another version');
  for (;;) {
    const kind = reader.byte();
    const end = reader.number() + reader.at;
    if (kind === 8) break;
    reader.at = end;
  }
  return Array.from({ length: reader.number() }, () => {
    const kind = reader.byte();
    const flags = reader.number();
    const here = !(flags & UNDEFINED);
    if (kind === DATA) {
      const name = reader.text();
      return here ? { kind, name, segment: reader.number(), offset: reader.number(), size: reader.number() } : { kind, name };
    }
    const index = reader.number();
    const named = kind !== 3 && (here || flags & EXPLICIT_NAME);
    return { kind, index, name: named ? reader.text() : '' };
  });
}

function references(name) {
  const reader = new Reader(bytes, section(name).inner);
  reader.number();
  return Array.from({ length: reader.number() }, () => {
    const type = reader.byte();
    const [offset, symbol] = [reader.number(), reader.number()];
    if (WITH_OFFSET.has(type)) reader.number();
    return { type, offset, symbol };
  });
}

/** The first of `ends` (rising) that is above `offset`. */
function indexBelow(ends, offset) {
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ends[middle] > offset) high = middle; else low = middle + 1;
  }
  return low;
}

const all = symbols();
const imported = importedFunctions(bytes);
const names = new Map(all.flatMap(({ kind, index, name }) => (kind === FUNCTION ? [[index, name]] : [])));
const data = all.flatMap((symbol, at) => (symbol.kind === DATA && symbol.size > 0 ? [{ ...symbol, at }] : []));
const places = segments();
const spans = data.map(({ segment, offset, size, at }) => ({ at, start: places[segment].first + offset, end: places[segment].first + offset + size })).sort((one, other) => one.start - other.start || one.end - other.end);
const spanStarts = spans.map(({ start }) => start);

/** Nodes of the graph: `f12` a function, `d34` a data symbol. Several symbols may share one place. */
const edges = new Map();
const link = (source, { type, symbol }) => {
  const target = all[symbol];
  const node = TO_FUNCTION.has(type) ? `f${target.index}` : TO_DATA.has(type) ? `d${symbol}` : undefined;
  if (node) edges.get(source)?.push(node) ?? edges.set(source, [node]);
};
const ends = bodies();
for (const reference of references('reloc.CODE')) link(`f${imported + indexBelow(ends, reference.offset)}`, reference);
for (const reference of references('reloc.DATA')) {
  for (let at = indexBelow(spanStarts, reference.offset) - 1; at >= 0 && spans[at].start > reference.offset - 100_000; at -= 1) {
    if (spans[at].end > reference.offset) link(`d${spans[at].at}`, reference);
  }
}

const doors = new Set([...names].flatMap(([index, name]) => (DOOR.test(name) ? [`f${index}`] : [])));
if (doors.size === 0) throw new Error(`${from} has no calls through apart`);
const exported = (() => {
  const reader = new Reader(bytes, section(7).begin);
  return Array.from({ length: reader.number() }, () => [reader.text(), reader.byte(), reader.number()]).flatMap(([, kind, index]) => (kind === FUNCTION ? [`f${index}`] : []));
})();
const kept = new Set();
for (const waiting = [...exported]; waiting.length > 0;) {
  const node = waiting.pop();
  if (kept.has(node) || doors.has(node)) continue;
  kept.add(node);
  waiting.push(...edges.get(node) ?? []);
}

const apart = (node) => !kept.has(node);
// Bytes that any symbol of the first part shares stay with it.
const shared = spans.filter(({ at }) => !apart(`d${at}`));
const overlaps = ({ start, end }) => {
  const next = indexBelow(shared.map((span) => span.start), start);
  return [shared[next - 1], shared[next]].some((span) => span && span.start < end && span.end > start);
};
const moved = (span) => apart(`d${span.at}`) && !overlaps(span);
const placeOf = ({ start }) => places.find(({ first, end }) => start >= first && start < end);
const ranges = [];
let last;
for (const span of spans) {
  const place = placeOf(span);
  if (!moved(span)) last = undefined;
  // Between two neighbours there is only what makes their addresses round.
  else if (last && last.place === place) last.end = Math.max(last.end, span.end);
  else ranges.push((last = { place, start: span.start, end: span.end }));
}
const functions = [...names].flatMap(([index, name]) => (index >= imported && apart(`f${index}`) ? [name] : []));
writeFileSync(to, JSON.stringify({ functions, doors: functions.filter((name) => DOOR.test(name)), data: ranges.map(({ place, start, end }) => [place.address + start - place.first, end - start]) }));
const sum = ranges.reduce((total, { start, end }) => total + end - start, 0);
console.log(`apart: ${functions.length} of ${names.size} functions, ${sum} of ${spans.reduce((total, { start, end }) => total + end - start, 0)} bytes of data`);
