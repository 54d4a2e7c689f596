// Reads the binary form of a module.

/** What an import, an export or a symbol may be. */
export const FUNCTION = 0;
/** Sections by number. */
const [IMPORTS, CODE] = [2, 10];

export class Reader {
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

/** The sections of a module: id, where each starts and its contents begin, and its name where it has one. */
export function sectionsOf(bytes) {
  const sections = [];
  for (const reader = new Reader(bytes, 8); reader.at < bytes.length;) {
    const start = reader.at;
    const id = reader.byte();
    const end = reader.number() + reader.at;
    const begin = reader.at;
    sections.push({ id, start, begin, name: id === 0 ? reader.text() : undefined, inner: reader.at });
    reader.at = end;
  }
  return sections;
}

const begin = (bytes, wanted) => sectionsOf(bytes).find(({ id }) => id === wanted).begin;

/** How many functions are imported: they come first in the numbering. */
export function importedFunctions(bytes) {
  const reader = new Reader(bytes, begin(bytes, IMPORTS));
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

/** The functions' code, in order. */
export function bodiesOf(bytes) {
  const reader = new Reader(bytes, begin(bytes, CODE));
  return Array.from({ length: reader.number() }, () => {
    const start = reader.at;
    const length = reader.number();
    reader.at += length;
    return bytes.subarray(start, reader.at);
  });
}

/** A number as modules hold it. */
export function packed(number) {
  return number < 0x80 ? [number] : [(number & 0x7f) | 0x80, ...packed(number >>> 7)];
}
