// Finds what the first screen cannot reach: functions and data that hang only on a static called APART.
// Works on what the linker wrote with --emit-relocs, where every reference is listed: `apart.mjs IN.wasm OUT.json`.
import { readFileSync, writeFileSync } from 'node:fs';

/** A static of this name is a door: what is behind it is fetched later. In Rust's mangled names. */
const DOOR = /\D5APART(17h[0-9a-f]{16}E)?$/;
const [FUNCTION, DATA] = [0, 1];
const [UNDEFINED, EXPLICIT_NAME] = [0x10, 0x40];
/** Kinds of references to functions and to data; those that carry an offset. */
const TO_FUNCTION = new Set([0, 1, 2]);
const TO_DATA = new Set([3, 4, 5]);
const WITH_OFFSET = new Set([3, 4, 5, 8, 9]);

class Reader {
  constructor(bytes, at = 0) { Object.assign(this, { bytes, at }); }
  byte() { return this.bytes[this.at++]; }
  number() {
    for (let value = 0, shift = 0; ; shift += 7) {
      const byte = this.byte();
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value;
    }
  }
  text() {
    const length = this.number();
    this.at += length;
    return this.bytes.toString('utf8', this.at - length, this.at);
  }
}

/** The sections of a module: id, name where it has one, and where its contents begin. */
function sectionsOf(bytes) {
  const sections = [];
  for (const reader = new Reader(bytes, 8); reader.at < bytes.length;) {
    const id = reader.byte();
    const end = reader.number() + reader.at;
    const begin = reader.at;
    sections.push({ id, begin, name: id === 0 ? reader.text() : undefined, inner: reader.at });
    reader.at = end;
  }
  return sections;
}

const [, , from, to] = process.argv;
const bytes = readFileSync(from);
const sections = sectionsOf(bytes);
const section = (wanted) => sections.find(({ id, name }) => id === wanted || name === wanted) ?? (() => { throw new Error(`${from} has no section ${wanted}`); })();

/** Imported functions come first in the numbering. */
function importedFunctions() {
  const reader = new Reader(bytes, section(2).begin);
  let count = 0;
  for (let left = reader.number(); left > 0; left -= 1) {
    reader.text();
    reader.text();
    const kind = reader.byte();
    if (kind === FUNCTION) count += 1;
    else if (kind === 1) reader.byte();
    if (kind === 0) reader.number();
    else if (kind === 3) { reader.byte(); reader.byte(); } else { const limits = reader.number(); reader.number(); if (limits & 1) reader.number(); }
  }
  return count;
}

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
const imported = importedFunctions();
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

const doors = new Set(all.flatMap(({ kind, name }, at) => (kind === DATA && DOOR.test(name) ? [`d${at}`] : [])));
if (doors.size === 0) throw new Error(`${from} has no static called APART`);
const exported = (() => {
  const reader = new Reader(bytes, section(7).begin);
  return Array.from({ length: reader.number() }, () => [reader.text(), reader.byte(), reader.number()]).flatMap(([, kind, index]) => (kind === FUNCTION ? [`f${index}`] : []));
})();
const kept = new Set();
for (const waiting = [...exported]; waiting.length > 0;) {
  const node = waiting.pop();
  if (kept.has(node)) continue;
  kept.add(node);
  if (!doors.has(node)) waiting.push(...edges.get(node) ?? []);
}

const apart = (node) => !kept.has(node);
// Bytes that any symbol of the first part shares stay with it.
const shared = spans.filter(({ at }) => !apart(`d${at}`));
const overlaps = ({ start, end }) => {
  const next = indexBelow(shared.map((span) => span.start), start);
  return [shared[next - 1], shared[next]].some((span) => span && span.start < end && span.end > start);
};
const ranges = spans.filter(({ at }) => apart(`d${at}`)).filter((span) => !overlaps(span)).map(({ start, end }) => {
  const place = places.find(({ first, end: last }) => start >= first && start < last);
  return [place.address + start - place.first, end - start];
});
const functions = [...names].flatMap(([index, name]) => (index >= imported && apart(`f${index}`) ? [name] : []));
writeFileSync(to, JSON.stringify({ functions, data: ranges }));
const sum = ranges.reduce((total, [, size]) => total + size, 0);
console.log(`apart: ${functions.length} of ${names.size} functions, ${sum} of ${spans.reduce((total, { start, end }) => total + end - start, 0)} bytes of data`);
