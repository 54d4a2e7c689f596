// Trunk's post_build hook: shrinks what Trunk staged, names it by content, compresses it and weighs it.
import { cpSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { embedded } from './finish/embedded.mjs';
import { fallback } from './finish/fallback.mjs';
import { compress, filesOf, hashOf, nameByContent } from './finish/files.mjs';
import { OLD_ENGINES, pageScript, script } from './finish/script.mjs';
import { singleFile } from './finish/single.mjs';
import { split } from './finish/split.mjs';
import { strands } from './finish/strands.mjs';
import { LINKED, MVP, finishWasm, forbidBannedCode } from './finish/wasm.mjs';
import { weigh } from './finish/weigh.mjs';
import { writeWorker } from './finish/worker.mjs';

/** Of the regions, a first visit fetches these. */
const FIRST_REGION = ['index.pack', 'enshi.pack'];
/** What the page does beside the engine, in this order. */
const PAGE_SCRIPTS = ['surroundings', 'offline', 'picture', 'weave', 'start'].map((name) => `scripts/browser/${name}.js`);
/** What each engine runs: the part for the first screen, then the rest. */
const ENGINES = { wasm: ['first.bin', 'rest.bin'], fallback: ['fallback-first.js', 'fallback-rest.js'] };
const ICONS = ['icon-192.png', 'icon-512.png', 'manifest.webmanifest'];

const stage = process.env.TRUNK_STAGING_DIR;
const staged = (name) => join(stage, name);

forbidBannedCode(staged('app_bg.wasm'));
const [whole, first, rest] = ['whole', 'first', 'rest'].map((part) => `target/lowered/${part}.wasm`);
renameSync(staged('app_bg.wasm'), whole);
split(whole, { first, rest, apart: 'target/lowered/apart.json', options: MVP });
finishWasm(whole, LINKED);
finishWasm(first, LINKED);
// Its memory is the first part's, and no longer zeros when it comes.
finishWasm(rest, []);
for (const [part, wasm] of Object.entries({ first, rest })) writeFileSync(staged(`${part}.bin`), strands(readFileSync(wasm)));
for (const [part, text] of Object.entries(fallback({ first, rest, options: MVP }))) writeFileSync(staged(`fallback-${part}.js`), text);
writeFileSync(staged('app.js'), pageScript(readFileSync(staged('app.js'), 'utf8'), PAGE_SCRIPTS));
buildSync({ ...OLD_ENGINES, entryPoints: ['style/main.css'], bundle: true, outfile: staged('style.css') });
cpSync('target/packs', staged('regions'), { recursive: true });

/** Named by content; the page is made to refer to each by its new name. */
const named = Object.fromEntries([...Object.values(ENGINES).flat(), 'app.js', 'style.css', 'regions/'].map((name) => [name, nameByContent(stage, name)]));
const html = Object.entries(named).reduce((text, [name, now]) => {
  if (!text.includes(`"${name}"`)) throw new Error(`index.html does not refer to ${name}`);
  return text.replaceAll(`"${name}"`, `"${now}"`);
}, readFileSync(staged('index.html'), 'utf8'));

const packs = filesOf(staged(named['regions/']));
writeFileSync(staged('gongji.html'), singleFile(html, { script: staged(named['app.js']), style: staged(named['style.css']), program: strands(readFileSync(whole)), packs }));
const single = nameByContent(stage, 'gongji.html');

// Who is offered the one file is told its hash, too.
const offer = `<link rel="alternate" type="text/html" href="${single}" title="sha256:${hashOf(readFileSync(staged(single)))}">\n</head>`;
writeFileSync(staged('index.html'), html.replace('</head>', offer));
mkdirSync(staged('embed'));
writeFileSync(staged('embed/index.html'), embedded(html));
for (const name of ['embed', 'element']) writeFileSync(staged(`${name}.js`), script(`scripts/browser/${name}.js`, 1000));
for (const name of ICONS) cpSync(`style/icons/${name}`, staged(name));

const common = ['index.html', named['style.css'], named['app.js']];
const engines = Object.fromEntries(Object.entries(ENGINES).map(([engine, parts]) => [engine, parts.map((part) => named[part])]));
const version = writeWorker(stage, { common: [...common, ...ICONS], engines, regions: named['regions/'], first: 'enshi' });
// What an editor changes keeps its name, and is neither hashed nor compressed beforehand.
cpSync('settings.json', staged('settings.json'));

const files = filesOf(stage);
files.filter((path) => !path.endsWith('settings.json')).forEach(compress);
const either = [...common, 'settings.json', ...FIRST_REGION.map((name) => named['regions/'] + name)];
weigh(files, [
  ...Object.entries(engines).map(([engine, [part]]) => [`first load by ${engine}`, [...either, part].map(staged)]),
  ['single file', [staged(single)]],
]);
console.log(`release ${version}`);
