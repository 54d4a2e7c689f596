// Trunk's post_build hook: shrinks what Trunk staged, names it by content, compresses it and weighs it.
import { copyFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { embedded } from './finish/embedded.mjs';
import { compress, filesOf, hashOf, nameByContent } from './finish/files.mjs';
import { OLD_ENGINES, pageScript, script, translate } from './finish/script.mjs';
import { singleFile } from './finish/single.mjs';
import { split } from './finish/split.mjs';
import { LINKED, MVP, finishWasm, forbidBannedCode } from './finish/wasm.mjs';
import { weigh } from './finish/weigh.mjs';
import { writeWorker } from './finish/worker.mjs';

/** Of the regions, a first visit fetches these. */
const FIRST_REGION = ['index.pack', 'enshi.pack'];
/** What the page does beside the engine, in this order. */
const PAGE_SCRIPTS = ['surroundings', 'offline', 'start'].map((name) => `scripts/browser/${name}.js`);
const ICONS = ['icon-192.png', 'icon-512.png', 'manifest.webmanifest'];

const stage = process.env.TRUNK_STAGING_DIR;
const staged = (name) => join(stage, name);

forbidBannedCode(staged('app_bg.wasm'));
const [whole, rest] = ['target/lowered/whole.wasm', staged('rest.wasm')];
copyFileSync(staged('app_bg.wasm'), whole);
const places = split(whole, { first: staged('app_bg.wasm'), rest, apart: 'target/lowered/apart.json', options: MVP });
finishWasm(whole, LINKED);
finishWasm(staged('app_bg.wasm'), LINKED);
// Its memory is the first part's, and no longer zeros when it comes.
finishWasm(rest, []);
writeFileSync(staged('fallback.js'), translate(whole, MVP));
writeFileSync(staged('app.js'), pageScript(readFileSync(staged('app.js'), 'utf8'), PAGE_SCRIPTS, places));
buildSync({ ...OLD_ENGINES, entryPoints: ['style/main.css'], bundle: true, outfile: staged('style.css') });
cpSync('target/packs', staged('regions'), { recursive: true });

/** Named by content; the page is made to refer to each by its new name. */
const named = Object.fromEntries(['app_bg.wasm', 'rest.wasm', 'fallback.js', 'app.js', 'style.css', 'regions/'].map((name) => [name, nameByContent(stage, name)]));
const html = Object.entries(named).reduce((text, [name, now]) => {
  if (!text.includes(`"${name}"`)) throw new Error(`index.html does not refer to ${name}`);
  return text.replaceAll(`"${name}"`, `"${now}"`);
}, readFileSync(staged('index.html'), 'utf8'));

const packs = filesOf(staged(named['regions/']));
writeFileSync(staged('gongji.html'), singleFile(html, { script: staged(named['app.js']), style: staged(named['style.css']), wasm: whole, packs }));
rmSync(whole);
const single = nameByContent(stage, 'gongji.html');

// Who is offered the one file is told its hash, too.
const offer = `<link rel="alternate" type="text/html" href="${single}" title="sha256:${hashOf(readFileSync(staged(single)))}">\n</head>`;
writeFileSync(staged('index.html'), html.replace('</head>', offer));
mkdirSync(staged('embed'));
writeFileSync(staged('embed/index.html'), embedded(html));
for (const name of ['embed', 'element']) writeFileSync(staged(`${name}.js`), script(`scripts/browser/${name}.js`, 1000));
for (const name of ICONS) cpSync(`style/icons/${name}`, staged(name));

const common = ['index.html', named['style.css'], named['app.js']];
const engines = { wasm: [named['app_bg.wasm'], named['rest.wasm']], fallback: [named['fallback.js']] };
const version = writeWorker(stage, { common: [...common, ...ICONS], engines, regions: named['regions/'], first: 'enshi' });
// What an editor changes keeps its name, and is neither hashed nor compressed beforehand.
cpSync('settings.json', staged('settings.json'));

const files = filesOf(stage);
files.filter((path) => !path.endsWith('settings.json')).forEach(compress);
const either = [...common, 'settings.json', ...FIRST_REGION.map((name) => named['regions/'] + name)];
weigh(files, [
  ['wasm', [...either, named['app_bg.wasm']].map(staged)],
  ['fallback', [...either, named['fallback.js']].map(staged)],
  ['single', [staged(single)]],
]);
console.log(`release ${version}`);
