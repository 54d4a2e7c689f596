// Sorts a module's code into strands: what is done, one byte for each instruction, and apart from it, for every kind of
// instruction, with what. Like stands beside like, which compresses a tenth smaller. scripts/browser/weave.js joins them.
import { readFileSync } from 'node:fs';
import { Reader, packed, sectionsOf } from './binary.mjs';

const CODE = 10;
const [END, TABLE_OF_BRANCHES, INDIRECT_CALL, LAST] = [0x0b, 0x0e, 0x11, 0xbf];
/** How many bytes after each instruction are part of what it is: the kind of a block, an alignment, a reserved byte. */
const OWN = [[0x02, 0x04, 1], [0x28, 0x3e, 1], [0x3f, 0x40, 1]];
/** Instructions that a number follows, and those that bytes follow that are none. */
const NUMBER = [[0x0c, 0x0d, true], [0x10, INDIRECT_CALL, true], [0x20, 0x24, true], [0x28, 0x3e, true], [0x41, 0x42, true]];
const BYTES = [[0x43, 0x43, 4], [0x44, 0x44, 8], [INDIRECT_CALL, INDIRECT_CALL, 1]];
/** Constants so frequent that each is an instruction of its own: 0, 1 and -1. */
const [CONSTANT, FREQUENT] = [0x41, [0x00, 0x01, 0x7f]];

const within = (ranges, opcode) => ranges.find(([first, last]) => opcode >= first && opcode <= last)?.[2];

/** The pieces of one function: bytes that say what is done, bytes with which it is done, and whether these are one number. */
function piecesOf(reader, end) {
  const pieces = [];
  const cut = (act) => {
    const start = reader.at;
    act();
    return [...reader.bytes.subarray(start, reader.at)];
  };
  const number = () => cut(() => reader.number());
  const raw = (bytes) => {
    // In steps of powers of two, lest every length become a kind of its own.
    for (let at = 0, step; at < bytes.length; at += step) {
      step = 2 ** Math.floor(Math.log2(bytes.length - at));
      pieces.push({ put: [], copied: bytes.slice(at, at + step), joined: false });
    }
  };
  raw(cut(() => { for (let left = reader.number(); left > 0; left -= 1) { reader.number(); reader.byte(); } }));
  while (reader.at < end) {
    const opcode = reader.byte();
    if (opcode > LAST) throw new Error(`instruction ${opcode} is none of the first WebAssembly`);
    const own = cut(() => { reader.at += within(OWN, opcode) ?? 0; });
    const copied = within(NUMBER, opcode) ? number() : [];
    const frequent = opcode === CONSTANT && copied.length === 1 && FREQUENT.includes(copied[0]);
    pieces.push(frequent ? { put: [opcode, ...copied], copied: [], joined: true } : { put: [opcode, ...own], copied, joined: true });
    raw(cut(() => { reader.at += within(BYTES, opcode) ?? 0; }));
    if (opcode === TABLE_OF_BRANCHES) raw(cut(() => { for (let left = reader.number(); left >= 0; left -= 1) reader.number(); }));
  }
  // The last of a function is a kind by itself, by which its length is known.
  pieces.at(-1).ends = true;
  return pieces;
}

/** The module with its code in strands. */
export function strands(module) {
  const { start, begin } = sectionsOf(module).find(({ id }) => id === CODE);
  const reader = new Reader(module, begin);
  const pieces = Array.from({ length: reader.number() }, () => piecesOf(reader, reader.number() + reader.at)).flat();
  const kinds = new Map();
  for (const piece of pieces) {
    const { put, copied, joined, ends = false } = piece;
    const key = [put, copied.length, joined, ends].join(' ');
    piece.kind = kinds.get(key) ?? { put, length: copied.length, joined, ends, strand: [] };
    kinds.set(key, piece.kind);
    // That a number goes on is known by its length.
    piece.kind.strand.push(...(joined ? copied.map((byte) => byte & 0x7f) : copied));
  }
  const sorted = [...kinds.values()].sort((one, other) => other.ends - one.ends || one.length - other.length || one.put[0] - other.put[0]);
  if (sorted[0].put[0] !== END || sorted[1].ends || sorted.length > 256) throw new Error('the code has too many kinds of instructions');
  sorted.forEach((kind, at) => { kind.at = at; });
  const before = module.subarray(0, start);
  const sorts = sorted.flatMap(({ put, length, joined }) => [put.length, ...put, length, joined ? 0x80 : 0]);
  const woven = Buffer.concat([
    Buffer.from(packed(before.length)), before,
    ...[packed(sorted.length), sorts, packed(pieces.length), pieces.map(({ kind }) => kind.at), ...sorted.map(({ strand }) => strand)].map(Buffer.from),
    module.subarray(reader.at),
  ]);
  const weave = new Function(`${readFileSync('scripts/browser/weave.js', 'utf8')}; return woven;`)();
  if (!module.equals(weave(woven))) throw new Error('the page would not get its module back');
  return woven;
}
