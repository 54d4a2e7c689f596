// 比较: the same bill elsewhere, its curve, and questions asked back.
import assert from 'node:assert/strict';
import { choose, overhang, tile, total } from './drive.mjs';
import { pageTest as anywhere } from './page-test.mjs';

const pageTest = (title, body, route = '#/compare') => anywhere(title, body, route);

/** The row of a table that is named so. */
const row = (page, name) => page.locator('.cards tbody tr').filter({ has: page.locator('.name', { hasText: new RegExp(`^${name}$`) }) });

/** What a row says: the person's amount, the funds', the difference. */
async function says(page, name) {
  const cells = row(page, name).first().locator('td');
  const [person, fund] = await row(page, name).first().locator('.num').allInnerTexts();
  return [person, fund, (await cells.nth(3).innerText()).replace('和现在比', '').trim()];
}

/** Goes from 估算, as it stands, to 比较. */
async function compare(page) {
  await page.evaluate(() => { location.hash = '#/compare'; });
  await page.getByRole('heading', { level: 1, name: '同一张账单，差多少？' }).waitFor();
}

pageTest('levels and statuses stand beside the own case, each with the step where it parts', async ({ page, requests }) => {
  const asked = requests.length;
  await total(page).fill('1000');
  assert.deepEqual(await says(page, '一级及以下'), ['580.00', '420.00', '少出 120.00 元']);
  assert.deepEqual(await says(page, '二级'), ['640.00', '360.00', '少出 60.00 元']);
  assert.deepEqual(await says(page, '三级'), ['700.00', '300.00', '']);
  assert.match(await row(page, '三级').innerText(), /现在/);
  assert.deepEqual(await says(page, '退休'), ['580.00', '420.00', '少出 120.00 元']);
  const why = row(page, '退休').locator('.why');
  assert.match(await why.innerText(), /在职\s+起付标准.*400\.00 第四条（一）\s+退休\s+起付标准.*300\.00 第四条（一）/s);
  await why.locator('summary').click();
  assert.match(await why.innerText(), /按比例自付\s*300\.00 → 280\.00/);
  assert.equal(await why.locator('blockquote').count(), 1, 'one clause for both sides is quoted once');
  await total(page).fill('300');
  assert.match(await row(page, '二级').innerText(), /和现在一样/);
  assert.equal(requests.length, asked);
});

pageTest('rows are cards on a phone and a table on a wide screen, and a table to a screen reader on both', async ({ page }) => {
  await total(page).fill('1000');
  const wide = page.viewportSize().width > 900;
  const display = await row(page, '二级').evaluate((found) => getComputedStyle(found).display);
  assert.equal(display, wide ? 'table-row' : 'grid');
  const table = page.getByRole('table').first();
  assert.deepEqual(await table.getByRole('columnheader').allInnerTexts(), ['医院级别', '谁出钱', '自己出', '医保出', '和现在比', '为什么']);
  assert.equal(await table.getByRole('rowheader').count(), 3);
  assert.ok(await overhang(page) <= 0);
});

pageTest('other regions are fetched only when asked for, once each', async ({ page, requests }) => {
  const packs = () => requests.filter((url) => url.endsWith('.pack')).map((url) => url.match(/(\S+\/)(.*)\.pack/)[2]).sort();
  await total(page).fill('1000');
  assert.deepEqual(packs(), ['enshi', 'index']);
  await page.getByLabel('再加一个地区').selectOption('tibet');
  assert.deepEqual(packs(), ['enshi', 'index']);
  await page.getByRole('button', { name: '加上', exact: true }).click();
  await row(page, '西藏自治区').waitFor();
  assert.deepEqual(await says(page, '西藏自治区'), ['580.00', '420.00', '少出 120.00 元']);
  assert.match(await row(page, '西藏自治区').innerText(), /恩施州\s+起付标准.*第四条（一）\s+西藏自治区\s+起付标准.*第六条（一）/s);
  await page.getByRole('button', { name: '3 个全加上' }).click();
  await row(page, '吉林市').waitFor();
  await row(page, '山东省（框架）').waitFor();
  assert.deepEqual(packs(), ['chuxiong', 'enshi', 'index', 'jilin-city', 'shandong', 'tibet']);
  assert.equal(await page.getByLabel('再加一个地区').count(), 0);
});

pageTest('a region that cannot be fetched is said, and can be asked for again', async ({ page, faults }) => {
  await total(page).fill('1000');
  await page.route('**/tibet.pack', (route) => route.abort());
  await page.getByLabel('再加一个地区').selectOption('tibet');
  await page.getByRole('button', { name: '加上', exact: true }).click();
  const absent = page.locator('.absent');
  await absent.getByText('规则没有取到').waitFor();
  assert.match(await absent.innerText(), /西藏自治区.*网络断了/s);
  await page.unroute('**/tibet.pack');
  await absent.getByRole('button', { name: '再试一次' }).click();
  await row(page, '西藏自治区').waitFor();
  assert.ok(faults.splice(0).every((fault) => /tibet\.pack|Failed to load/.test(fault)), 'no other fault');
});

pageTest('a value that several rows lack is asked for once, and answers them all', async ({ page }) => {
  await choose(page, 'chuxiong');
  await total(page).fill('500');
  await compare(page);
  assert.match(await row(page, '一级及以下').innerText(), /还缺一个数.*第十三条/s);
  const asked = page.getByLabel('三级医院每次门诊的起付标准（元）');
  assert.equal(await asked.count(), 1);
  await page.getByLabel('一级及以下医院每次门诊的起付标准（元）').fill('25');
  assert.deepEqual((await says(page, '一级及以下')).slice(0, 2), ['215.00', '285.00']);
  await page.getByLabel('一级及以下医院每次门诊的起付标准（元）').fill('abc');
  assert.match(await page.locator('.field.bad').innerText(), /填写金额/);
  await asked.fill('100');
  await page.getByLabel('三级医院的报销比例').fill('50');
  assert.equal((await says(page, '三级'))[0], '300.00');
}, '');

pageTest('the curve is the engine\'s, bend by bend, with you on it', async ({ page }) => {
  await total(page).fill('1000');
  const line = page.locator('.cost .edge');
  assert.equal((await line.getAttribute('points')).trim(), '0,10000 800,9200 8800,5200 10000,4000');
  assert.deepEqual(await page.locator('.cost .mark text').allTextContents(), ['1', '2']);
  assert.deepEqual(await page.locator('.cost text.x').allTextContents(), ['1000', '2000', '3000', '4000', '5000']);
  assert.match(await page.locator('.cost').getAttribute('aria-label'), /账单 4399\.99 元：自己出 2399\.99 元，医保出 2000\.00 元/);
  const stops = await page.locator('.stops > li').allInnerTexts();
  assert.equal(stops.length, 3);
  assert.match(stops[0], /账单 400\.00 元.*起付标准满了.*第四条（一）/s);
  assert.match(stops[1], /您在这里\s*账单 1000\.00 元：自己出 700\.00 元，医保出 300\.00 元/);
  assert.match(stops[2], /账单 4399\.99 元.*最高支付限额满了.*第四条（二）/s);
  await page.getByText('用表格看').click();
  const pieces = page.locator('.pieces tbody tr');
  assert.equal(await pieces.count(), 3);
  assert.match(await pieces.nth(1).innerText(), /400\.00 – 4399\.98.*400\.00 – 2399\.99.*50%.*按比例分担.*第四条（三）/s);
});

pageTest('arrow keys and touch lead along the bends, with the values in words', async ({ page }) => {
  await total(page).fill('1000');
  const slider = page.getByRole('slider');
  await slider.focus();
  assert.match(await slider.getAttribute('aria-valuetext'), /账单 1000\.00 元/);
  await page.keyboard.press('ArrowRight');
  assert.match(await slider.getAttribute('aria-valuetext'), /账单 4399\.99 元：自己出 2399\.99 元.*限额满了/);
  assert.match(await page.locator('.told').innerText(), /账单 4399\.99 元/);
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  assert.match(await page.locator('.told').innerText(), /账单 400\.00 元.*开始报销/);
  assert.ok(await slider.evaluate((found) => found === document.activeElement));
  const chart = page.locator('.cost');
  const { width, height } = await chart.boundingBox();
  await chart.click({ position: { x: width * 0.9, y: height / 2 } });
  assert.match(await page.locator('.told').innerText(), /账单 4399\.99 元/);
});

pageTest('of a long curve the own part is shown first, the rest on demand', async ({ page }) => {
  await choose(page, 'jilin-city');
  await page.getByLabel('看的什么').selectOption('inpatient');
  await total(page).fill('20000');
  await compare(page);
  assert.deepEqual(await page.locator('.cost text.x').allTextContents(), ['5万', '10万', '15万']);
  await page.getByRole('button', { name: '看更远' }).click();
  assert.equal((await page.locator('.cost text.x').allTextContents()).at(-1), '80万');
  assert.equal(await page.getByRole('button', { name: '看更远' }).isDisabled(), true);
  await page.getByRole('button', { name: '放大' }).click();
  await page.getByRole('button', { name: '放大' }).click();
  assert.equal((await page.locator('.cost text.x').allTextContents()).at(-1), '2.5万');
  await page.getByRole('slider').focus();
  await page.keyboard.press('End');
  assert.match(await page.locator('.told').innerText(), /账单 589335\.29 元/);
  assert.equal((await page.locator('.cost text.x').allTextContents()).at(-1), '80万');
}, '');

pageTest('questions asked back are answered whole, and mistakes stay beside them', async ({ page }) => {
  await total(page).fill('1000');
  const most = page.getByLabel('自己最多想出多少，账单可以到多少？');
  await most.fill('1000');
  assert.match(await page.locator('.back').innerText(), /账单可以到 1600\.01 元/);
  await page.getByLabel('想让医保至少出多少，账单要到多少？').fill('2千');
  assert.match(await page.locator('.back').innerText(), /账单从 4399\.99 元起/);
  assert.match(await page.locator('.until').innerText(), /起付标准还差 400\.00.*账单到 400\.00.*第四条（一）.*限额还剩 2000\.00.*账单到 4399\.99/s);
  await page.getByLabel('想让医保至少出多少，账单要到多少？').fill('5000');
  assert.match(await page.locator('.back').innerText(), /没有这样的账单/);
  await most.fill('abc');
  assert.match(await page.locator('.field.bad').innerText(), /自己最多想出.*填写金额/s);
  assert.equal(await page.locator('.figure, .cards').count(), 3, 'the rest stands');
});

pageTest('nothing is computed from a wrong amount, and an empty one offers examples', async ({ page }) => {
  assert.match(await page.locator('#result').innerText(), /填上金额，这里就有答案/);
  await total(page).fill('12.345');
  assert.match(await page.locator('.field.bad').innerText(), /最多两位小数/);
  assert.equal(await page.locator('.cards, .cost').count(), 0);
  await total(page).fill('1000');
  await total(page).press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'result');
});

pageTest('speaks English all over, and holds in 长辈版 and at 320 px', async ({ page }) => {
  await total(page).fill('1000');
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByLabel('To pay at most this much yourself, how large may the bill be?').fill('1000');
  const left = await page.evaluate(() => {
    const own = document.body.cloneNode(true);
    own.querySelectorAll('[lang="zh-CN"], .fine, noscript').forEach((part) => part.remove());
    return own.textContent.match(/[\u4e00-\u9fff]+/g);
  });
  assert.deepEqual(left, null, 'only articles, quotations and the title of the document stay Chinese');
  assert.match(await page.locator('.back').innerText(), /Bills up to 1600\.01 yuan/);
  await page.getByRole('button', { name: 'Large print' }).click();
  await page.setViewportSize({ width: 320, height: 640 });
  assert.ok(await overhang(page) <= 0, 'nothing sticks out');
  const small = await page.evaluate(() => [...document.querySelectorAll('main :is(button, select, summary, input)')]
    .filter((target) => target.offsetParent)
    .map((target) => [target.textContent, target.getBoundingClientRect().height])
    .filter(([, height]) => height < 60));
  assert.deepEqual(small, []);
});

pageTest('估算 says what one could choose, the largest gain first, with clause and caution', async ({ page }) => {
  await total(page).fill('1000');
  await page.locator('.choices li').first().waitFor();
  const items = await page.locator('.choices li').allInnerTexts();
  assert.match(items[0], /改在一级及以下医院看\s*自己少出 120\.00 元.*急症就近看.*第四条（三）/s);
  assert.match(items[1], /改在二级医院看\s*自己少出 60\.00 元/);
  await page.locator('.choices summary').first().click();
  assert.ok(await page.locator('.choices blockquote').first().isVisible());
  await tile(page, '一级及以下').click();
  await page.locator('.choices li').filter({ hasText: '二级医院' }).waitFor({ state: 'detached' });
}, '');
