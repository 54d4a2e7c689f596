// What goes wrong between a server and a phone, and what the person sees: no mixture of versions, nothing lost.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, beforeEach, test } from 'node:test';
import { PHONE, launch } from './browser.mjs';
import { headline, tile, total } from './drive.mjs';
import { forget, openSite, releaseOf } from './releases.mjs';

const [OLD, NEW] = ['old', 'new'].map((mark) => releaseOf(mark));
/** A file of a release by how its name begins. */
const fileOf = (release, start) => readdirSync(release).find((name) => name.startsWith(start));
let browser;
let site;

before(async () => {
  browser = await launch();
});
beforeEach(async () => {
  site = await openSite(OLD);
});
after(async () => {
  await browser?.close();
  forget(OLD, NEW);
});

/** A case with a phone of its own, and the site closed after it. */
function fault(title, body, settings = {}) {
  test(title, { timeout: 90_000 }, async () => {
    const context = await browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai', ...PHONE, ...settings });
    try {
      await body(await context.newPage(), context);
    } finally {
      await context.close();
      await site.close();
    }
  });
}

const stands = async (page) => {
  await page.locator('h1').waitFor();
  await page.locator('[name="/region"] option').nth(1).waitFor({ state: 'attached' });
};
const open = async (page, hash = '') => {
  await page.goto(site.url + hash);
  await stands(page);
};
const release = (page) => page.evaluate(() => document.documentElement.dataset.release);
const isRelease = (page, mark) => page.waitForFunction((mark) => document.documentElement.dataset.release === mark && document.querySelector('h1'), mark);
const keptWhole = (page) => page.waitForFunction(() => document.documentElement.hasAttribute('data-kept'));
const news = (page) => page.locator('.news');
const person = async (page, amount) => {
  await page.getByText(amount, { exact: true }).first().waitFor();
  assert.equal((await headline(page)).person, amount);
};
/** Looks for a new release as the browser does by itself, and waits until it is here or refused. */
const look = (page) => page.evaluate(async () => {
  const kept = await navigator.serviceWorker.getRegistration();
  await kept.update().catch(() => {});
  while (kept.installing) await new Promise((rested) => setTimeout(rested, 50));
});
const names = (page) => page.evaluate(() => caches.keys());
const isGone = () => 'gone';

/** The same bytes, but for one in the middle. */
function damaged(path) {
  const bytes = Buffer.from(readFileSync(path));
  bytes[bytes.length >> 1] ^= 1;
  return bytes;
}

const HALVES = {
  'with a file missing': () => 404,
  'with a file of other bytes': (file) => damaged(file),
  'with a file that breaks off': () => 'cut',
};
for (const [how, wrong] of Object.entries(HALVES)) {
  fault(`a release ${how} is not taken; once it is whole it is offered, and takes along what was typed`, async (page) => {
    await open(page);
    await keptWhole(page);
    const style = fileOf(NEW, 'style-');
    site.folder = NEW;
    site.fault = (path) => (path === style ? wrong(join(NEW, style)) : undefined);
    await look(page);
    assert.equal(await news(page).count(), 0);
    assert.equal((await names(page)).length, 1, 'nothing is left of the half release');
    await page.reload();
    await stands(page);
    assert.equal(await release(page), 'old');
    site.fault = () => undefined;
    await total(page).fill('1000');
    await person(page, '700.00');
    await look(page);
    assert.match(await news(page).innerText(), /有新版本。更新以后，您填的还在。/);
    assert.equal(await release(page), 'old');
    await news(page).getByRole('button', { name: '更新' }).click();
    await isRelease(page, 'new');
    await stands(page);
    await person(page, '700.00');
    assert.equal(await total(page).inputValue(), '1000');
    assert.equal((await names(page)).length, 1, 'only the new release is kept');
    assert.equal(await page.evaluate(() => history.state), null, 'and nothing is left in the history');
  });
}

fault('two windows during an update: the other works on, says so, and loses nothing', async (page, context) => {
  await open(page);
  await keptWhole(page);
  const other = await context.newPage();
  await open(other);
  await tile(other, '退休').click();
  await total(other).fill('1000');
  await person(other, '580.00');
  await other.getByRole('button', { name: '记入今年' }).click();
  await other.locator('.visit').waitFor();
  site.folder = NEW;
  await look(page);
  await news(page).getByRole('button', { name: '更新' }).click();
  await isRelease(page, 'new');
  await news(other).getByText('别的窗口已经换成新版本').waitFor();
  assert.equal(await release(other), 'old');
  await other.locator('nav a[href="#/"]').click();
  await total(other).fill('2000');
  await other.locator('.figure .num').first().waitFor();
  const before = await headline(other);
  await news(other).getByRole('button', { name: '重新打开' }).click();
  await isRelease(other, 'new');
  await other.getByLabel('接着记下的 1 次就诊算').waitFor();
  assert.equal(await total(other).inputValue(), '2000');
  assert.deepEqual(await headline(other), before);
  await other.locator('nav a[href="#/year"]').click();
  await other.locator('.visit').waitFor();
  assert.match(await other.locator('#note').innerText(), /都带过来了/);
  assert.equal(await other.getByRole('button', { name: '撤销' }).count(), 0);
});

fault('the server goes away while the page loads: said, and mended with one tap', async (page) => {
  site.fault = (path) => (/^(first|fallback)/.test(path) ? 'cut' : undefined);
  await page.goto(site.url);
  const opening = page.locator('#opening');
  await opening.getByText('网络可能断了').waitFor({ timeout: 15_000 });
  assert.equal(await opening.getByText('正在打开').isVisible(), false);
  site.fault = () => undefined;
  await opening.getByRole('link', { name: '重新打开' }).click();
  await stands(page);
});

fault('a server that answers with its home page where a file is gone: said at once', async (page) => {
  const home = Buffer.from('<!DOCTYPE html><title>门户</title>');
  site.fault = (path) => (/\.bin$|^fallback/.test(path) ? home : undefined);
  await page.goto(site.url);
  await page.locator('#opening').getByText('网络可能断了').waitFor({ timeout: 5_000 });
});

fault('no network on the first visit, right after the page itself: said within ten seconds', async (page) => {
  site.fault = (path) => (path && !path.startsWith('style') ? 'gone' : undefined);
  await page.goto(site.url);
  const told = page.locator('#opening').getByText('网络可能断了');
  assert.equal(await told.isVisible(), false, 'not before there is something to tell');
  await page.waitForFunction(() => getComputedStyle(document.querySelector('#opening p + p')).visibility === 'visible', null, { timeout: 12_000 });
  assert.ok(await told.isVisible());
});

fault('the rules do not come: said, and what was typed waits for them', async (page) => {
  site.fault = (path) => (path.startsWith('regions') ? 'gone' : undefined);
  await page.goto(site.url);
  const card = page.locator('.result .card').filter({ hasText: '规则没有取到' });
  await card.waitFor();
  await total(page).fill('1000');
  site.fault = () => undefined;
  await card.getByRole('button', { name: '再试一次' }).click();
  await person(page, '700.00');
});

fault('an old page and a new server: what is gone is said, and reloading takes along what was typed', async (page) => {
  await open(page);
  await total(page).fill('1000');
  await person(page, '700.00');
  site.folder = NEW;
  await page.getByLabel('在哪里参保').selectOption('tibet');
  const card = page.locator('.result .card').filter({ hasText: '规则没有取到' });
  await card.waitFor();
  await card.getByRole('button', { name: '重新打开' }).click();
  await isRelease(page, 'new');
  await person(page, '580.00');
  assert.equal(await page.getByLabel('在哪里参保').inputValue(), 'tibet');
}, { serviceWorkers: 'block' });

fault('an old page that had not fetched its other screens yet: the same', async (page) => {
  await open(page);
  site.folder = NEW;
  await page.locator('nav a[href="#/year"]').click();
  await page.locator('main').getByRole('button', { name: '重新打开' }).click();
  await isRelease(page, 'new');
  await page.locator('.adding').waitFor();
}, { serviceWorkers: 'block' });

fault('a kept file that has been damaged is fetched anew; without a network that is said', async (page) => {
  await open(page);
  await keptWhole(page);
  const module = site.url + fileOf(OLD, 'first-');
  const damage = () => page.evaluate(async (url) => {
    const cache = await caches.open((await caches.keys())[0]);
    await cache.put(url, new Response(new Uint8Array(1000)));
  }, module);
  await damage();
  site.fault = isGone;
  await page.reload();
  await page.locator('#opening').getByText('网络可能断了').waitFor({ timeout: 15_000 });
  site.fault = () => undefined;
  await page.reload();
  await stands(page);
  site.fault = isGone;
  await page.reload();
  await stands(page);
});

fault('no room on the device: the page works, keeps nothing, and says so', async (page, context) => {
  const devtools = await context.newCDPSession(page);
  await devtools.send('Storage.overrideQuotaForOrigin', { origin: new URL(site.url).origin, quotaSize: 100_000 });
  const worker = context.waitForEvent('serviceworker');
  await open(page);
  await total(page).fill('1000');
  await person(page, '700.00');
  await worker;
  await page.waitForFunction(async () => !(await navigator.serviceWorker.getRegistration()));
  assert.deepEqual(await page.evaluate(() => caches.keys()), []);
  await page.locator('nav a[href="#/about"]').click();
  await page.getByText('这个浏览器没有把这一页留下来').waitFor();
  await page.locator('nav a[href="#/"]').click();
  await person(page, '700.00');
});

fault('storage refused: the year stays in the page, and that is said', async (page) => {
  await page.addInitScript(() => {
    const refuse = () => { throw new DOMException('no', 'SecurityError'); };
    for (const name of ['localStorage', 'sessionStorage', 'caches', 'indexedDB']) Object.defineProperty(self, name, { get: refuse });
    Object.defineProperty(Navigator.prototype, 'serviceWorker', { get: refuse });
    History.prototype.replaceState = refuse;
  });
  await open(page);
  await total(page).fill('1000');
  await person(page, '700.00');
  await page.getByRole('button', { name: '记入今年' }).click();
  await page.locator('.visit').waitFor();
  await page.getByRole('button', { name: '保存在本机' }).click();
  await page.getByText('这个浏览器不让保存').waitFor();
  assert.equal(await page.locator('.visit').count(), 1);
});

fault('a region’s file that is damaged on the server is refused; the others work', async (page) => {
  const broken = join(fileOf(OLD, 'regions-'), 'tibet.pack');
  site.fault = (path) => (path === broken ? damaged(join(OLD, broken)) : undefined);
  await open(page);
  await total(page).fill('1000');
  await page.getByLabel('在哪里参保').selectOption('tibet');
  const card = page.locator('.result .card').filter({ hasText: '取到的规则文件不完整' });
  await card.waitFor();
  assert.equal(await page.locator('.figure').count(), 0, 'no number of a region that is not whole');
  await page.getByLabel('在哪里参保').selectOption('enshi');
  await person(page, '700.00');
  await page.getByLabel('在哪里参保').selectOption('tibet');
  await card.waitFor();
  site.fault = () => undefined;
  await card.getByRole('button', { name: '再试一次' }).click();
  await person(page, '580.00');
});

for (const [year, seen] of [[1970, /还没有施行|施行/], [2099, /2099/]]) {
  fault(`a device whose clock says ${year}: the day that is reckoned with is in sight`, async (page, context) => {
    await context.clock.setFixedTime(new Date(`${year}-01-02T12:00:00+08:00`));
    await open(page);
    await total(page).fill('1000');
    await page.locator('.answer').waitFor();
    assert.match(await page.locator('.result').innerText(), seen);
    await page.getByText('更多情况').click();
    assert.equal(await page.locator('[name="/claims/0/date/year"]').inputValue(), String(year));
    await page.locator('[name="/claims/0/date/year"]').fill('2025');
    await person(page, '700.00');
  });
}

fault('a slow network that loses every file once: the page stands, and so does the next region', async (page, context) => {
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.emulateNetworkConditions', { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 20_000 });
  const lost = new Set();
  site.fault = (path) => {
    if (!/\.(bin|pack|json)$/.test(path) || lost.has(path)) return undefined;
    lost.add(path);
    return 'cut';
  };
  await open(page);
  await total(page).fill('1000');
  await person(page, '700.00');
  await page.getByLabel('在哪里参保').selectOption('tibet');
  await person(page, '580.00');
  assert.ok([...lost].some((path) => path.endsWith('tibet.pack')) && [...lost].some((path) => path.endsWith('.bin')));
}, { serviceWorkers: 'block' });
