// Trunk's post_build hook: shrinks what Trunk staged, names it by content, compresses it and weighs it.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, readFileSync, readdirSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { buildSync } from 'esbuild';
import { order } from './finish/order.mjs';

/** What a first visit may weigh: html, css, js, wasm and one region, in bytes after brotli. */
const BUDGET = 100_000;
/** Of the regions, a first visit fetches these. */
const FIRST_REGION = ['index.pack', 'enshi.pack'];
/** Code that must not reach the phone: JSON and TOML parsers, the command line's, float text. */
const BANNED = ['serde_json::', 'toml::', 'clap::', '::dec2flt::', '::flt2dec::'];
const OLD_ENGINES = { minify: true, target: ['chrome57', 'safari11'], supported: { destructuring: true }, legalComments: 'none' };
const MVP = ['--mvp-features', '--enable-mutable-globals'];
/** True of every module that rustc links: the stack lies below the data, and memory begins as zeros. */
const LINKED = ['--low-memory-unused', '--zero-filled-memory'];
/** What is computed twice in a row compresses better than a variable for it. */
const SMALL = ['--flatten', '--rereloop', '-Oz', '--converge', '--skip-pass=local-cse'];
/** Classes for exports that lean-wasm.mjs has taken out. */
const UNUSED_CLASS = /^ *class (IntoUnderlying\w+) \{[^]*?exports\.\1 = \1;$/gm;

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
  execFileSync('wasm-opt', [...MVP, ...LINKED, ...SMALL, '--strip-debug', '--strip-target-features', path, '-o', path], { stdio: 'inherit' });
  order(path, MVP);
  const newer = ['saturating-float-to-int', 'sign-extension', 'simd', 'multi-value', 'bulk-memory', 'reference-types', 'mutable-globals'];
  execFileSync('wasm-validate', [...newer.map((feature) => `--disable-${feature}`), path], { stdio: 'inherit' });
}

function shrinkScript(path) {
  const contents = readFileSync(path, 'utf8').replace(UNUSED_CLASS, '') + readFileSync('scripts/start.js', 'utf8');
  buildSync({ ...OLD_ENGINES, stdin: { contents }, format: 'iife', outfile: path, allowOverwrite: true });
}

const filesOf = (path) => (statSync(path).isDirectory() ? readdirSync(path).sort().map((name) => join(path, name)) : [path]);

/** Gives a staged file or folder a name that changes with its bytes; returns the page with the new name in it. */
function nameByContent(html, name) {
  const hash = createHash('sha256');
  for (const path of filesOf(staged(name))) hash.update(basename(path)).update(readFileSync(path));
  const named = name.replace(/^\w+/, `$&-${hash.digest('hex').slice(0, 12)}`);
  if (!html.includes(`"${name}"`)) throw new Error(`index.html does not refer to ${name}`);
  renameSync(staged(name), staged(named));
  return html.replaceAll(`"${name}"`, `"${named}"`);
}

function compress(path) {
  const bytes = readFileSync(path);
  writeFileSync(`${path}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }));
}

function weigh(paths) {
  const rows = paths.map((path) => [basename(path).replace(/-\w{12}\b/, ''), statSync(path).size, statSync(`${path}.br`).size]);
  rows.push(['total', ...[1, 2].map((column) => rows.reduce((sum, row) => sum + row[column], 0))]);
  console.log(`${'part'.padEnd(14)}${'bytes'.padStart(10)}${'brotli'.padStart(10)}`);
  for (const [part, raw, packed] of rows) console.log(`${part.padEnd(14)}${String(raw).padStart(10)}${String(packed).padStart(10)}`);
  const total = rows.at(-1)[2];
  if (total > BUDGET) throw new Error(`the page weighs ${total} bytes after brotli, ${total - BUDGET} above the budget of ${BUDGET}`);
  console.log(`${BUDGET - total} bytes below the budget of ${BUDGET}`);
}

forbidBannedCode(staged('app_bg.wasm'));
shrinkWasm(staged('app_bg.wasm'));
shrinkScript(staged('app.js'));
buildSync({ ...OLD_ENGINES, entryPoints: ['style/main.css'], bundle: true, outfile: staged('style.css') });

// Books are for a screen that is not here yet.
cpSync('target/packs', staged('regions'), { recursive: true, filter: (path) => !path.endsWith('.book') });
FIRST_REGION.forEach((name) => statSync(staged(`regions/${name}`)));

const named = ['app_bg.wasm', 'app.js', 'style.css', 'regions/'];
const html = named.reduce(nameByContent, readFileSync(staged('index.html'), 'utf8'));
writeFileSync(staged('index.html'), html);

const files = readdirSync(stage).map(staged).flatMap(filesOf);
files.forEach(compress);
weigh(files.filter((path) => !path.endsWith('.pack') || FIRST_REGION.includes(basename(path))));
