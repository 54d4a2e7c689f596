// Lighthouse on its mobile preset, and how long a first result takes there; from nginx with the handed-out configuration.
import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { after, before, test } from 'node:test';
import * as chrome from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { launch } from '../browser/browser.mjs';
import { openNginx, siteOf } from '../browser/nginx.mjs';

/** Of several runs the best counts: whatever else the machine does only ever makes a page slower. All are printed. */
const RUNS = 3;
/** Lighthouse's mobile preset, for a browser that is driven by hand. */
const PRESET = { latency: 150, throughput: 1638.4 * 1024 / 8, processor: 4 };
/** What people wait for, in milliseconds. */
const FIRST_RESULT = 2000;
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];
const FIGURES = ['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time', 'cumulative-layout-shift', 'speed-index', 'interactive', 'total-byte-weight'];

const site = siteOf();
let server;

before(async () => {
  server = await openNginx(site);
});
after(async () => {
  await server?.close();
  rmSync(site, { recursive: true, force: true });
});

async function audit() {
  const browser = await chrome.launch({ chromePath: '/usr/bin/chromium', chromeFlags: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic'] });
  try {
    const { lhr } = await lighthouse(server.url, { port: browser.port, onlyCategories: CATEGORIES, logLevel: 'error' });
    return lhr;
  } finally {
    browser.kill();
  }
}

test('Lighthouse mobile: 100 in all four', { timeout: 300_000 }, async () => {
  const runs = [];
  for (let run = 0; run < RUNS; run += 1) runs.push(await audit());
  const all = Object.fromEntries(CATEGORIES.map((name) => [name, runs.map(({ categories }) => Math.round(categories[name].score * 100))]));
  const scores = Object.fromEntries(Object.entries(all).map(([name, values]) => [name, Math.max(...values)]));
  console.log(`\n${runs[0].lighthouseVersion}, ${runs[0].environment.hostUserAgent.match(/Chrome\/[\d.]+/)}, ${RUNS} runs`);
  for (const name of CATEGORIES) console.log(`${name.padEnd(28)}${all[name].join(' | ')}`);
  for (const name of FIGURES) console.log(`${name.padEnd(28)}${runs.map(({ audits }) => audits[name].displayValue).join(' | ')}`);
  const failed = Object.values(runs[0].audits).filter(({ score }) => score !== null && score < 0.9).map(({ id, title, displayValue }) => `${id}: ${title} ${displayValue ?? ''}`);
  assert.deepEqual(scores, Object.fromEntries(CATEGORIES.map((name) => [name, 100])), failed.join('\n'));
});

test('the first result stands within two seconds on that preset', { timeout: 120_000 }, async () => {
  const browser = await launch();
  const times = [];
  try {
    for (let run = 0; run < RUNS; run += 1) {
      const context = await browser.newContext({ viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true, locale: 'zh-CN' });
      const page = await context.newPage();
      const devtools = await context.newCDPSession(page);
      await devtools.send('Network.enable');
      await devtools.send('Network.emulateNetworkConditions', { offline: false, latency: PRESET.latency, downloadThroughput: PRESET.throughput, uploadThroughput: PRESET.throughput });
      await devtools.send('Emulation.setCPUThrottlingRate', { rate: PRESET.processor });
      // Somebody who types as soon as there is a field to type into.
      await page.addInitScript(() => {
        new MutationObserver(() => {
          const field = document.querySelector('[name="/claims/0/bill/total"]');
          if (field && !field.value && !self.typed) {
            self.typed = true;
            field.value = '1000';
            field.dispatchEvent(new Event('input', { bubbles: true }));
          }
          if (!self.firstResult && document.querySelector('.figure .num')) requestAnimationFrame(() => { self.firstResult = performance.now(); });
        }).observe(document, { subtree: true, childList: true });
      });
      await page.goto(server.url, { waitUntil: 'commit' });
      times.push(Math.round(await (await page.waitForFunction(() => self.firstResult, null, { timeout: 20_000 })).jsonValue()));
      assert.equal(await page.locator('.figure .num').first().innerText(), '700.00');
      await context.close();
    }
  } finally {
    await browser.close();
  }
  console.log(`first result: ${times.join(', ')} ms`);
  assert.ok(Math.min(...times) <= FIRST_RESULT, times.join(', '));
});
