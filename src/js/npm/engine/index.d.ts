import type { Gongji } from './engine.js';

export * from '../types.js';
export type { Gongji, Question } from './engine.js';
export { GongjiError } from '../error.js';

/** 从哪里读 An address (in Node also a file's path), or the bytes themselves. */
export type Source = string | { readonly href: string } | ArrayBuffer | ArrayBufferView;

/**
 * 启动引擎 Starts the engine, with these regions; others can be added later.
 * `wasm` says where `engine_bg.wasm` is, where it does not lie beside this module.
 */
export function load(options?: { wasm?: Source; regions?: Iterable<Source> }): Promise<Gongji>;

/** 读一个地区 The bytes behind an address, for `Gongji.add`. */
export function read(source: Source): Promise<Uint8Array>;
