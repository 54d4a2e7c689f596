// 估算 in detail: lines of a bill, readings, what still matters, the real share, the slip at hand, 显示.
import assert from 'node:assert/strict';
import { choose, headline, line, tile, total } from './drive.mjs';
import { pageTest } from './page-test.mjs';

const ask = (page, question) => page.locator('.card.open .ask').filter({ hasText: question });
const settled = (page) => page.locator('.card.open > p').innerText();

pageTest('a bill by lines: classes, a limit, a first share; back to the total', async ({ page }) => {
  await total(page).fill('5000');
  await page.getByText('更多情况').click();
  await page.getByRole('button', { name: '逐项填（分甲、乙、丙类）' }).click();
  const item = (at) => page.locator('.item').nth(at);
  await item(0).getByLabel('金额', { exact: true }).fill('300');
  await page.getByRole('button', { name: '再加一项' }).click();
  await item(1).getByLabel('金额', { exact: true }).fill('2000');
  await item(1).locator('.segment', { hasText: '乙类' }).click();
  await item(1).getByText('支付标准、先行自付比例').click();
  await item(1).getByLabel('医保支付标准').fill('1500');
  await item(1).getByLabel('先行自付比例').fill('10');
  await page.getByRole('button', { name: '再加一项' }).click();
  await item(2).locator('.segment', { hasText: '丙类' }).click();
  await item(2).getByLabel('金额', { exact: true }).fill('88');
  const figures = {};
  for (const name of ['total', 'outside_catalogue', 'above_limit', 'first_share', 'in_scope', 'fund']) figures[name] = await line(page, name);
  assert.deepEqual(figures, {
    total: '2388.00', outside_catalogue: '88.00', above_limit: '500.00', first_share: '150.00', in_scope: '1650.00', fund: '625.00',
  });
  await item(0).getByLabel('金额', { exact: true }).fill('0.001');
  assert.match(await item(0).locator('.field.bad').innerText(), /最多两位小数/);
  await item(0).getByRole('button', { name: '删去这一项' }).click();
  assert.equal(await page.locator('.item').count(), 2);
  assert.equal(await item(0).getByLabel('医保支付标准').inputValue(), '1500');
  assert.equal(await line(page, 'total'), '2088.00');
  await page.getByRole('button', { name: '改回只填总额' }).click();
  assert.equal(await total(page).inputValue(), '5000');
  assert.deepEqual(await headline(page), { person: '3000.00', fund: '2000.00' });
});

pageTest('where readings differ: which clause, what each comes to, what would settle it', async ({ page }) => {
  await total(page).fill('5000');
  assert.match(await page.locator('.range').innerText(), /3000\.00 到 4000\.00 元/);
  await page.getByRole('button', { name: '看是哪一条' }).click();
  const card = page.locator('#readings');
  await card.waitFor();
  await page.waitForFunction(() => document.activeElement.id === 'readings');
  assert.deepEqual(await card.locator('.points li').allInnerTexts().then((all) => all.map((text) => text.match(/自己出 ([\d.]+) 元，医保统筹基金出 ([\d.]+) 元/).slice(1))), [['3000.00', '2000.00'], ['4000.00', '1000.00']]);
  await card.getByText('怎样才能定下来').click();
  assert.match(await card.innerText(), /问 12393 或当地医保经办机构/);
});

pageTest('only what matters is asked, and it says when nothing does any more', async ({ page }) => {
  await total(page).fill('300');
  await page.locator('.card.open').waitFor();
  assert.match(await settled(page), /还有 \d+ 项会改变结果/);
  await page.getByText('更多情况').click();
  const used = page.locator('.field', { hasText: '限额已用（普通门诊）' });
  assert.doesNotMatch(await used.innerText(), /填了也不会变/);
  await page.getByLabel('起付标准已负担（普通门诊）').fill('0');
  await page.locator('.field.idle', { hasText: '限额已用（普通门诊）' }).waitFor();
  assert.match(await used.innerText(), /填了也不会变/);
  for (let answers = 0; answers < 6 && await page.locator('.card.open .ask').count() > 0; answers += 1) {
    const before = await settled(page);
    await page.locator('.card.open .ask').first().getByRole('button', { name: '没有' }).click();
    await page.waitForFunction((old) => ![old, '正在看还有什么要紧…'].includes(document.querySelector('.card.open > p').innerText), before);
  }
  assert.equal(await settled(page), '够了，再填什么都不会变。');
});

pageTest('a question leads to its field, also into what is folded', async ({ page }) => {
  await total(page).fill('5000');
  await ask(page, '全自费金额').getByRole('button', { name: '去填' }).click();
  const field = page.getByLabel('全自费金额');
  assert.ok(await field.evaluate((one) => one === document.activeElement));
  await field.fill('1000');
  assert.equal(await line(page, 'own_expense'), '1000.00');
});

pageTest('the real share beside the rate of the document, and why they differ', async ({ page }) => {
  await total(page).fill('5000');
  const card = page.locator('.card.real');
  assert.match(await card.innerText(), /医保实际付\s*40%[^]*支付比例\s*50%[^]*起付标准以下的部分，400\.00 元[^]*超出最高支付限额的部分，300\.00 元/);
});

pageTest('holds one\'s own slip against the estimate, explains it, and takes the explanation', async ({ page }) => {
  await total(page).fill('1000');
  await page.getByRole('button', { name: '和结算单对一对' }).click();
  const card = page.locator('.at-hand');
  const compare = card.getByRole('button', { name: '对一对', exact: true });
  await compare.click();
  assert.match(await card.locator('.field.bad').innerText(), /医疗费总额\s*请填写这一项/);
  await card.getByLabel('医疗费总额').fill('1000');
  await card.getByLabel('统筹基金支付').fill('abc');
  await compare.click();
  assert.match(await card.locator('.field.bad').innerText(), /统筹基金支付\s*填写金额/);
  assert.deepEqual(await headline(page), { person: '700.00', fund: '300.00' }, 'the estimate stays');
  await card.getByLabel('统筹基金支付').fill('500');
  await compare.click();
  await card.getByText('不一致，但说得通').waitFor();
  const rows = await card.locator('.lines tbody tr').allInnerTexts();
  assert.ok(rows.some((row) => /^统筹基金支付\s+500\.00\s+300\.00$/.test(row)), rows.join('\n'));
  const borne = card.locator('.ask', { hasText: '起付标准已负担 400.00' });
  await borne.getByRole('button', { name: '照这样改，重新估算' }).click();
  assert.deepEqual(await headline(page), { person: '500.00', fund: '500.00' });
  await compare.click();
  await card.getByText('结算单和估算一致。').waitFor();
});

pageTest('a slip that cannot be true, one that nothing explains, and the e-invoice', async ({ page }) => {
  await total(page).fill('1000');
  await page.getByRole('button', { name: '和结算单对一对' }).click();
  const card = page.locator('.at-hand');
  const compare = card.getByRole('button', { name: '对一对', exact: true });
  await card.getByLabel('个人账户支付').fill('100');
  await card.getByLabel('个人现金支付').fill('100');
  await card.getByLabel('个人负担总额').fill('700');
  await compare.click();
  await card.getByText('结算单自己对不上').waitFor();
  await card.locator('.segment', { hasText: '医疗电子票据' }).click();
  await card.getByLabel('金额合计').fill('1000');
  await card.getByLabel('医保统筹基金支付').fill('300');
  await card.getByLabel('个人自付').fill('700');
  await compare.click();
  await card.getByText('结算单和估算一致。').waitFor();
  await card.getByLabel('医保统筹基金支付').fill('999');
  await card.getByLabel('个人自付').fill('');
  await compare.click();
  await card.getByText('找不到解释').waitFor();
  assert.match(await card.innerText(), /最先不同的一行是「统筹基金支付」|最先不同的一行是「按比例自付」/);
  assert.ok(await card.locator('blockquote').count() > 0, 'and the clause that the estimate follows');
});

pageTest('this visit\'s own pools come first', async ({ page }) => {
  await choose(page, 'jilin-city');
  await total(page).fill('20000');
  await page.getByLabel('看的什么').selectOption('inpatient');
  const first = await page.locator('.card.year .gauge').first().innerText();
  assert.match(first, /住院/);
});

pageTest('light, dark and high contrast as chosen; kept only where that was wanted', async ({ page }) => {
  const ground = (of = page) => of.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await ground();
  await page.getByRole('button', { name: '显示' }).click();
  await page.getByRole('button', { name: '深色' }).click();
  const dark = await ground();
  assert.notEqual(dark, light);
  await page.getByRole('button', { name: '高对比' }).click();
  assert.equal(await ground(), 'rgb(0, 0, 0)');
  const later = await page.context().newPage();
  await later.goto(page.url());
  await later.locator('h1').waitFor();
  assert.equal(await ground(later), light, 'nothing is kept unasked');
  await later.close();
  await page.getByRole('button', { name: '高对比' }).click();
  await page.getByRole('button', { name: '在本机记住这些选择' }).click();
  await page.getByRole('button', { name: 'English' }).click();
  await page.reload();
  await page.getByRole('heading', { name: 'What do I pay for this visit?' }).waitFor();
  assert.equal(await ground(), dark);
  await page.getByRole('button', { name: 'Display' }).click();
  await page.getByRole('button', { name: 'Keep these choices on this device' }).click();
  assert.equal(await page.evaluate(() => localStorage.length), 0);
});

pageTest('the system\'s change of scheme is followed at once', async ({ page }) => {
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await ground();
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.waitForFunction((old) => getComputedStyle(document.body).backgroundColor !== old, light);
});

pageTest('长辈版 asks for what the document lacks as one more step, and keeps to one number', async ({ page }) => {
  await choose(page, 'chuxiong');
  await page.getByRole('button', { name: '长辈版' }).click();
  for (let step = 0; step < 4; step += 1) await page.getByRole('button', { name: '下一步' }).click();
  await total(page).fill('500');
  await page.getByText(/第 5 步，共 7 步/).waitFor();
  await page.getByRole('button', { name: '下一步' }).click();
  await page.locator('.calm input').fill('100');
  await page.getByRole('button', { name: '下一步' }).click();
  await page.locator('.calm input').fill('50');
  await page.getByRole('button', { name: '看结果' }).click();
  assert.match(await page.locator('h1').innerText(), /您自己出\s*300\.00\s*元/);
  await page.getByRole('button', { name: '改前面填的' }).click();
  assert.equal(await page.locator('.calm input').inputValue(), '50');
});

pageTest('长辈版 reads the result aloud, where the browser can', async ({ page }) => {
  await page.evaluate(() => {
    window.said = [];
    speechSynthesis.speak = (words) => window.said.push([words.text, words.lang]);
  });
  await total(page).fill('1000');
  await page.getByRole('button', { name: '长辈版' }).click();
  for (let step = 0; step < 5; step += 1) await page.locator('.ways [type=submit]').click();
  await page.getByRole('button', { name: '读给我听' }).click();
  assert.deepEqual(await page.evaluate(() => window.said), [['您自己出 700.00 元，医保出 300.00 元。本结果为估算，以医保经办机构实际结算为准。', 'zh-CN']]);
  await page.evaluate(() => { delete window.speechSynthesis; delete Object.getPrototypeOf(window).speechSynthesis; });
  await page.getByRole('button', { name: '改前面填的' }).click();
  await page.getByRole('button', { name: '看结果' }).click();
  const there = await page.evaluate(() => 'speechSynthesis' in window);
  assert.equal(await page.getByRole('button', { name: '读给我听' }).count(), there ? 1 : 0);
});

pageTest('at 360 px the strong number is in sight at once with the result', async ({ page }) => {
  await total(page).fill('5000');
  await page.getByRole('button', { name: '看结果' }).click();
  const box = await page.locator('.figure.person .num').boundingBox();
  const height = await page.evaluate(() => innerHeight);
  assert.ok(box.y >= 0 && box.y + box.height <= height / 2, JSON.stringify(box));
});

pageTest('长辈版 speaks English all over', async ({ page }) => {
  await total(page).fill('5000');
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('button', { name: 'Large print' }).click();
  const chinese = () => page.evaluate(() => {
    const own = document.body.cloneNode(true);
    own.querySelectorAll('[lang="zh-CN"], .fine, .settle, noscript').forEach((part) => part.remove());
    return own.textContent.match(/[\u4e00-\u9fff]+/g);
  });
  for (let step = 0; step < 5; step += 1) {
    await page.getByText(`Step ${step + 1} of 5`).waitFor();
    assert.deepEqual(await chinese(), null);
    await page.locator('.ways [type=submit]').click();
  }
  for (const way of ['Why this much', 'What is left this year', 'There is more to say']) {
    assert.deepEqual(await chinese(), null);
    await page.getByRole('button', { name: way }).click();
    await page.getByRole('heading', { name: way, level: 1 }).waitFor();
    assert.deepEqual(await chinese(), null, way);
    await page.getByRole('button', { name: 'Back to the result' }).click();
  }
});
