// The first screen, driven as a person would.
import assert from 'node:assert/strict';
import { headline, line, opened, overhang, settled, tag, tile, total } from './drive.mjs';
import { pageTest } from './page-test.mjs';

pageTest('恩施, employed, tertiary, 1000 yuan: who pays, why, and what is left', async ({ page }) => {
  await total(page).fill('1000');
  assert.deepEqual(await headline(page), { person: '700.00', fund: '300.00' });
  assert.equal(await tag(page), '按文件');
  assert.equal(await line(page, 'deductible'), '400.00');
  assert.equal(await line(page, 'coinsurance'), '300.00');
  const why = await opened(page, 'deductible');
  assert.match(await why.innerText(), /起付标准年度累计计算，在职职工为 400 元/);
  assert.match(await why.innerText(), /恩施州政办发〔2022〕41号 第四条（一）/);
  assert.match(await page.locator('.card.year').innerText(), /普通门诊限额还剩\s*1700\.00 元/);
  assert.match(await page.locator('.card.year').innerText(), /普通门诊起付线\s*已满/);
  assert.match(await page.locator('.fine').first().innerText(), /以医保经办机构实际结算为准.*恩施州政办发〔2022〕41号/s);
});

pageTest('answers as one types, and follows every choice', async ({ page }) => {
  await total(page).pressSequentially('1000');
  assert.equal((await headline(page)).person, '700.00');
  await tile(page, '退休').click();
  assert.deepEqual(await headline(page), { person: '580.00', fund: '420.00' });
  await tile(page, '一级及以下').click();
  assert.deepEqual(await headline(page), { person: '440.00', fund: '560.00' });
});

pageTest('takes amounts as people write them, and says large ones in words', async ({ page }) => {
  for (const [typed, words] of [['1.2万', '壹万贰仟元整'], ['１２，０００元', '壹万贰仟元整'], ['¥12,000.50', '壹万贰仟元伍角']]) {
    await total(page).fill(typed);
    await settled(page);
    assert.equal(await page.locator('.words').innerText(), words);
    assert.equal(await total(page).inputValue(), typed);
    assert.equal((await headline(page)).fund, '2000.00');
  }
});

pageTest('a key brings the answer at once, and all around it with the next frame', async ({ page }) => {
  await total(page).fill('1000');
  await settled(page);
  const seen = await page.evaluate(async () => {
    const text = (selector) => document.querySelector(selector).textContent;
    const read = () => [text('.figure.person .num'), text('[data-field="person"] .num'), text('.words'), document.querySelectorAll('[aria-busy]').length];
    const field = document.querySelector('[name="/claims/0/bill/total"]');
    field.value = '2000';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    for (let turns = 0; turns < 10; turns += 1) await null;
    const first = read();
    await new Promise((painted) => { requestAnimationFrame(() => setTimeout(() => setTimeout(painted))); });
    return [first, read()];
  });
  assert.deepEqual(seen, [['1200.00', '700.00', '壹仟元整', 1], ['1200.00', '1200.00', '贰仟元整', 0]]);
});

pageTest('shows lines of zero only when asked to', async ({ page }) => {
  await total(page).fill('1000');
  const zero = page.locator('[data-field="large_amount"]');
  assert.equal(await zero.isVisible(), false);
  await page.getByRole('button', { name: '显示全部 16 行' }).click();
  assert.equal(await zero.isVisible(), true);
  assert.equal(await page.locator('.slip [data-field]:visible').count(), 16);
});

pageTest('what was used before, parts of the bill, and the account count', async ({ page }) => {
  await total(page).fill('1000');
  await page.getByText('更多情况').click();
  await page.getByLabel('起付标准已负担（普通门诊）').fill('400');
  await page.getByLabel('限额已用（普通门诊）').fill('1900');
  assert.deepEqual(await headline(page), { person: '900.00', fund: '100.00' });
  await page.getByLabel('全自费金额').fill('900');
  assert.deepEqual(await headline(page), { person: '950.00', fund: '50.00' });
  await page.getByLabel('账户余额').fill('200');
  assert.equal(await line(page, 'account'), '200.00');
  assert.equal(await line(page, 'cash'), '750.00');
});

pageTest('not covered is an answer with its clause and what to do', async ({ page }) => {
  await total(page).fill('1000');
  await page.getByText('更多情况').click();
  await page.getByLabel('是医保定点机构').click();
  const answer = await page.locator('.answer').innerText();
  assert.match(answer, /不予支付/);
  assert.match(answer, /在非定点医药机构就医购药的/);
  assert.match(answer, /下次选定点医院/);
  assert.equal((await headline(page)).person, '1000.00');
});

pageTest('a day before the rules apply is an answer too', async ({ page }) => {
  await total(page).fill('1000');
  await page.getByText('更多情况').click();
  for (const [part, value] of [['年', '2022'], ['月', '12'], ['日', '31']]) {
    await page.getByLabel(part, { exact: true }).fill(value);
  }
  assert.match(await page.locator('.answer').innerText(), /还没施行/);
});

pageTest('readings: a range, the clause, and a choice that settles it', async ({ page }) => {
  await total(page).fill('5000');
  assert.equal(await tag(page), '含假设');
  assert.deepEqual(await headline(page), { person: '3000.00', fund: '2000.00' });
  await page.getByText('您自己出 3000.00 到 4000.00 元，医保统筹基金出 1000.00 到 2000.00 元').waitFor();
  await page.getByLabel('最高支付限额管的是什么').selectOption('spend');
  assert.deepEqual(await headline(page), { person: '4000.00', fund: '1000.00' });
  assert.equal(await page.getByText('到 4000.00 元').count(), 0);
  await page.getByLabel('最高支付限额管的是什么').selectOption('');
  assert.deepEqual(await headline(page), { person: '3000.00', fund: '2000.00' });
});

pageTest('an example fills the form and is answered', async ({ page }) => {
  await page.locator('.result').getByRole('button', { name: '退休，一级医院，1000 元' }).click();
  assert.equal(await total(page).inputValue(), '1000');
  assert.deepEqual(await headline(page), { person: '440.00', fund: '560.00' });
  assert.equal(await page.evaluate(() => document.activeElement.id), 'result');
});

pageTest('nothing sticks out at 320 px, in either size', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await total(page).fill('99999999.99');
  await page.getByText('更多情况').click();
  assert.ok(await overhang(page) <= 0, `${await overhang(page)} px`);
  await page.getByRole('button', { name: '长辈版' }).click();
  assert.ok(await overhang(page) <= 0, `${await overhang(page)} px in 长辈版`);
});
