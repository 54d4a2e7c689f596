// One case of each region beside 恩施: what it asks for, leaves open or warns of.
import assert from 'node:assert/strict';
import { choose, headline, line, tag, tile, total } from './drive.mjs';
import { pageTest } from './page-test.mjs';

pageTest('楚雄 asks for the deductible of a visit, says why, and answers once it knows', async ({ page }) => {
  await choose(page, 'chuxiong');
  await tile(page, '一级及以下').click();
  await total(page).fill('500');
  const result = page.locator('.result');
  assert.match(await result.innerText(), /还差 1 个数/);
  assert.match(await result.innerText(), /第十三条写了每次就诊的起付标准，数额在行末被截断/);
  assert.match(await result.innerText(), /楚政规〔2022〕2号 第十三条/);
  assert.equal(await page.locator('.figure').count(), 0);
  const asked = page.getByLabel('一级及以下医院每次门诊的起付标准（元）');
  await asked.pressSequentially('25');
  assert.deepEqual(await headline(page), { person: '215.00', fund: '285.00' });
  assert.equal(await asked.inputValue(), '25');
  assert.ok(await asked.evaluate((field) => field === document.activeElement), 'the field keeps the focus');
});

pageTest('楚雄, tertiary: a percentage is typed as one', async ({ page }) => {
  await choose(page, 'chuxiong');
  await total(page).fill('500');
  await page.getByLabel('三级医院每次门诊的起付标准（元）').fill('100');
  await page.getByLabel('三级医院的报销比例').fill('50');
  assert.deepEqual(await headline(page), { person: '300.00', fund: '200.00' });
  await page.getByLabel('三级医院的报销比例').fill('150');
  assert.match(await page.locator('.field.bad').innerText(), /填写 0 到 100 之间的百分数/);
});

pageTest('吉林市 says that it is a draft', async ({ page }) => {
  await choose(page, 'jilin-city');
  await total(page).fill('1000');
  assert.match(await page.locator('.band').innerText(), /征求意见稿/);
  assert.match(await page.getByLabel('在哪里参保').locator('option:checked').innerText(), /征求意见稿/);
  assert.deepEqual(await headline(page), { person: '650.00', fund: '350.00' });
});

pageTest('吉林市 asks for the ceilings of chronic diseases, one or several', async ({ page }) => {
  await choose(page, 'jilin-city');
  await total(page).fill('1000');
  await page.getByLabel('看的什么').selectOption('chronic');
  assert.match(await page.locator('.result').innerText(), /还差 1 个数/);
  await page.getByLabel('第 1 种病的年度限额').fill('2000');
  const one = await headline(page);
  await page.getByRole('button', { name: '再加一种病' }).click();
  await page.getByLabel('第 2 种病的年度限额').fill('1500');
  assert.deepEqual(await headline(page), one);
  assert.match(await page.locator('.card.year').innerText(), /最高支付限额 2300\.00 元/);
});

pageTest('山东 asks for the average wage, and its answer is a floor', async ({ page }) => {
  await choose(page, 'shandong');
  await total(page).fill('5000');
  await tile(page, '退休').click();
  await page.getByLabel('全省职工年平均工资（元）').fill('8万');
  assert.equal(await tag(page), '至少');
  assert.deepEqual(await headline(page), { person: '3130.00', fund: '1870.00' });
  assert.match(await page.locator('.figures').innerText(), /医保至少出/);
  assert.match(await page.locator('.band').innerText(), /框架/);
});

pageTest('西藏 leaves special diseases to other rules, and reckons with the person\'s own', async ({ page }) => {
  await choose(page, 'tibet');
  await total(page).fill('10000');
  await page.getByLabel('看的什么').selectOption('special');
  assert.match(await page.locator('.result').innerText(), /另有规定/);
  assert.equal(await page.locator('.figure').count(), 0);
  await page.getByLabel('起付标准', { exact: true }).fill('600');
  assert.match(await page.locator('.field.bad').innerText(), /报销比例\s*请填写这一项/);
  await page.getByLabel('报销比例').fill('90');
  await page.getByLabel('今年还能报多少').fill('5000');
  assert.deepEqual(await headline(page), { person: '5000.00', fund: '5000.00' });
  assert.equal(await line(page, 'over_ceiling'), '3460.00');
  assert.equal(await tag(page), '含假设');
});

pageTest('a region that does not come can be asked for again', async ({ page, faults }) => {
  await page.route('**/tibet.pack', (route) => route.abort());
  await page.getByLabel('在哪里参保').selectOption('tibet');
  await page.getByText('规则没有取到').waitFor();
  await total(page).fill('1000');
  await page.unroute('**/tibet.pack');
  await page.getByRole('button', { name: '再试一次' }).click();
  await page.locator('.answer').waitFor();
  assert.equal((await headline(page)).fund, '420.00');
  assert.ok(faults.splice(0).every((fault) => /tibet\.pack|Failed to load/.test(fault)), 'no other fault');
});

pageTest('a broken pack is told from a missing one', async ({ page }) => {
  await page.route('**/tibet.pack', (route) => route.fulfill({ body: 'GJRG' }));
  await page.getByLabel('在哪里参保').selectOption('tibet');
  await page.getByText('取到的规则文件不完整').waitFor();
});
