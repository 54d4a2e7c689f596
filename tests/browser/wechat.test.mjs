// 微信: nothing can be downloaded or printed, much may be refused, and the result is taken away all the same.
import assert from 'node:assert/strict';
import { headline, overhang, settled, total } from './drive.mjs';
import { pageTest } from './page-test.mjs';

const AGENT = 'Mozilla/5.0 (Linux; Android 12) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/86.0.4240.99 XWEB/4317 MMWEBSDK/20220903 Mobile Safari/537.36 MicroMessenger/8.0.27.2220(0x28001B59) WeChat/arm64 Weixin';
const button = (page, name) => page.getByRole('button', { name });
const picture = (page) => page.locator('.shared img');

/** Opens the page anew as WeChat would, after `prepare` has run in it. */
async function asWechat(page, prepare = () => {}) {
  await page.addInitScript((agent) => Object.defineProperty(Navigator.prototype, 'userAgent', { get: () => agent }), AGENT);
  await page.addInitScript(prepare);
  await page.reload();
  await page.locator('h1').waitFor();
}

const result = async (page) => {
  await total(page).fill('1000');
  await page.locator('.share').waitFor();
};

pageTest('the result as a picture to hold down: all of it, sharp, and described', async ({ page }) => {
  await asWechat(page);
  await result(page);
  await button(page, '做成图片').click();
  await page.getByText('长按图片').waitFor();
  const seen = await picture(page).evaluate(async (image) => {
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
    const pen = canvas.getContext('2d');
    pen.drawImage(image, 0, 0);
    const { data } = pen.getImageData(0, 0, canvas.width, canvas.height);
    const rows = new Set();
    for (let at = 0; at < data.length; at += 4) if (data[at] < 128) rows.add(Math.floor(at / 4 / canvas.width / 24));
    return { type: image.src.slice(0, 22), width: canvas.width, height: canvas.height, written: rows.size, alt: image.alt };
  });
  assert.equal(seen.type, 'data:image/png;base64,');
  assert.equal(seen.width, 720);
  assert.ok(seen.written > seen.height / 24 / 3, `only ${seen.written} of ${seen.height / 24} bands have ink`);
  for (const part of ['恩施州', '700.00 元', '300.00 元', '三级', '起付标准', '本结果为估算', '2023年1月1日起施行']) assert.ok(seen.alt.includes(part), `${part} is missing: ${seen.alt}`);
  assert.ok(await overhang(page) <= 0);
  await total(page).fill('2000');
  await settled(page);
  assert.equal(await picture(page).count(), 0, 'no picture of another result');
});

pageTest('the result as text, copied', async ({ page, context }) => {
  await asWechat(page);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await result(page);
  await button(page, '复制成文字').click();
  await page.getByText('复制好了').waitFor();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  assert.match(text, /^共济 · 恩施州\n\n您自己出 700\.00 元\n医保出 300\.00 元\n/);
  assert.match(text, /依据：《[^》]+》/);
});

pageTest('where canvas, clipboard, print, storage and share are refused, the text is there to copy by hand', async ({ page }) => {
  await asWechat(page, () => {
    const refuse = () => { throw new DOMException('no', 'SecurityError'); };
    HTMLCanvasElement.prototype.getContext = () => null;
    Document.prototype.execCommand = () => false;
    Object.defineProperty(Navigator.prototype, 'clipboard', { get: () => undefined });
    for (const name of ['localStorage', 'sessionStorage']) Object.defineProperty(self, name, { get: refuse });
    History.prototype.replaceState = refuse;
    self.print = undefined;
  });
  await result(page);
  for (const [name, said] of [['做成图片', '画不出图片'], ['复制成文字', '没能自动复制']]) {
    await button(page, name).click();
    await page.locator('#shared').getByText(said).waitFor();
    assert.match(await page.locator('.shared textarea').inputValue(), /700\.00 元/);
  }
  assert.equal((await headline(page)).person, '700.00');
});

pageTest('only in WeChat: open it in a browser of its own, and no file to download', async ({ page }) => {
  await result(page);
  const hint = page.getByText('在浏览器打开');
  assert.equal(await hint.count(), 0);
  await asWechat(page);
  await result(page);
  await page.locator('.share').getByText('在浏览器打开').waitFor();
  await page.locator('nav a[href="#/about"]').click();
  await page.getByText('一个文件带走').waitFor();
  assert.equal(await page.locator('a[download]').count(), 0);
});

pageTest('away and back again: what was typed is still there, and stays nowhere else', async ({ page }) => {
  await total(page).fill('1000');
  await page.getByLabel('在哪里参保').selectOption('tibet');
  await page.waitForFunction(() => document.querySelector('.figure .num')?.textContent === '580.00');
  await page.locator('nav a[href="#/rules"]').click();
  await page.getByRole('heading', { level: 1, name: '文件怎么说' }).waitFor();
  await page.goBack();
  assert.equal(await total(page).inputValue(), '1000');
  const home = page.url();
  await page.goto('about:blank');
  await page.goBack();
  await page.waitForURL(home);
  await page.waitForFunction(() => document.querySelector('.figure .num')?.textContent === '580.00');
  assert.equal(await total(page).inputValue(), '1000');
  assert.deepEqual(await page.evaluate(() => [history.state, localStorage.length, sessionStorage.length, document.cookie]), [null, 0, 0, '']);
  await page.goto('about:blank');
  await page.goto(home);
  await page.locator('h1').waitFor();
  assert.equal(await total(page).inputValue(), '', 'a fresh visit begins empty');
});

pageTest('out of the browser’s own memory: the input is as it was, the day is today’s', async ({ page, context }) => {
  const home = page.url();
  await page.goto('about:blank');
  await context.clock.install({ time: new Date('2025-03-01T23:00:00+08:00') });
  await page.goto(home);
  await page.locator('h1').waitFor();
  await result(page);
  await context.clock.setFixedTime(new Date('2025-03-02T07:00:00+08:00'));
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
  await page.getByText('更多情况').click();
  const day = page.locator('[name="/claims/0/date/day"]');
  await page.waitForFunction(() => document.querySelector('[name="/claims/0/date/day"]').value === '2');
  assert.equal(await total(page).inputValue(), '1000');
  await day.fill('20');
  await context.clock.setFixedTime(new Date('2025-03-03T07:00:00+08:00'));
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
  assert.equal(await day.inputValue(), '20', 'a day that the person chose stays');
});

pageTest('WeChat’s largest letters: nothing is cut off', async ({ page }) => {
  await asWechat(page);
  // What its bridge does: the root's letters, enlarged.
  await page.evaluate(() => { document.documentElement.style.webkitTextSizeAdjust = '175%'; document.documentElement.style.fontSize = `${17 * 1.75}px`; });
  await result(page);
  await button(page, '做成图片').click();
  await picture(page).waitFor();
  assert.ok(await overhang(page) <= 0);
  const body = await page.locator('.lead').evaluate((text) => parseFloat(getComputedStyle(text).fontSize));
  assert.ok(body >= 17 * 1.75 - 1, `letters of ${body} px`);
});

pageTest('inside a mini-program the result goes to it, and only when one presses', async ({ page }) => {
  await asWechat(page, () => {
    self.__wxjs_environment = 'miniprogram';
    self.told = [];
    self.WeixinJSBridge = { invoke: (name, value) => self.told.push([name, value]) };
  });
  await result(page);
  assert.deepEqual(await page.evaluate(() => self.told), []);
  await button(page, '把结果交给小程序').click();
  await page.getByText('交给小程序了').waitFor();
  const [[name, told]] = await page.evaluate(() => self.told);
  assert.deepEqual([name, told.name, told.arg.gongji, told.arg.result.slip.person], ['invokeMiniProgramAPI', 'postMessage', 'result', '700.00']);
});
