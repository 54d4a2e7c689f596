import { loader } from '../load.js';
import { read } from '../files.js';
import init, { engine } from './engine.js';

export { GongjiError } from '../error.js';
export { read };
export const load = loader(read, new URL('./engine_bg.wasm', import.meta.url), init, engine);
