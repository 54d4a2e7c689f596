import { GongjiError } from './error.js';

/** Why a file could not be had. */
export function unreachable(source, cause) {
  const why = cause instanceof Error ? cause.message : cause;
  const error = new GongjiError('unreachable', '', `取不到 ${source}：${why}。 Could not be read.`);
  error.cause = cause;
  return error;
}

/** The bytes behind an address; bytes stay what they are. */
export async function read(source) {
  if (source instanceof ArrayBuffer) return new Uint8Array(source);
  if (ArrayBuffer.isView(source)) return new Uint8Array(source.buffer, source.byteOffset, source.byteLength);
  const address = String(source);
  const response = await fetch(address).catch((cause) => { throw unreachable(address, cause); });
  if (!response.ok) throw unreachable(address, response.status);
  return new Uint8Array(await response.arrayBuffer().catch((cause) => { throw unreachable(address, cause); }));
}
