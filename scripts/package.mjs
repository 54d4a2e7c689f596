// Builds the JavaScript package into target/package/npm, ready for `npm pack`, and weighs it.
import { execFileSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from 'esbuild';
import { filesOf } from './finish/files.mjs';
import { LINKED, finishWasm, forbidBannedCode } from './finish/wasm.mjs';
import { weigh } from './finish/weigh.mjs';

const [SOURCE, WORK] = ['src/js/npm', 'target/package'];
const PACKAGE = join(WORK, 'npm');
const BUILT = 'target/wasm32-unknown-unknown/page/js.wasm';
/** Whoever bundles lowers further; modules as such need no less. */
const SCRIPTS = { minify: true, format: 'esm', target: 'es2019', supported: { 'import-meta': true }, charset: 'utf8' };

const run = (program, ...words) => execFileSync(program, words, { stdio: 'inherit' });
const gongji = (...words) => execFileSync('target/release/gongji', words, { encoding: 'utf8' });
const inPackage = (name) => join(PACKAGE, name);

rmSync(WORK, { recursive: true, force: true });
mkdirSync(inPackage('regions'), { recursive: true });
run('cargo', 'build', '--release', '--locked', '--bin', 'gongji');
engine('core', 'js');
engine('full', 'js-full');
writeFileSync(inPackage('types.d.ts'), gongji('schema', 'types'));
regions();
for (const name of ['error', 'files', 'load', 'read']) script(readFileSync(join(SOURCE, `${name}.js`), 'utf8'), `${name}.js`);
for (const name of ['error.d.ts', 'regions.d.ts', 'README.md']) copyFileSync(join(SOURCE, name), inPackage(name));
copyFileSync('LICENSE', inPackage('LICENSE'));
const version = /^version = "(.*)"$/m.exec(readFileSync('Cargo.toml', 'utf8'))[1];
writeFileSync(inPackage('package.json'), `${JSON.stringify({ ...JSON.parse(readFileSync(join(SOURCE, 'package.json'), 'utf8')), version }, undefined, 2)}\n`);

const shared = ['error.js', 'load.js', 'read.js'].map(inPackage);
const needs = (folder) => [...shared, ...['engine_bg.wasm', 'engine.js', 'index.js'].map((name) => inPackage(join(folder, name)))];
weigh(filesOf(inPackage('regions')).filter((path) => path.endsWith('.pack')), []);
weigh(needs('core'), [['package', needs('core')]]);
weigh(needs('full'), [['full package', needs('full')]]);

function script(text, name) {
  writeFileSync(inPackage(name), transformSync(text, SCRIPTS).code);
}

/** One engine: the module, lowered and shrunk as the page's is, its glue and its types. */
function engine(folder, feature) {
  run('cargo', 'build', '--profile', 'page', '--locked', '--target', 'wasm32-unknown-unknown', '--no-default-features', '--features', feature, '--bin', 'js');
  const work = join(WORK, folder);
  [work, inPackage(folder)].forEach((path) => mkdirSync(path));
  run('scripts/lower.sh', BUILT, work, 'panics');
  run('target/tools/bin/wasm-bindgen', join(work, 'lean.wasm'), '--target', 'web', '--out-dir', work, '--out-name', 'engine', '--omit-default-module-path');
  forbidBannedCode(join(work, 'engine_bg.wasm'));
  const module = inPackage(join(folder, 'engine_bg.wasm'));
  copyFileSync(join(work, 'engine_bg.wasm'), module);
  finishWasm(module, LINKED);
  script(readFileSync(join(work, 'engine.js'), 'utf8'), join(folder, 'engine.js'));
  writeFileSync(inPackage(join(folder, 'engine.d.ts')), typesOf(readFileSync(join(work, 'engine.d.ts'), 'utf8')));
  for (const name of ['index.js', 'node.js']) script(readFileSync(join(SOURCE, 'engine', name), 'utf8'), join(folder, name));
  copyFileSync(join(SOURCE, 'engine/index.d.ts'), inPackage(join(folder, 'index.d.ts')));
}

/** What wasm-bindgen says of the engine's class, without what only its loading needs. */
function typesOf(text) {
  const found = /^import type [^]*?^export class Gongji \{[^]*?^\}$/m.exec(text)?.[0];
  if (!found?.includes('private constructor();')) throw new Error('wasm-bindgen writes its types in another form');
  // Not every program's library has the symbol.
  return `${found.replace(/^ *\[Symbol\.dispose\].*\n/m, '')}\n`;
}

/** Each region a module of its own, so that a bundler takes those that are asked for; and the list of all. */
function regions() {
  gongji('compile', '--out', join(WORK, 'packs'));
  const [zh, en] = ['zh', 'en'].map((language) => JSON.parse(gongji('regions', '--format', 'json', '--language', language)));
  const listed = zh.map(({ id, name, kind }, at) => ({ id, name: { zh: name, en: en[at].name }, kind }));
  for (const { id } of listed) {
    cpSync(join(WORK, 'packs', `${id}.pack`), inPackage(`regions/${id}.pack`));
    script(`export default new URL('./${id}.pack', import.meta.url);`, `regions/${id}.js`);
  }
  const imports = listed.map(({ id }, at) => `import r${at} from './regions/${id}.js';`);
  const entries = listed.map((region, at) => `{ ...${JSON.stringify(region)}, pack: r${at} }`);
  script(`${imports.join('\n')}\nexport const regions = [${entries.join(',')}];`, 'regions.js');
  copyFileSync(join(SOURCE, 'region.d.ts'), inPackage('regions/region.d.ts'));
}
