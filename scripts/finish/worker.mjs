// The service worker with its list: every file of the release by path and SHA-256.
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { transformSync } from 'esbuild';
import { filesOf, hashOf } from './files.mjs';
import { OLD_ENGINES } from './script.mjs';

const plainScript = (text) => transformSync(text, { ...OLD_ENGINES, format: 'iife' }).code;

/** A region's id, or the index's, by one of its files. */
const idOf = (file) => basename(file).split('.')[0];

/**
 * Writes `worker.js` and its kill switch; returns the release's version. The index and the region `first` are kept from
 * the start; `engines` are the files of each engine alone.
 */
export function writeWorker(folder, { common, engines, regions, first }) {
  const pathOf = (file) => (file === 'index.html' ? '' : file);
  const packs = filesOf(join(folder, regions)).map((file) => relative(folder, file));
  const listed = [...common, ...Object.values(engines).flat(), ...packs];
  const hashes = Object.fromEntries(listed.map((file) => [pathOf(file), hashOf(readFileSync(join(folder, file)))]));
  const ofRegion = (id) => packs.filter((file) => idOf(file) === id);
  const always = [...common, ...ofRegion('index'), ...ofRegion(first)].map(pathOf);
  const release = {
    version: hashOf(JSON.stringify(hashes)).slice(0, 12),
    hashes,
    shell: Object.fromEntries(Object.entries(engines).map(([engine, files]) => [engine, [...always, ...files]])),
    regions: Object.fromEntries(packs.map(idOf).filter((id) => id !== 'index').map((id) => [id, ofRegion(id)])),
  };
  const source = readFileSync('scripts/browser/worker.js', 'utf8');
  writeFileSync(join(folder, 'worker.js'), plainScript(`var RELEASE = ${JSON.stringify(release)};\n${source}`));
  writeFileSync(join(folder, 'worker-off.js'), plainScript(readFileSync('scripts/browser/worker-off.js', 'utf8')));
  return release.version;
}
