import { GongjiError } from './error.js';

/** `load` of one engine, on a platform on which `read` reads files. */
export function loader(read, place, init, engine) {
  let ready;
  const start = (bytes) => init({ module_or_path: bytes }).catch((cause) => {
    const error = new GongjiError('engine', '', `引擎没能启动：${cause.message}。 The engine could not start.`);
    error.cause = cause;
    throw error;
  });
  return async ({ wasm = place, regions = [] } = {}) => {
    const packs = Promise.all(Array.from(regions, read));
    // The code is fetched once, whoever asks; after a failure it may be tried again.
    ready = ready || read(wasm).then(start).catch((error) => { ready = undefined; throw error; });
    const [, all] = await Promise.all([ready, packs]);
    const gongji = engine();
    all.forEach((pack) => gongji.add(pack));
    return gongji;
  };
}
