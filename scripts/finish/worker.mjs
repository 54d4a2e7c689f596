// The service worker with its list: every file of the release by path and SHA-256.
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { transformSync } from 'esbuild';
import { filesOf, hashOf } from './files.mjs';
import { OLD_ENGINES } from './script.mjs';

const oldScript = (text) => transformSync(text, { ...OLD_ENGINES, format: 'iife' }).code;

/** Writes `worker.js` and its kill switch. `first` are the regions kept from the start; `engines` the files of each engine alone. */
export function writeWorker(folder, { common, engines, regions, first }) {
  const pathOf = (file) => (file === 'index.html' ? '' : file);
  const packs = filesOf(join(folder, regions)).map((file) => relative(folder, file));
  const listed = [...common, ...Object.values(engines).flat(), ...packs];
  const hashes = Object.fromEntries(listed.map((file) => [pathOf(file), hashOf(readFileSync(join(folder, file)))]));
  const always = [...common, ...packs.filter((file) => first.includes(basename(file)))].map(pathOf);
  const release = {
    version: hashOf(JSON.stringify(hashes)).slice(0, 12),
    hashes,
    shell: Object.fromEntries(Object.entries(engines).map(([engine, files]) => [engine, [...always, ...files]])),
    regions: Object.fromEntries(packs.filter((file) => basename(file) !== 'index.pack').map((file) => [basename(file, '.pack'), file])),
  };
  const source = readFileSync('scripts/browser/worker.js', 'utf8');
  writeFileSync(join(folder, 'worker.js'), oldScript(`var RELEASE = ${JSON.stringify(release)};\n${source}`));
  writeFileSync(join(folder, 'worker-off.js'), oldScript(readFileSync('scripts/browser/worker-off.js', 'utf8')));
  return release.version;
}
