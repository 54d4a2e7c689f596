// The package in web pages: bundled by Vite, from Vite's server for development, and without a bundler; in Chromium.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { readdirSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { build, createServer } from 'vite';
import { serve } from '../../scripts/serve.mjs';
import { examples, file } from './readme.mjs';
import { install } from './scratch.mjs';

const POLICY = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; img-src data:";
const PAGE = `<!doctype html><html lang="zh"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}"><title>共济</title>
<link rel="icon" href="data:,"></head><body><input aria-label="医疗费总额" value="1000"><button>西藏</button><output></output><script type="module" src="main.js"></script></body></html>`;
const PLAIN = `<!doctype html><link rel="icon" href="data:,">${examples('html')[0]}`;
let folder;
let browser;

before(async () => {
  folder = install('page', { 'index.html': PAGE, 'main.js': file('main.js'), 'plain.html': PLAIN });
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'] });
});
after(() => browser?.close());

/** Opens a page; what goes wrong on it is in `faults`, what was asked for in `names`. */
async function open(url) {
  const page = await browser.newPage();
  const [faults, names] = [[], []];
  page.on('request', (request) => names.push(new URL(request.url()).pathname.split('/').pop().replace(/-[\w-]{8}(?=\.\w+$)/, '')));
  page.on('console', (message) => { if (['error', 'warning'].includes(message.type())) faults.push(message.text()); });
  page.on('pageerror', (error) => faults.push(String(error)));
  await page.goto(url);
  return { page, faults, names, says: (text) => page.locator('output', { hasText: text }).waitFor({ timeout: 10_000 }) };
}

/** The README's page: an amount, another amount, a wrong one, another region. */
async function use({ page, names, says }) {
  await says(/^300\.00$/);
  assert.ok(names.includes('enshi.pack') && !names.includes('tibet.pack'), `fetched at first: ${names}`);
  await page.fill('input', '2400.01');
  await says(/^1000\.01$/);
  await page.fill('input', '1.005');
  await says(/^\/claims\/0\/bill\/total /);
  await page.fill('input', '1000');
  await page.click('button');
  await says(/^420\.00$/);
  assert.ok(names.includes('tibet.pack') && !names.some((name) => /^(jilin-city|chuxiong|shandong)\.pack$/.test(name)), `fetched: ${names}`);
}

test('bundled by Vite, under a policy without unsafe-eval', { timeout: 120_000 }, async () => {
  await build({ root: folder, base: './', logLevel: 'warn', build: { target: 'es2022' } });
  const assets = readdirSync(`${folder}/dist/assets`).map((name) => name.replace(/-[\w-]{8}(?=\.\w+$)/, '')).sort();
  assert.deepEqual(assets.filter((name) => !/^index\.(js|css)$/.test(name)), ['enshi.pack', 'engine_bg.wasm', 'tibet.pack'].sort(), 'only what is imported');
  const server = await serve(`${folder}/dist`, { prefix: '/some/where/' });
  try {
    const visit = await open(server.url);
    await use(visit);
    assert.deepEqual(visit.faults, []);
  } finally {
    await server.close();
  }
});

test("from Vite's server for development", { timeout: 120_000 }, async () => {
  const server = await createServer({ root: folder, logLevel: 'warn', server: { host: '127.0.0.1', port: 0, hmr: false } });
  await server.listen();
  try {
    const visit = await open(server.resolvedUrls.local[0]);
    await use(visit);
    assert.deepEqual(visit.faults, []);
  } finally {
    await server.close();
  }
});

test('without a bundler', { timeout: 60_000 }, async () => {
  const server = await serve(folder);
  try {
    const { says, faults } = await open(`${server.url}plain.html`);
    await says(/^enshi$/);
    assert.deepEqual(faults, []);
  } finally {
    await server.close();
  }
});
