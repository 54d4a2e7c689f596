// The package as others get it: packed by npm, installed into a project that has nothing else.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const BUILT = resolve('target/package/npm');
const GONGJI = resolve('target/release/gongji');
const LARGEST = 1 << 30;
let modules = 0;

/** Makes a project with the package and `files` (text by name) in it; returns its folder. */
export function install(project, files = {}) {
  if (!existsSync(join(BUILT, 'package.json'))) throw new Error('no package in target/package/: build it first with ./x package');
  const folder = resolve('target/package/scratch', project);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const npm = (...words) => execFileSync('npm', words, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  const [{ filename }] = JSON.parse(npm('pack', BUILT, '--json'));
  const all = { 'package.json': JSON.stringify({ name: project, private: true, type: 'module' }), ...files };
  for (const [name, text] of Object.entries(all)) writeFileSync(join(folder, name), text);
  npm('install', `./${filename}`, '--offline', '--ignore-scripts', '--no-audit', '--no-fund');
  return folder;
}

/** Imports a module of the project, written here as text. */
export function imported(folder, text) {
  const file = join(folder, `imported-${(modules += 1)}.mjs`);
  writeFileSync(file, text);
  return import(pathToFileURL(file).href);
}

/** What the command line prints for this input. An error is an answer, too. */
export function native(words, input) {
  const run = spawnSync(GONGJI, words, { input, encoding: 'utf8', maxBuffer: LARGEST });
  if (run.error || ![0, 2].includes(run.status)) throw run.error ?? new Error(run.stderr);
  return run.stdout;
}

/** One request's answer from the command line. */
export const answered = (words, request) => JSON.parse(native([...words, '-', '--format', 'json'], JSON.stringify(request)));
