import { readFile } from 'node:fs/promises';
import { read as fetched, unreachable } from './read.js';

/** The same as in a browser, and files. */
export async function read(source) {
  const address = typeof source === 'string' || source instanceof URL ? String(source) : undefined;
  if (address === undefined || /^(https?|data):/.test(address)) return fetched(source);
  const file = address.startsWith('file:') ? new URL(address) : address;
  return new Uint8Array(await readFile(file).catch((cause) => { throw unreachable(address, cause); }));
}
