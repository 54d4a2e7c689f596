import { loader } from '../load.js';
import { read } from '../read.js';
import init, { engine } from './engine.js';

export { GongjiError } from '../error.js';
export { read };
export const load = loader(read, new URL('./engine_bg.wasm', import.meta.url), init, engine);
