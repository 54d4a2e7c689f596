// What holds on every visit: mistakes, languages, sizes, the keyboard, routes, silence on the network.
import assert from 'node:assert/strict';
import { headline, line, settled, tile, total } from './drive.mjs';
import { pageTest } from './page-test.mjs';
import { go } from './scenes.mjs';

for (const [typed, message] of [['12.345', '最多两位小数'], ['abc', '填写金额'], ['-5', '不能小于零'], ['123456789', '最多 99,999,999.99']]) {
  pageTest(`${typed}: said beside the field, kept, and nothing is computed`, async ({ page }) => {
    await total(page).fill(typed);
    const field = page.locator('.field.bad');
    assert.match(await field.innerText(), new RegExp(message));
    assert.equal(await total(page).inputValue(), typed);
    assert.equal(await total(page).getAttribute('aria-invalid'), 'true');
    const described = (await total(page).getAttribute('aria-describedby')).split(' ');
    assert.match(await page.locator(`#${described[0]}`).innerText(), new RegExp(message));
    assert.match(await page.locator('.result').innerText(), /改好就有答案/);
    assert.equal(await page.locator('.figure').count(), 0);
    await total(page).fill('1000');
    assert.equal((await headline(page)).person, '700.00');
    assert.equal(await field.count(), 0);
  });
}

pageTest('after the enter key mistakes stand in a summary that has the focus', async ({ page }) => {
  await total(page).fill('abc');
  await total(page).press('Enter');
  const summary = page.locator('.summary');
  await summary.waitFor();
  assert.ok(await summary.evaluate((box) => box === document.activeElement));
  await summary.getByRole('button').click();
  assert.ok(await total(page).evaluate((field) => field === document.activeElement));
});

pageTest('no such day, and parts above the total, are told beside their fields', async ({ page }) => {
  await total(page).fill('1000');
  await page.getByText('更多情况').click();
  await page.getByLabel('月', { exact: true }).fill('13');
  assert.match(await page.locator('.field.bad').innerText(), /结算日期\s*没有这一天/);
  await page.getByLabel('月', { exact: true }).fill('3');
  await page.getByLabel('全自费金额').fill('1001');
  assert.match(await page.locator('.field.bad').innerText(), /医疗费总额\s*.*加起来超过了总额/);
});

pageTest('speaks English all over, and Chinese again', async ({ page }) => {
  await total(page).fill('5000');
  await page.getByRole('button', { name: 'English' }).click();
  await page.locator('html[lang=en]').waitFor();
  assert.equal(await page.locator('h1').innerText(), 'What do I pay for this visit?');
  assert.deepEqual(await headline(page), { person: '3000.00', fund: '2000.00' });
  await page.locator('.card.open').waitFor();
  await page.getByRole('button', { name: 'Compare with the real slip' }).click();
  await page.locator('.at-hand .money input').nth(6).fill('1500');
  await page.locator('.at-hand .go').click();
  await page.locator('.at-hand .lines').waitFor();
  const left = await page.evaluate(() => {
    const own = document.body.cloneNode(true);
    own.querySelectorAll('[lang="zh-CN"], .fine, .settle, noscript').forEach((part) => part.remove());
    return own.textContent.match(/[\u4e00-\u9fff]+/g);
  });
  assert.deepEqual(left, null, 'only quotations and the title of the document stay Chinese');
  await page.getByRole('button', { name: '中文' }).click();
  assert.equal(await page.evaluate(() => document.documentElement.lang), 'zh-CN');
  assert.ok(await page.getByRole('button', { name: 'English' }).evaluate((button) => button === document.activeElement));
});

pageTest('the keyboard alone gets from start to result', async ({ page }) => {
  const here = () => page.evaluate(() => document.activeElement.getAttribute('name') ?? document.activeElement.textContent);
  const to = async (name) => {
    for (let presses = 0; presses < 40; presses += 1) {
      if (await here() === name) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`never came to ${name}`);
  };
  await to('/insured/status');
  await page.keyboard.press('ArrowRight');
  await to('/claims/0/provider/level');
  await page.keyboard.press('ArrowLeft');
  await to('/claims/0/bill/total');
  await page.keyboard.type('1000');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement.id === 'result');
  assert.deepEqual(await headline(page), { person: '510.00', fund: '490.00' });
  for (let presses = 0; presses < 20; presses += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(() => document.activeElement.closest('[data-field]')?.dataset.field === 'deductible')) break;
  }
  await page.keyboard.press('Enter');
  assert.ok(await page.locator('[data-field="deductible"] blockquote').isVisible());
});

pageTest('a screen reader is told the result once, when typing rests', async ({ page }) => {
  await page.evaluate(() => {
    window.spoken = [];
    new MutationObserver(() => {
      const sentence = document.querySelector('[role=status]').textContent;
      if (sentence && sentence !== window.spoken.at(-1)) window.spoken.push(sentence);
    }).observe(document.querySelector('[role=status]'), { childList: true, characterData: true, subtree: true });
  });
  await total(page).pressSequentially('1000', { delay: 60 });
  await page.waitForFunction(() => window.spoken.length > 0);
  await page.waitForTimeout(1200);
  assert.deepEqual(await page.evaluate(() => window.spoken), ['您自己出 700.00 元，医保出 300.00 元。']);
});

pageTest('an unknown address says so, leads home, and keeps what was typed', async ({ page }) => {
  await total(page).fill('1000');
  await page.evaluate(() => { location.hash = '#/nowhere'; });
  await page.getByRole('heading', { name: '没有这一页' }).waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.tagName), 'H1');
  await page.getByRole('link', { name: '回到估算' }).click();
  await page.locator('.answer').waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.tagName), 'H1');
  assert.equal(await line(page, 'person'), '700.00');
});

/** The files of the page that were asked for after the first `earlier`; its icon the browser asks for when it likes. */
const later = (requests, earlier) => requests.slice(earlier).map((url) => new URL(url).pathname.split('/').pop())
  .filter((name) => !name.startsWith('icon-'));

pageTest('all of the page comes once; then nothing is fetched but the texts of regions, each once, when they are to be read', async ({ page, requests }) => {
  const started = requests.length;
  await total(page).fill('1000');
  await page.getByRole('button', { name: 'English' }).click();
  await page.locator('html[lang=en]').waitFor();
  const rest = later(requests, started);
  assert.ok(rest.length === 1 && /^rest-\w+\.bin$/.test(rest[0]), rest.join(' '));
  const whole = requests.length;
  for (const [route, fetched] of [['#/year', []], ['#/compare', []], ['#/account', []], ['#/about', []], ['#/rules', ['enshi.book']], ['#/', []], ['#/rules', []]]) {
    const before = requests.length;
    await go(page, route);
    assert.deepEqual(later(requests, before), fetched, route);
  }
  await page.getByRole('button', { name: 'Large print' }).click();
  await go(page, '#/');
  await page.waitForTimeout(1200);
  assert.deepEqual(later(requests, whole), ['enshi.book']);
  const { search, hash } = new URL(page.url());
  assert.deepEqual([search, hash], ['', '#/'], 'nothing that was typed stands in the address');
  assert.deepEqual(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]), [0, 0, '']);
});

pageTest('at most five questions stand on the basic path, and the first tap on an answer counts', async ({ page }) => {
  const fields = page.locator('.inputs form > .field');
  assert.equal(await fields.count(), 5);
  await tile(page, '退休').click();
  assert.ok(await page.getByRole('radio', { name: '退休' }).isChecked());
  await tile(page, '一级及以下').click();
  await total(page).fill('1000');
  assert.deepEqual(await headline(page), { person: '440.00', fund: '560.00' });
});

pageTest('an open line stays open while the amount changes', async ({ page }) => {
  await total(page).fill('1000');
  await page.locator('[data-field="fund"] summary').click();
  await total(page).fill('2000');
  await settled(page);
  assert.ok(await page.locator('[data-field="fund"] blockquote').first().isVisible());
  assert.match(await page.locator('[data-field="fund"] .step').innerText(), /1600\.00 × 50% = 800\.00/);
});
