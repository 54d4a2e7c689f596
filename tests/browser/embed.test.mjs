// The page inside another site, on an origin of its own: both ways of deploy/host.html, and everybody who should not be heard.
import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { DESKTOP, PHONE, launch } from './browser.mjs';
import { openHost } from './host.mjs';
import { openNginx, siteOf } from './nginx.mjs';

const site = siteOf();
let browser;
let home;
let host;
let stranger;

before(async () => {
  [host, stranger] = [await openHost(), await openHost()];
  home = await openNginx(site, { hosts: new URL(host.url).origin });
  [host, stranger].forEach((server) => server.show(home.url));
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await home?.close();
  await Promise.all([host, stranger].map((server) => server?.close()));
  rmSync(site, { recursive: true, force: true });
});

/** A visit to `url`, with the two frames where they are let in. */
function embedTest(title, body, { screen = DESKTOP, ...settings } = {}) {
  test(title, { timeout: 60_000 }, async () => {
    const context = await browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai', ...screen, ...settings });
    try {
      await body(await context.newPage(), context);
    } finally {
      await context.close();
    }
  });
}

const SCRIPT = 'script[src$="embed.js"] + iframe';
const script = (page) => page.frameLocator(SCRIPT);
const element = (page) => page.frameLocator('gongji-estimate iframe');
const total = (frame) => frame.locator('[name="/claims/0/bill/total"]');
const both = async (page) => {
  await page.goto(host.url);
  for (const frame of [script(page), element(page)]) await frame.locator('[name="/region"] option').nth(1).waitFor({ state: 'attached' });
};
const region = (frame) => frame.locator('[name="/region"]').inputValue();
const looks = (frame) => frame.locator('html').evaluate((root) => [root.lang, root.classList.contains('dark')]);
const height = (page, selector) => page.locator(selector).evaluate((frame) => frame.offsetHeight);

embedTest('both frames open as their host asks, and grow with what is in them', async (page) => {
  await both(page);
  assert.equal(await region(script(page)), 'tibet');
  assert.equal(await region(element(page)), 'chuxiong');
  await element(page).getByRole('heading', { name: 'What do I pay for this visit?' }).waitFor();
  assert.deepEqual(await looks(script(page)), ['zh-CN', false]);
  assert.deepEqual(await looks(element(page)), ['en', true]);
  const before = await height(page, SCRIPT);
  await total(script(page)).fill('1000');
  await script(page).locator('.answer').waitFor();
  await page.waitForFunction(([selector, before]) => document.querySelector(selector).offsetHeight > before + 200, [SCRIPT, before]);
  const inside = await script(page).locator('html').evaluate((root) => root.getBoundingClientRect().height);
  assert.ok(Math.abs(await height(page, SCRIPT) - inside) < 2, 'the frame is as high as the page in it');
}, { screen: PHONE });

embedTest('the element changes with its attributes, and what was typed stays', async (page) => {
  await both(page);
  await total(element(page)).fill('1000');
  await page.evaluate(() => {
    const estimate = document.querySelector('gongji-estimate');
    for (const [name, value] of [['region', 'enshi'], ['lang', 'zh'], ['theme', 'light']]) estimate.setAttribute(name, value);
  });
  await element(page).getByText('恩施州').first().waitFor({ state: 'attached' });
  await element(page).locator('.figure .num').first().waitFor();
  assert.equal(await region(element(page)), 'enshi');
  assert.equal(await total(element(page)).inputValue(), '1000');
  assert.deepEqual(await looks(element(page)), ['zh-CN', false]);
  await page.evaluate(() => document.querySelector('gongji-estimate').setAttribute('region', '"><script>'));
  await page.waitForTimeout(300);
  assert.equal(await region(element(page)), 'enshi');
});

embedTest('a result leaves the frame when the person presses the button, and not before', async (page) => {
  await page.addInitScript(() => {
    self.heard = [];
    addEventListener('message', ({ data }) => self.heard.push(data.gongji));
  });
  await both(page);
  await total(script(page)).fill('1000');
  const send = script(page).getByRole('button', { name: `把结果交给 ${new URL(host.url).origin}` });
  await send.waitFor();
  await page.waitForTimeout(500);
  const heard = await page.evaluate(() => self.heard);
  assert.ok(heard.includes('height') && !heard.includes('result'), heard.join(' '));
  await send.click();
  await page.waitForFunction(() => document.getElementById('result').textContent);
  const told = JSON.parse(await page.locator('#result').innerText());
  assert.deepEqual([told.region, told.slip.total, told.slip.person, told.certainty !== undefined, told.in_force !== undefined], ['tibet', '1000.00', '580.00', true, true]);
});

embedTest('the host hears nobody but its own frame, and the frame nobody but its own host', async (page) => {
  await both(page);
  const before = await height(page, SCRIPT);
  await page.evaluate(() => {
    // The right words from the wrong window.
    postMessage({ gongji: 'height', height: 9999 }, '*');
    postMessage({ gongji: 'result', result: { forged: true } }, '*');
  });
  // The right window, after it has gone to another origin.
  await page.evaluate((other) => new Promise((loaded) => {
    const frame = document.createElement('iframe');
    frame.onload = loaded;
    frame.src = `${other}forger`;
    document.body.append(frame);
  }), stranger.url);
  await page.waitForTimeout(500);
  assert.equal(await height(page, SCRIPT), before);
  assert.equal(await page.locator('#result').innerText(), '');
  // The forger has also told both frames of the host to change their region.
  assert.equal(await region(script(page)), 'tibet');
  assert.equal(await region(element(page)), 'chuxiong');
  assert.equal(await page.evaluate(() => self.forgerHasTried), undefined);
  const tries = page.frames().find((frame) => frame.url().startsWith(stranger.url));
  assert.ok(await tries.evaluate(() => self.tried >= 4), 'the forger has tried');
});

embedTest('a site that is not on the list may not put the page into its own', async (page) => {
  const refused = [];
  page.on('console', (message) => refused.push(message.text()));
  await page.goto(stranger.url);
  await page.waitForTimeout(1000);
  assert.ok(refused.some((text) => /frame-ancestors/.test(text)), refused.join('\n'));
  // Two frames, both empty.
  assert.deepEqual(await Promise.all(page.frames().slice(1).map((frame) => frame.locator('[name="/region"]').count())), [0, 0]);
});

embedTest('the page outside embed/ may not be framed even by a listed site', async (page) => {
  const refused = [];
  page.on('console', (message) => refused.push(message.text()));
  await page.goto(host.url);
  await page.evaluate((url) => {
    const frame = document.createElement('iframe');
    frame.src = url;
    document.body.append(frame);
  }, home.url);
  await page.waitForTimeout(1000);
  assert.ok(refused.some((text) => /frame-ancestors/.test(text)), refused.join('\n'));
});

embedTest('without storage for third parties the frames work as well', async (page) => {
  await page.addInitScript(() => {
    if (self.parent === self) return;
    const refuse = () => { throw new DOMException('no', 'SecurityError'); };
    for (const name of ['localStorage', 'sessionStorage', 'caches', 'indexedDB']) Object.defineProperty(self, name, { get: refuse });
    Object.defineProperty(Navigator.prototype, 'serviceWorker', { get: refuse });
    Object.defineProperty(Document.prototype, 'cookie', { get: refuse });
  });
  await both(page);
  await total(script(page)).fill('1000');
  await script(page).locator('.figure .num').first().waitFor();
  assert.equal(await script(page).locator('.figure .num').first().innerText(), '580.00');
});
