// 政策: values with their sources, readings with what they move, all regions at a glance, search.
import assert from 'node:assert/strict';
import { choose, opened, overhang, total } from './drive.mjs';
import { pageTest } from './page-test.mjs';

const ROUTE = '#/rules';
const books = (requests) => requests.filter((url) => url.endsWith('.book')).map((url) => url.split('/').pop());
const search = (page) => page.getByLabel('在各地的条文里找');

pageTest('shows each value with its article, quotation and plain sentence', async ({ page, requests }) => {
  assert.deepEqual(books(requests), ['enshi.book']);
  const chapter = page.locator('.chapter', { hasText: '普通门诊统筹' });
  await chapter.locator('summary').click();
  const row = chapter.locator('tr', { hasText: '起付标准：退休' });
  assert.equal(await row.locator('td').innerText(), '300.00 元');
  const group = await chapter.locator('.group-of', { has: page.locator('tr', { hasText: '起付标准：退休' }) }).innerText();
  assert.match(group, /「起付标准年度累计计算/);
  assert.match(group, /第四条（一）/);
  assert.match(group, /一年里先由自己负担/);
  assert.ok(await overhang(page) <= 0);
}, ROUTE);

pageTest('a reading is shown by one example under each option', async ({ page }) => {
  await choose(page, 'jilin-city');
  assert.match(await page.locator('.band').innerText(), /征求意见稿/);
  const reading = page.locator('.ask', { hasText: '起付标准怎么累计' });
  const cells = await reading.locator('td').allInnerTexts();
  assert.deepEqual(cells, ['自己出 825.00 元，基金付 575.00 元', '自己出 935.00 元，基金付 465.00 元']);
  assert.match(await reading.locator('tr').first().innerText(), /默认/);
}, ROUTE);

pageTest('drafts, frameworks and cut-off documents say so first', async ({ page }) => {
  for (const [region, says] of [['shandong', /框架/], ['chuxiong', /截/]]) {
    await choose(page, region);
    await page.locator('.band').waitFor();
    assert.match(await page.locator('.band').innerText(), says);
  }
  const missing = page.locator('.chapter', { hasText: '文件没有给出的数' });
  await missing.locator('summary').click();
  assert.match(await missing.innerText(), /行末被截断/);
}, ROUTE);

pageTest('all regions at a glance, each fetched once', async ({ page, requests }) => {
  await page.getByRole('button', { name: '看各地能算什么' }).click();
  await page.locator('.matrix thead th').nth(5).waitFor();
  assert.deepEqual(books(requests).sort(), ['chuxiong', 'enshi', 'jilin-city', 'shandong', 'tibet'].map((id) => `${id}.book`));
  const row = async (name) => page.locator('.matrix tr', { has: page.locator('th', { hasText: name }) }).first().locator('td [aria-hidden]').allInnerTexts();
  assert.deepEqual(await row('普通门诊'), ['问', '算', '算', '问', '算']);
  assert.deepEqual(await row('互联网医院'), ['问', '—', '算', '—', '—']);
  assert.deepEqual(await row('门诊特殊疾病'), ['另', '另', '算', '另', '另']);
  assert.ok(await overhang(page) <= 0);
  assert.ok(await page.evaluate(() => innerWidth) <= 1280, 'the matrix scrolls in its own frame');
  await search(page).fill('药店');
  assert.equal(books(requests).length, 5);
}, ROUTE);

pageTest('search looks into all regions and sets off what was found', async ({ page, requests }) => {
  await search(page).fill('3000 共享');
  await page.locator('.hits li').first().waitFor();
  await page.locator('.hits li', { hasText: '西藏自治区' }).first().waitFor();
  assert.equal(books(requests).length, 5);
  const marks = await page.locator('.hits li', { hasText: '西藏自治区' }).first().locator('mark').allInnerTexts();
  assert.ok(marks.includes('3000') && marks.includes('共享'), marks.join());
  await search(page).fill('没有这样的词');
  await page.getByText('没有找到').waitFor();
  await search(page).fill('第四条（一）');
  const hit = page.locator('.hits li', { hasText: '恩施州' }).first();
  await hit.getByRole('button', { name: '看这一条管着什么' }).click();
  const clause = page.locator('#clause');
  assert.match(await clause.innerText(), /起付标准：在职\s*400\.00 元/);
  assert.ok(await clause.evaluate((card) => card === document.activeElement), 'the clause takes the focus');
}, ROUTE);

pageTest('says which regions did not come, and tries again', async ({ page, faults }) => {
  await page.route('**/tibet.book', (route) => route.abort());
  await search(page).fill('药店');
  const sorry = page.locator('[role="alert"]');
  await sorry.waitFor();
  assert.match(await sorry.innerText(), /没有取到：西藏自治区/);
  assert.ok(await page.locator('.hits li').count() >= 4, 'the others were searched');
  await page.unroute('**/tibet.book');
  await page.getByRole('button', { name: '再试一次' }).click();
  await page.locator('.hits li', { hasText: '西藏自治区' }).waitFor();
  assert.equal(await sorry.count(), 0);
  assert.ok(faults.splice(0).every((fault) => /tibet\.book|Failed to load/.test(fault)), 'no other fault');
}, ROUTE);

pageTest('a step of the slip leads to its clause, and back', async ({ page }) => {
  await total(page).fill('1000');
  const step = await opened(page, 'fund');
  await step.getByRole('button', { name: /第四条（三）/ }).first().click();
  await page.locator('#clause tr').first().waitFor();
  assert.match(await page.locator('#clause').innerText(), /支付比例：在职，三级\s*50%/);
  assert.match(page.url(), /#\/rules$/);
  await page.goBack();
  await page.locator('.answer').waitFor();
  assert.equal(await total(page).inputValue(), '1000');
});

pageTest('English and 长辈版', async ({ page }) => {
  await page.getByRole('button', { name: 'EN' }).click();
  await page.getByRole('button', { name: 'See what can be computed where' }).click();
  await page.locator('.matrix thead th').nth(5).waitFor();
  assert.doesNotMatch(await page.locator('.matrix').innerText(), /[一-鿿]/);
  await page.getByRole('button', { name: '长辈版' }).or(page.locator('[data-do="elder"]')).first().click();
  assert.ok(await overhang(page) <= 0);
}, ROUTE);
