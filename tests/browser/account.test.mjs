// 个人账户: a year of months, what is asked, what is refused and why.
import assert from 'node:assert/strict';
import { choose, overhang, tile } from './drive.mjs';
import { pageTest } from './page-test.mjs';

const ROUTE = '#/account';
const closing = (page) => page.locator('.answer .figure .num').innerText();
const base = (page) => page.getByLabel('每月缴费基数');

/** Taps the example with this title. */
async function example(page, title) {
  await page.locator('.inputs summary', { hasText: '看几个例子' }).click();
  await page.locator('.inputs [data-do="account-example"]', { hasText: title }).click();
}

/** Adds a payment; what is not given stays as the form has it. */
async function pay(page, { amount, purpose, who }) {
  await page.getByRole('button', { name: '记一笔' }).click();
  const row = page.locator('.entry').last();
  await row.getByLabel('金额').fill(amount);
  if (purpose) await row.getByLabel('付什么').selectOption(purpose);
  if (who) await row.getByLabel('给谁用').selectOption(who);
}

pageTest('asks for the base alone, then shows the year month by month, each with its article', async ({ page }) => {
  assert.equal(await page.locator('.answer').count(), 0);
  assert.match(await page.locator('.result').innerText(), /填上每月缴费基数，就能算/);
  assert.ok(await page.locator('.form > .field').count() <= 5, 'five controls in sight');
  await base(page).fill('6000');
  await page.getByLabel('看哪一年').fill('2025');
  assert.equal(await closing(page), '1440.00');
  await page.getByLabel('年初余额').fill('1.2万');
  assert.equal(await closing(page), '13440.00');
  const months = page.locator('.months li');
  assert.equal(await months.count(), 12);
  assert.match((await months.nth(11).innerText()).replace(/\s+/g, ' '), /12 月 进账 \+120\.00 月底余额 13440\.00/);
  await months.first().locator('summary').click();
  const step = await months.first().locator('.step').innerText();
  assert.match(step, /6000\.00 × 2% = 120\.00/);
  assert.match(step, /第八条/);
  assert.match(await page.locator('.columns').getAttribute('aria-label'), /12 月 13440\.00 元/);
  assert.ok(await overhang(page) <= 0);
}, ROUTE);

pageTest('what may not be paid is a result with its article', async ({ page }) => {
  await tile(page, '退休').click();
  assert.equal(await base(page).count(), 0, 'a pensioner has no base');
  await pay(page, { amount: '50', purpose: 'other' });
  await pay(page, { amount: '99999', who: 'spouse' });
  const rows = page.locator('.payments li');
  const first = await rows.first().innerText();
  assert.match(first, /账户不付 50\.00 元/);
  assert.match(first, /不能用在这上面/);
  assert.match(first, /第九条（五）/);
  assert.match(await rows.nth(1).innerText(), /余额不够/);
  assert.equal(await page.locator('.wrong, .field.bad').count(), 0, 'nothing of it is a mistake');
  await page.locator('.entry').first().locator('summary').click();
  await page.getByRole('button', { name: '删去第 1 笔' }).click();
  assert.equal(await rows.count(), 1);
  assert.equal(await page.locator('.entry').first().getByLabel('金额').inputValue(), '99999');
}, ROUTE);

pageTest('西藏: what the family uses leaves more than 3,000, and the clause can be read otherwise', async ({ page }) => {
  await choose(page, 'tibet');
  await example(page, '给配偶看病');
  assert.equal(await closing(page), '4540.01');
  const first = await page.locator('.payments li').first().innerText();
  assert.match(first, /199\.99/);
  assert.match(first, /账户不付 300\.01 元/);
  assert.match(await page.locator('.uses').innerText(), /给家人用，自己要留够\s*3000\.00 元/);
  assert.match(await page.locator('.uses').innerText(), /支取余额\s*不能付/);
  assert.match(await page.locator('.result').innerText(), /年底余额 4540\.00 到 4540\.01 元/);
  await page.getByLabel('「高于 3000 元以上」').selectOption('at_least');
  assert.equal(await closing(page), '4540.00');
}, ROUTE);

pageTest('吉林市: a draft, gaps made up, interest; the pension that it lacks is asked for', async ({ page }) => {
  await choose(page, 'jilin-city');
  assert.match(await page.locator('.band').innerText(), /征求意见稿/);
  await example(page, '断缴三个月');
  assert.equal(await closing(page), '1813.51');
  assert.match(await page.locator('.answer').innerText(), /利息\s*13\.51/);
  assert.match(await page.locator('.payments li').nth(1).innerText(), /没有说可以给这个人用/);
  await tile(page, '退休').click();
  assert.equal(await page.locator('.answer').count(), 0);
  await page.getByLabel('平均养老金').fill('3000');
  assert.match(await page.locator('.months li').first().innerText(), /\+84\.00/);
}, ROUTE);

pageTest('山东: the birthday is asked for only where age matters', async ({ page }) => {
  await choose(page, 'shandong');
  await page.getByLabel('看哪一年').fill('2024');
  await base(page).fill('6000');
  assert.equal(await closing(page), '1440.00');
  assert.equal(await page.getByText('出生日期').count(), 0);
  await tile(page, '退休').click();
  assert.match(await page.locator('.result').innerText(), /还差 2 个数/);
  await page.getByLabel('平均养老金').fill('3456.78');
  const birth = page.locator('fieldset', { hasText: '出生日期' }).last();
  for (const [at, part] of ['1954', '3', '2'].entries()) await birth.locator('input').nth(at).fill(part);
  assert.match(await page.locator('.months li').nth(2).innerText(), /\+69\.14/);
  assert.match(await page.locator('.months li').nth(3).innerText(), /\+86\.42/);
}, ROUTE);

pageTest('mistakes stand beside their field and are kept', async ({ page }) => {
  await base(page).fill('6000');
  await page.getByLabel('看哪一年').fill('25');
  assert.match(await page.locator('.field.bad').innerText(), /填写四位数的年份/);
  assert.equal(await page.locator('.answer').count(), 0);
  await page.getByLabel('看哪一年').fill('2025');
  await pay(page, { amount: '10' });
  await page.locator('.entry').getByLabel('月', { exact: true }).fill('13');
  assert.match(await page.locator('.entry .error').innerText(), /没有这一天/);
  await page.locator('.entry').getByLabel('月', { exact: true }).fill('2');
  await page.locator('.entry').getByLabel('年', { exact: true }).fill('2024');
  assert.match(await page.locator('.entry .error').innerText(), /不在所看的这一年里/);
  await page.getByLabel('看哪一年').press('Enter');
  assert.match(await page.evaluate(() => document.activeElement.className), /summary/);
  await page.locator('.entry').getByLabel('年', { exact: true }).fill('2025');
  assert.equal(await closing(page), '1430.00');
}, ROUTE);

pageTest('English and 长辈版 say the same, larger', async ({ page }) => {
  await tile(page, '退休').click();
  await page.getByRole('button', { name: 'EN' }).click();
  assert.match(await page.locator('h1').innerText(), /in the account/);
  assert.match(await page.locator('.answer').innerText(), /Credited in the year\s*1200\.00/);
  assert.doesNotMatch(await page.locator('.inputs').innerText(), /每月|余额/);
  await page.getByRole('button', { name: 'EN' }).or(page.getByRole('button', { name: '中文' })).click();
  await page.getByRole('button', { name: '长辈版' }).click();
  assert.equal(await closing(page), '1200.00');
  const size = await page.locator('.months summary').first().evaluate((row) => parseFloat(getComputedStyle(row).fontSize));
  assert.ok(size >= 24, `${size} px`);
  assert.ok(await overhang(page) <= 0);
}, ROUTE);
