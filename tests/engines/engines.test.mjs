// Every engine, every way to run the page: from a server under its strict policy, without a network, as one file, inside
// another site. A cell that was not run is a failure.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openHost } from '../browser/host.mjs';
import { openNginx, siteOf } from '../browser/nginx.mjs';
import { ENGINES, MORE_ENGINES, openEngine } from './engines.mjs';
import { fill, headline, mainFlow, stands, until } from './visit.mjs';

const { GONGJI_ENGINES: chosen } = process.env;
const engines = chosen === 'more' ? MORE_ENGINES : chosen?.split(',') ?? ENGINES;
/** Engines on which `'wasm-unsafe-eval'` is not yet understood: a strict policy leaves them the translated script. */
const FORBIDS_WASM = /^chromium-(\d\d)$/;
const ways = {
  'main flow': fromServer,
  'offline reload': withoutNetwork,
  'single file': asOneFile,
  embedded: insideAnotherSite,
};

const table = new Map();
const site = siteOf();
const stick = mkdtempSync(join(tmpdir(), 'stick-'));
let nginx;
let host;

before(async () => {
  nginx = await openNginx(site);
  host = await openHost(nginx.url);
  const single = readdirSync('dist').find((name) => /^gongji-\w{12}\.html$/.test(name));
  copyFileSync(join('dist', single), join(stick, '共济.html'));
});

after(async () => {
  await host?.close();
  await nginx?.close();
  for (const folder of [site, stick]) rmSync(folder, { recursive: true, force: true });
  console.log(`\n${'engine'.padEnd(40)}${Object.keys(ways).map((way) => way.padEnd(16)).join('')}`);
  for (const [engine, row] of table) console.log(engine.padEnd(40) + Object.keys(ways).map((way) => (row[way] ?? 'NOT RUN').padEnd(16)).join(''));
});

async function fromServer(engine, name) {
  await engine.go(nginx.url);
  await mainFlow(engine, true);
  const translated = await engine.run(() => document.documentElement.getAttribute('data-engine'));
  assert.equal(translated === 'script', FORBIDS_WASM.test(name), 'the loader picks what the policy allows');
}

async function withoutNetwork(engine) {
  // The same address once more would be the same visit, with what was typed.
  await engine.go('about:blank');
  await engine.go(nginx.url);
  await until(engine, 'the release is kept', () => navigator.serviceWorker.ready.then((kept) => kept.active.state === 'activated'));
  await stands(engine);
  await fill(engine, '/claims/0/bill/total', '1000');
  await headline(engine, '700.00', '300.00');
  await nginx.stop();
  try {
    await engine.reload();
    await stands(engine);
    await headline(engine, '700.00', '300.00');
    await mainFlow(engine, false);
  } finally {
    await nginx.start();
  }
}

async function asOneFile(engine) {
  await engine.go(pathToFileURL(join(stick, '共济.html')).href);
  // Firefox says that it has gone before the page of the server is away.
  await until(engine, 'the file is open', () => location.protocol === 'file:');
  await mainFlow(engine, true);
}

async function insideAnotherSite(engine) {
  await engine.go(host.url);
  // Each frame tells its height once more when the page in it stands: the waiting line alone is not that tall.
  await until(engine, 'both frames have grown', () => {
    const frames = document.querySelectorAll('iframe');
    return frames.length === 2 && [].every.call(frames, (frame) => frame.style.height.endsWith('px') && parseInt(frame.style.height, 10) > 700);
  });
}

for (const name of engines) {
  test(name, { timeout: 120_000 }, async (on) => {
    const engine = await openEngine(name);
    const row = {};
    table.set(`${name} (${engine.version})`, row);
    try {
      for (const [way, go] of Object.entries(ways)) {
        await on.test(way, async () => {
          row[way] = 'FAILED';
          await go(engine, name);
          row[way] = 'ok';
        });
      }
    } finally {
      await engine.close();
    }
    assert.deepEqual(Object.values(row), Object.keys(ways).map(() => 'ok'));
  });
}
