// What a module puts into memory.

/** The data segments of a module: where each goes in memory, and its bytes, to be changed in place. */
export function dataSegments(bytes) {
  let at = 8;
  const number = () => {
    for (let value = 0, shift = 0; ; shift += 7) {
      const byte = bytes[at++];
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value >>> 0;
    }
  };
  for (;;) {
    const section = bytes[at++];
    const end = number() + at;
    if (section === 11) break;
    at = end;
  }
  return Array.from({ length: number() }, () => {
    if (number() !== 0 || bytes[at++] !== 0x41) throw new Error('a data segment has no plain address');
    const address = number();
    at += 1;
    const length = number();
    at += length;
    return { address, data: bytes.subarray(at - length, at) };
  });
}
