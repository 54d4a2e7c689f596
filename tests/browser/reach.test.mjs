// 关于: without a network, as one file, inside another site; and what an address may ask for.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, test } from 'node:test';
import { PHONE, launch } from './browser.mjs';
import { headline, overhang, total } from './drive.mjs';
import { pageTest } from './page-test.mjs';
import { forget, openSite, releaseOf } from './releases.mjs';

const release = releaseOf('only');
let browser;
let site;

before(async () => {
  browser = await launch();
  site = await openSite(release);
});
after(async () => {
  await browser?.close();
  await site?.close();
  forget(release);
});

const kept = (page) => page.locator('.kept li');

test('a region is kept with one tap, and works without a network; one that cannot be had is said', { timeout: 60_000 }, async () => {
  const context = await browser.newContext({ locale: 'zh-CN', ...PHONE });
  const page = await context.newPage();
  await page.goto(`${site.url}#/about`);
  await page.getByText('已经留在这台设备上').waitFor();
  assert.match(await kept(page).filter({ hasText: '恩施州' }).innerText(), /已经留下/);
  const [tibet, chuxiong] = ['西藏', '楚雄'].map((name) => kept(page).filter({ hasText: name }));
  await tibet.getByRole('button', { name: '留下 西藏自治区' }).click();
  await tibet.getByText('已经留下').waitFor();
  site.fault = () => 'gone';
  await chuxiong.getByRole('button').click();
  await page.getByText('没有留成').waitFor();
  assert.equal(await chuxiong.getByRole('button').count(), 1);
  assert.match(await tibet.innerText(), /已经留下/, 'what was kept stays');
  await page.goto(site.url);
  await page.locator('[name="/region"] option').nth(1).waitFor({ state: 'attached' });
  await total(page).fill('1000');
  await page.getByLabel('在哪里参保').selectOption('tibet');
  await page.waitForFunction(() => document.querySelector('.figure .num')?.textContent === '580.00');
  await page.getByLabel('在哪里参保').selectOption('chuxiong');
  await page.getByText('规则没有取到').waitFor();
  site.fault = () => undefined;
  await context.close();
});

pageTest('关于 offers the one file with its hash, and the line for another site', async ({ page }) => {
  const link = page.getByRole('link', { name: '下载这个文件' });
  const address = await link.evaluate((one) => one.href);
  const bytes = await page.evaluate(async (url) => [...new Uint8Array(await (await fetch(url)).arrayBuffer())], address);
  const hash = createHash('sha256').update(Buffer.from(bytes)).digest('hex');
  assert.equal(await page.locator('.hash').innerText(), hash);
  assert.equal(await page.locator('.snippet').innerText(), `<script src="${page.url().split('#')[0]}embed.js" async></script>`);
  assert.ok(await overhang(page) <= 0);
}, '#/about');

pageTest('where the browser offers it, 关于 installs the page', async ({ page }) => {
  await page.locator('.hash').waitFor();
  assert.equal(await page.getByRole('button', { name: '装到桌面' }).count(), 0);
  await page.evaluate(() => dispatchEvent(Object.assign(new Event('beforeinstallprompt', { cancelable: true }), { prompt: () => { self.prompted = true; } })));
  await page.getByRole('button', { name: '装到桌面' }).click();
  await page.waitForFunction(() => self.prompted && !document.querySelector('[data-do=install]'));
}, '#/about');

const asked = (query) => async (page) => {
  await page.goto(page.url().split('?')[0] + query);
  await page.locator('[name="/region"] option').nth(1).waitFor({ state: 'attached' });
};
pageTest('an address may ask for a region, a language and a theme; what it cannot have is left at its default', async ({ page }) => {
  await asked('?region=tibet&lang=en&theme=dark')(page);
  assert.equal(await page.locator('[name="/region"]').inputValue(), 'tibet');
  await page.waitForFunction(() => document.documentElement.lang === 'en');
  assert.ok(await page.evaluate(() => document.documentElement.classList.contains('dark')));
  await page.getByLabel('Total').first().fill('1000');
  await page.getByRole('button', { name: '中文' }).click();
  assert.equal((await headline(page)).person, '580.00');
});

pageTest('an address that names no region of this page opens it with the usual one', async ({ page, faults }) => {
  await asked('?region=atlantis&lang=fr&theme=pink')(page);
  await page.waitForFunction(() => document.querySelector('[name="/region"]').value === 'enshi');
  await total(page).fill('1000');
  assert.equal((await headline(page)).person, '700.00');
  // That it asked for a file which is not there is what this is about.
  faults.splice(0, faults.length, ...faults.filter((fault) => !/404/.test(fault)));
});
