// Trunk's post_build hook: shrinks what Trunk staged, names it by content, compresses it and weighs it.
import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { compress, filesOf, nameByContent } from './finish/files.mjs';
import { OLD_ENGINES, pageScript, translate } from './finish/script.mjs';
import { weigh } from './finish/weigh.mjs';

/** Of the regions, a first visit fetches these. */
const FIRST_REGION = ['index.pack', 'enshi.pack'];
/** Code that must not reach the phone: JSON and TOML parsers, the command line's, float text. */
const BANNED = ['serde_json::', 'toml::', 'clap::', '::dec2flt::', '::flt2dec::'];
const MVP = ['--mvp-features', '--enable-mutable-globals'];
/** True of every module that rustc links: the stack lies below the data, and memory begins as zeros. */
const LINKED = ['--low-memory-unused', '--zero-filled-memory'];

const stage = process.env.TRUNK_STAGING_DIR;
const staged = (name) => join(stage, name);

/** Leptos itself depends on some of these crates, so the graph cannot tell; the linked functions' names can. */
function forbidBannedCode(path) {
  const code = readFileSync(path);
  if (!code.includes('tachys::')) throw new Error(`${path} has no names to search`);
  const found = BANNED.filter((name) => code.includes(name));
  if (found.length > 0) throw new Error(`the page links code it must not have: ${found.join(', ')}`);
}

function shrinkWasm(path) {
  execFileSync('wasm-opt', [...MVP, ...LINKED, '-Oz', '--converge', '--reorder-functions-by-name', '--strip-target-features', path, '-o', path], { stdio: 'inherit' });
  const newer = ['saturating-float-to-int', 'sign-extension', 'simd', 'multi-value', 'bulk-memory', 'reference-types', 'mutable-globals'];
  execFileSync('wasm-validate', [...newer.map((feature) => `--disable-${feature}`), path], { stdio: 'inherit' });
}

forbidBannedCode(staged('app_bg.wasm'));
shrinkWasm(staged('app_bg.wasm'));
writeFileSync(staged('fallback.js'), translate(staged('app_bg.wasm'), MVP));
writeFileSync(staged('app.js'), pageScript(readFileSync(staged('app.js'), 'utf8'), ['scripts/browser/start.js']));
buildSync({ ...OLD_ENGINES, entryPoints: ['style/main.css'], bundle: true, outfile: staged('style.css') });

// What an editor changes keeps its name, and is not hashed.
cpSync('settings.json', staged('settings.json'));
cpSync('target/packs', staged('regions'), { recursive: true });

/** Named by content; the page is made to refer to each by its new name. */
const named = Object.fromEntries(['app_bg.wasm', 'fallback.js', 'app.js', 'style.css', 'regions/'].map((name) => [name, nameByContent(stage, name)]));
const html = Object.entries(named).reduce((text, [name, now]) => {
  if (!text.includes(`"${name}"`)) throw new Error(`index.html does not refer to ${name}`);
  return text.replaceAll(`"${name}"`, `"${now}"`);
}, readFileSync(staged('index.html'), 'utf8'));
writeFileSync(staged('index.html'), html);

const files = filesOf(stage);
files.forEach(compress);
const either = ['index.html', named['style.css'], named['app.js'], ...FIRST_REGION.map((name) => named['regions/'] + name)];
weigh(files, [
  ['wasm', [...either, named['app_bg.wasm']].map(staged)],
  ['fallback', [...either, named['fallback.js']].map(staged)],
]);
