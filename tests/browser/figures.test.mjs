// The first screen, driven as a person would: by labels and roles, reading the numbers back from the page.
import assert from 'node:assert/strict';
import { pageTest } from './page-test.mjs';

const slipLine = (page, field) => page.locator(`.slip li[data-field="${field}"] .num`).first();

/** Chooses by the words on the page. */
async function enter(page, { region, status, care, level, total }) {
  page.setDefaultTimeout(5000);
  if (region) await page.getByLabel('在哪里参保').selectOption(region);
  if (status) await page.getByRole('radio', { name: status }).check();
  if (care) await page.getByLabel('看的什么').selectOption({ label: care });
  if (level) await page.getByRole('radio', { name: level }).check();
  if (total) await page.getByLabel('医疗费总额').fill(total);
}

async function slipShows(page, expected) {
  for (const [field, amount] of Object.entries(expected)) {
    await slipLine(page, field).filter({ hasText: amount }).waitFor({ state: 'attached', timeout: 5000 }).catch(() => {});
    assert.equal(await slipLine(page, field).textContent(), amount, field);
  }
}

pageTest('恩施 在职 三级 1000: the fund pays 300.00, the person 700.00, 1700.00 are left, and why', async ({ page }) => {
  await enter(page, { status: '在职', level: '三级', total: '1000' });
  await slipShows(page, { total: '1000.00', in_scope: '1000.00', deductible: '400.00', coinsurance: '300.00', fund: '300.00', person: '700.00', cash: '700.00' });
  const figures = await page.locator('.figures').first().innerText();
  assert.match(figures, /700\.00/);
  assert.match(figures, /300\.00/);
  assert.match(await page.locator('.card.year').innerText(), /限额还剩\s*1700\.00/);
  assert.match(await page.locator('.result').innerText(), /按文件/);
  await page.locator('.slip li[data-field="deductible"] summary').click();
  const step = await page.locator('.slip li[data-field="deductible"] .step').innerText();
  assert.match(step, /第四条（一）/);
  assert.match(step, /在职职工为 400 元/);
  assert.match(await page.locator('.result').innerText(), /恩施州政办发〔2022〕41号/);
});

pageTest('吉林市: a draft, and the notice says so', async ({ page }) => {
  await enter(page, { region: 'jilin-city', status: '在职', level: '三级', total: '500' });
  await slipShows(page, { deductible: '300.00', fund: '100.00', person: '400.00' });
  assert.match(await page.locator('body').innerText(), /征求意见稿/);
});

pageTest('楚雄: asks for what the text has lost, says why, and goes on with it', async ({ page }) => {
  await enter(page, { region: 'chuxiong', status: '在职', level: '一级', total: '500' });
  const field = page.locator('.ask').getByLabel(/起付标准/);
  await field.waitFor();
  const asked = await page.locator('.ask').first().innerText();
  assert.match(asked, /截断/);
  assert.match(asked, /第十三条/);
  assert.equal(await page.locator('.ask').count(), 1, 'nothing else is asked for');
  await field.fill('25');
  await slipShows(page, { deductible: '25.00', coinsurance: '190.00', fund: '285.00', person: '215.00' });
  assert.match(await page.locator('.result').innerText(), /含假设/);
});

pageTest('山东: the floor, once the wage is known', async ({ page }) => {
  await enter(page, { region: 'shandong', status: '退休', level: '三级', total: '5000' });
  await page.getByLabel(/平均工资/).first().fill('80000');
  await slipShows(page, { deductible: '1600.00', coinsurance: '1530.00', fund: '1870.00', person: '3130.00' });
  assert.match(await page.locator('.result').innerText(), /至少/);
});

pageTest('西藏: another rule answers, and own terms compute', async ({ page }) => {
  await enter(page, { region: 'tibet', status: '退休', level: '三级', total: '1000' });
  await slipShows(page, { deductible: '210.00', coinsurance: '237.00', fund: '553.00', person: '447.00' });
  await enter(page, { care: '门诊特殊疾病', status: '在职', total: '10000' });
  await page.getByText('另有规定').waitFor();
  await page.getByText('知道自己当地的标准？填上也能算').click().catch(() => {});
  await page.getByLabel('起付标准', { exact: true }).fill('600');
  await page.getByLabel('报销比例').fill('90');
  await page.getByLabel('今年还能报多少').fill('5000');
  await slipShows(page, { deductible: '600.00', coinsurance: '940.00', over_ceiling: '3460.00', fund: '5000.00', person: '5000.00' });
});

pageTest('two readings: the range, which clause, and the choice', async ({ page }) => {
  await enter(page, { status: '在职', level: '三级', total: '5000' });
  await slipShows(page, { fund: '2000.00', person: '3000.00' });
  const card = page.locator('.card', { hasText: '文件有不同的读法' });
  assert.match(await card.innerText(), /3000\.00 到 4000\.00/);
  await card.locator('select').selectOption({ index: 2 });
  await slipShows(page, { fund: '1000.00', person: '4000.00' });
});

pageTest('a wrong amount is kept, and the message stands beside it', async ({ page }) => {
  const total = page.getByLabel('医疗费总额');
  for (const [typed, message] of [['12.345', /两位小数/], ['abc', /金额/], ['100000000', /最多 99,999,999\.99/]]) {
    await total.fill(typed);
    await total.blur();
    const error = page.locator('.field.bad .error');
    await error.waitFor();
    assert.match(await error.innerText(), message);
    assert.equal(await total.inputValue(), typed);
    assert.equal(await total.getAttribute('aria-invalid'), 'true');
    assert.equal(await page.locator('.slip').count(), 0, 'no figures from a wrong amount');
  }
  await total.fill('１，０００元');
  await slipShows(page, { total: '1000.00', fund: '300.00' });
  await total.fill('1.2万');
  await slipShows(page, { total: '12000.00' });
});

pageTest('English and 长辈版 are whole', async ({ page }) => {
  await enter(page, { total: '1000' });
  await page.getByRole('button', { name: /EN/ }).click();
  assert.equal(await page.locator('html').getAttribute('lang'), 'en');
  const text = (await page.locator('.main').innerText()).replace(/「[^」]*」|“[^”]*”|《[^》]*》/g, '');
  assert.match(text, /You pay/);
  await page.locator('button', { hasText: '中' }).first().click();
  await page.getByRole('button', { name: '长辈版' }).click();
  const size = await page.evaluate(() => Number.parseInt(getComputedStyle(document.body).fontSize, 10));
  assert.ok(size >= 24, `${size} px`);
  await slipShows(page, { person: '700.00' });
  const overhang = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.ok(overhang <= 0, `${overhang} px stick out`);
});

pageTest('by keyboard alone, from start to result', async ({ page }) => {
  await page.getByLabel('在哪里参保').focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.getAttribute('inputmode')), 'decimal');
  await page.keyboard.type('1000');
  await slipShows(page, { total: '1000.00' });
  await page.locator('[role=status]', { hasText: /您自己出/ }).waitFor({ state: 'attached' });
});

pageTest('a narrow screen loses nothing', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await enter(page, { status: '在职', level: '三级', total: '123456.78' });
  await slipLine(page, 'total').waitFor({ state: 'attached' });
  const overhang = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.ok(overhang <= 0, `${overhang} px stick out`);
});
