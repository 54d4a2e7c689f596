// 今年: the diary, written down, changed, kept and handed out as a person would.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { diary } from './diary.mjs';
import { headline, overhang, total } from './drive.mjs';
import { pageTest } from './page-test.mjs';

const YEAR = '#/year';
const button = (page, name) => page.getByRole('button', { name });
const press = (page, name) => button(page, name).first().click();
const note = (page) => page.locator('#note').innerText();
const to = async (page, name) => {
  await page.getByRole('link', { name, exact: true }).click();
  await page.locator('h1').filter({ hasText: name === '估算' ? '自己出多少' : name }).waitFor();
};
/** What each visit in sight says, the spaces apart. */
const visits = async (page) => (await page.locator('.visit .about').allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim());
const figures = async (page) => (await page.locator('.totals .figure .num').allInnerTexts()).join(' ');

async function date(page, day) {
  for (const [part, value] of ['year', 'month', 'day'].map((part, at) => [part, day.split('-')[at]])) {
    await page.locator(`[name="/year/visit/date/${part}"]`).fill(String(Number(value)));
  }
}

async function add(page, day, amount) {
  const form = page.locator('.adding');
  if (!await form.evaluate((details) => details.open)) await form.locator('summary').click();
  await date(page, day);
  await total(page).fill(amount);
  await press(page, /^记下$/);
}

/** Opens a file; the text of what the page says of it. */
async function open(page, text, name = 'year.json') {
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
  await page.waitForFunction(() => document.activeElement.id === 'note' && document.activeElement.textContent);
  return note(page);
}

/** The text of what a button gives to download. */
async function download(page, name) {
  const [file] = await Promise.all([page.waitForEvent('download'), press(page, name)]);
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
}

pageTest('a visit goes from 估算 into the year, and the next is reckoned after it', async ({ page }) => {
  await total(page).fill('1000');
  const alone = await headline(page);
  await press(page, '记入今年');
  await page.locator('.visit').waitFor();
  assert.match(await note(page), /记下了 .* 这一次/);
  assert.equal(await figures(page), `${alone.person} ${alone.fund}`);
  assert.match(await page.locator('.card.year').innerText(), /起付标准 400\.00 元，已累计 400\.00 元/);
  await to(page, '估算');
  assert.equal(await total(page).inputValue(), '');
  await total(page).fill('1000');
  const next = await headline(page);
  assert.deepEqual([alone, next], [{ person: '700.00', fund: '300.00' }, { person: '500.00', fund: '500.00' }]);
  const counted = page.getByLabel('接着记下的 1 次就诊算');
  assert.ok(await counted.isChecked());
  await counted.uncheck();
  assert.deepEqual(await headline(page), alone);
  await counted.check();
  assert.deepEqual(await headline(page), next);
});

pageTest('an example is tried beside the diary and leaves it alone', async ({ page }) => {
  await page.locator('.inputs summary', { hasText: '更多情况' }).click();
  await page.getByLabel('账户余额').fill('2000');
  await total(page).fill('1000');
  await press(page, '记入今年');
  await page.locator('.visit').waitFor();
  await to(page, '估算');
  await page.locator('.result [data-do=example]').first().click();
  assert.equal(await page.getByLabel('接着记下的 1 次就诊算').isChecked(), false);
  assert.equal(await page.getByLabel('账户余额').inputValue(), '');
  await page.getByLabel('接着记下的 1 次就诊算').check();
  assert.equal(await page.getByLabel('账户余额').inputValue(), '2000');
});

pageTest('visits are added on the screen in any order, deleted, and taken back', async ({ page }) => {
  assert.match(await page.locator('.result').innerText(), /今年还没有记录/);
  await press(page, /^记下$/);
  assert.match(await page.locator('.field.bad').innerText(), /请填写这一项/);
  await total(page).fill('12.345');
  assert.match(await page.locator('.field.bad').innerText(), /金额最多两位小数/);
  await add(page, '2025-02-30', '1000');
  assert.match(await page.locator('.field.bad').innerText(), /没有这一天/);
  await add(page, '2025-06-01', '1000');
  assert.ok(await page.locator('.adding').evaluate((details) => details.open), 'the form stays open for the next bill');
  await add(page, '2025-03-01', '1000');
  assert.deepEqual(await visits(page), [
    '3 月 1 日 三级 · 普通门诊（含急诊） 自己 700.00 医保 300.00 总额 1000.00',
    '6 月 1 日 三级 · 普通门诊（含急诊） 自己 500.00 医保 500.00 总额 1000.00',
  ]);
  assert.equal(await figures(page), '1200.00 800.00');
  await press(page, /^删 3 月 1 日/);
  assert.match(await note(page), /删了 3 月 1 日 这一次/);
  assert.equal(await figures(page), '700.00 300.00');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'note');
  await press(page, '撤销');
  assert.equal(await figures(page), '1200.00 800.00');
}, YEAR);

pageTest('a visit is changed in the form of 估算 and put back; all later ones follow', async ({ page }) => {
  await add(page, '2025-03-01', '1000');
  await add(page, '2025-06-01', '1000');
  await to(page, '估算');
  await total(page).fill('77');
  await to(page, '今年');
  await press(page, /^改 3 月 1 日/);
  await page.getByText('正在改 3 月 1 日 这一次').waitFor();
  assert.equal(await total(page).inputValue(), '1000');
  assert.equal(await page.locator('[name="/claims/0/date/month"]').inputValue(), '3');
  await total(page).fill('100');
  await press(page, '不改了');
  await page.locator('.visit').first().waitFor();
  assert.equal(await figures(page), '1200.00 800.00');
  await press(page, /^改 3 月 1 日/);
  // 今年 has a field of the same name.
  await page.getByText('正在改 3 月 1 日 这一次').waitFor();
  await total(page).fill('100');
  await press(page, '改好了，放回今年');
  await page.locator('.visit').first().waitFor();
  assert.match(await note(page), /改好了 3 月 1 日 这一次/);
  assert.deepEqual((await visits(page)).map((visit) => visit.match(/自己 \S+ 医保 \S+/)[0]), ['自己 100.00 医保 0.00', '自己 650.00 医保 350.00']);
  await to(page, '估算');
  assert.equal(await total(page).inputValue(), '77', 'what stood in the form stands there again');
}, YEAR);

pageTest('a year is saved, read by the command line, and opened in another page', async ({ page, context }) => {
  await add(page, '2025-03-01', '1000');
  await add(page, '2025-06-01', '2000.50');
  const before = [await visits(page), await figures(page)];
  const saved = await download(page, '存成文件');
  assert.equal(saved.name, '今年就诊.json');
  const folder = mkdtempSync(join(tmpdir(), 'gongji-'));
  const answer = JSON.parse(execFileSync('target/release/gongji', ['estimate', '-'], { input: saved.text }));
  rmSync(folder, { recursive: true });
  assert.equal(`${answer.totals.person} ${answer.totals.fund}`, before[1]);
  const other = await context.newPage();
  await other.goto(page.url());
  await other.locator('h1').waitFor();
  assert.match(await open(other, saved.text), /打开了/);
  assert.deepEqual([await visits(other), await figures(other)], before);
  assert.deepEqual(JSON.parse((await download(other, '存成文件')).text), JSON.parse(saved.text));
}, YEAR);

pageTest('a file that is newer, broken or of nowhere says so, and loses nothing', async ({ page }) => {
  await add(page, '2025-03-01', '1000');
  const before = await visits(page);
  const good = JSON.parse(diary(3));
  const cases = [
    [JSON.stringify({ ...good, format: 2, something: 'new' }), /更新的版本存的/],
    [diary(3).slice(0, -20), /不是今年的记录，或者没有存完整/],
    ['\u0000\u0001', /不是今年的记录/],
    [JSON.stringify({ ...good, format: 'one' }), /\/format 这一处不对/],
    [JSON.stringify({ ...good, claims: [{ ...good.claims[0], bill: { total: '-5' } }] }), /\/claims\/0\/bill\/total 这一处不对/],
    [JSON.stringify({ ...good, parameters: { nothing: '1' } }), /\/parameters\/nothing 这一处不对/],
    [JSON.stringify({ ...good, region: 'atlantis' }), /没有「atlantis」这个地区的规则/],
  ];
  for (const [text, says] of cases) {
    const said = await open(page, text);
    assert.match(said, says);
    assert.match(said, /原来的记录还在/);
    assert.deepEqual(await visits(page), before);
    await page.locator('h1').focus();
  }
  assert.match(await open(page, diary(3)), /打开了/);
  assert.equal((await visits(page)).length, 3);
  await press(page, '撤销');
  assert.deepEqual(await visits(page), before);
}, YEAR);

pageTest('a file of another region brings its rules along', async ({ page }) => {
  const text = JSON.stringify({
    format: 1, region: 'tibet', insured: { status: 'retired', account_balance: '500' },
    claims: [{ date: '2025-05-05', care: 'outpatient', provider: { kind: 'hospital', level: 'secondary' }, bill: { total: '800' } }],
  });
  await page.locator('input[type=file]').setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await page.locator('.visit').waitFor();
  assert.match(await page.locator('.lead').innerText(), /西藏/);
  await to(page, '估算');
  await page.getByLabel('在哪里参保').selectOption('enshi');
  await page.getByText('今年的记录是西藏').waitFor();
  await to(page, '今年');
  await press(page, /换回西藏/);
  await page.locator('.visit').waitFor();
  // 西藏 was asked a value that 恩施 does not know: opening a file of 恩施 in its place asks nothing of the kind.
  await page.locator('input[type=file]').setInputFiles({ name: 'b.json', mimeType: 'application/json', buffer: Buffer.from(diary(3)) });
  await page.locator('.visit').nth(2).waitFor();
  assert.match(await page.locator('.lead').innerText(), /恩施/);
}, YEAR);

pageTest('the table is UTF-8 with a mark, official names and every amount', async ({ page }) => {
  await add(page, '2025-03-01', '1000');
  await add(page, '2025-06-01', '1000');
  const { name, text } = await download(page, /导出表格/);
  assert.equal(name, '今年就诊.csv');
  assert.equal(text.charCodeAt(0), 0xfeff);
  const rows = text.slice(1).trimEnd().split('\r\n').map((row) => row.slice(1, -1).split('","'));
  assert.equal(rows.length, 4);
  assert.ok(rows.every((row) => row.length === 22));
  assert.deepEqual(rows[0].slice(0, 7), ['结算日期', '参保状态', '医疗类别', '机构类型', '医疗机构级别', '结果', '医疗费总额']);
  assert.ok(['统筹基金支付', '个人负担总额', '个人现金支付'].every((column) => rows[0].includes(column)));
  const column = (name) => rows.map((row) => row[rows[0].indexOf(name)]).slice(1);
  assert.deepEqual(column('结算日期'), ['2025-03-01', '2025-06-01', '合计']);
  assert.deepEqual(column('个人负担总额'), ['700.00', '500.00', '1200.00']);
  assert.deepEqual(column('统筹基金支付'), ['300.00', '500.00', '800.00']);
}, YEAR);

/** Prints to a PDF and reads its words back. */
async function printed(page) {
  const folder = mkdtempSync(join(tmpdir(), 'gongji-'));
  try {
    await page.pdf({ path: join(folder, 'page.pdf'), format: 'A4' });
    return execFileSync('pdftotext', ['-layout', join(folder, 'page.pdf'), '-'], { encoding: 'utf8' }).normalize('NFKC');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

pageTest('the year is printed with every visit, the rules, the date and the disclaimer', async ({ page }) => {
  await open(page, diary(60));
  const shown = (await page.locator('.totals .figure .num').allInnerTexts());
  const text = await printed(page);
  for (const amount of shown) assert.ok(text.includes(amount), amount);
  assert.equal(text.match(/\d 月 \d+ 日/g).length, 60);
  assert.match(text, /本结果为估算/);
  assert.match(text, /依据.*《/);
  assert.match(text, /\d{4}-\d\d-\d\d 打印,共济 \d+\.\d+\.\d+/);
  assert.doesNotMatch(text, /一键清除|存成文件/);
}, YEAR);

pageTest('the slip of 估算 is printed with what was answered', async ({ page }) => {
  await total(page).fill('1234.5');
  const { person, fund } = await headline(page);
  // The button fetches what makes the sheet; a browser's own dialogue would stop the test.
  const asked = page.evaluate(() => new Promise((print) => { window.print = print; }));
  await press(page, '打印');
  await asked;
  const text = await printed(page);
  assert.match(text, /参保身份 +在职/);
  assert.match(text, /\d{4}-\d\d-\d\d 打印,共济/);
  for (const amount of [person, fund, '1234.50']) assert.ok(text.includes(amount), amount);
  assert.match(text, /医疗机构级别|医院级别/);
  assert.match(text, /三级/);
  assert.match(text, /统筹基金支付/);
  assert.match(text, /本结果为估算/);
  const size = () => page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
  assert.equal(await size(), '17px', 'the screen is as it was');
  await page.emulateMedia({ media: 'print' });
  assert.equal(await size(), '16px', 'paper has 12 pt');
});

pageTest('what is printed is dark on white: a printer leaves grounds out', async ({ page }) => {
  await open(page, diary(3));
  await page.emulateMedia({ media: 'print' });
  for (const route of [YEAR, '#/account']) {
    if (route !== YEAR) {
      await page.evaluate(() => { location.hash = '#/account'; });
      await page.locator('[data-do=account-example]').last().evaluate((one) => one.click());
    }
    const pale = await page.locator('.answer .num:visible').evaluateAll((all) => all
      .map((one) => [one.textContent, getComputedStyle(one).color.match(/\d+/g).slice(0, 3)])
      .filter(([, parts]) => Math.max(...parts) > 190));
    assert.deepEqual(pale, [], route);
    assert.ok(await page.locator('.answer .num:visible').count() > 0, route);
  }
}, YEAR);

pageTest('nothing is kept unless the person says so; then it is here again, until cleared', async ({ page, context }) => {
  await add(page, '2025-03-01', '1000');
  const kept = () => page.evaluate(() => localStorage.length);
  assert.equal(await kept(), 0);
  await press(page, '保存在本机');
  assert.match(await note(page), /保存在这台设备上了/);
  await add(page, '2025-06-01', '1000');
  await page.reload();
  await page.locator('.visit').first().waitFor();
  assert.equal((await visits(page)).length, 2);
  const other = await context.newPage();
  await other.goto(page.url().replace(YEAR, '#/about'));
  await press(other, '一键清除');
  await press(other, '不清除');
  assert.ok(await kept() > 0);
  await press(other, '一键清除');
  await press(other, '全部清除');
  await other.getByText('全部清除了').waitFor();
  assert.equal(await kept(), 0);
  await to(other, '今年');
  assert.match(await other.locator('.result').innerText(), /今年还没有记录/);
  await press(page, '一键清除');
  await press(page, '全部清除');
  assert.deepEqual(await visits(page), []);
}, YEAR);

pageTest('a browser that refuses to keep anything says so, and goes on', async ({ page, context }) => {
  await context.addInitScript(() => {
    Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };
  });
  await page.reload();
  await add(page, '2025-03-01', '1000');
  await press(page, '保存在本机');
  assert.match(await note(page), /不让保存，或者存不下了/);
  assert.equal((await visits(page)).length, 1);
  await context.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', { get: () => { throw new DOMException('no', 'SecurityError'); } });
  });
  await page.reload();
  await add(page, '2025-03-01', '1000');
  await press(page, '保存在本机');
  assert.match(await note(page), /不让保存，或者存不下了/);
}, YEAR);

pageTest('in WeChat the year goes out and comes in as text', async ({ page, context }) => {
  await context.addInitScript(() => {
    Object.defineProperty(navigator, 'userAgent', { get: () => 'Mozilla/5.0 MicroMessenger/8.0' });
    document.addEventListener('copy', () => { window.copied = document.activeElement.value; });
  });
  await page.reload();
  await add(page, '2025-03-01', '1000');
  assert.equal(await button(page, '存成文件').count(), 0);
  await press(page, '复制成文字');
  assert.match(await note(page), /复制好了/);
  const text = await page.evaluate(() => window.copied);
  assert.equal(JSON.parse(text).claims.length, 1);
  await press(page, /^删 3 月/);
  await page.getByText('存的是文字').click();
  await page.getByLabel('粘贴以前复制的文字').fill(text.replace(/\n/g, ''));
  await page.locator('[data-do=open-pasted]').click();
  await page.locator('.visit').waitFor();
  assert.equal((await visits(page)).length, 1);
}, YEAR);

pageTest('a thousand visits: months are folded, and everything stays quick', async ({ page }) => {
  await open(page, diary(1000));
  await page.locator('.visit').first().waitFor();
  assert.ok(await page.locator('.visit').count() <= 100);
  assert.equal(await page.locator('.months').count(), 12);
  const took = await page.evaluate(async () => {
    const start = performance.now();
    document.querySelector('[data-do=delete]').click();
    await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
    return performance.now() - start;
  });
  assert.ok(took < 1000, `${took} ms to delete one`);
  await press(page, /2025 年 1 月/);
  assert.ok(await page.locator('.visit').count() > 80);
  assert.equal(await page.locator('.chart rect').count(), 2 * 999);
}, YEAR);

pageTest('English, large print and 320 px: complete, and nothing sticks out', async ({ page }) => {
  await open(page, diary(5));
  await press(page, 'English');
  assert.doesNotMatch((await page.locator('.main').innerText()).replace(/「[^」]*」|《[^》]*》.*/g, ''), /记|删|撤销|打开/);
  await press(page, 'Large print');
  await page.setViewportSize({ width: 320, height: 700 });
  assert.ok(await overhang(page) <= 0);
  const small = await page.evaluate(() => [...document.querySelectorAll('button, summary, .file')]
    .filter((target) => target.offsetParent && !target.matches('.skip'))
    .map((target) => [target.textContent, target.getBoundingClientRect().height]).filter(([, height]) => height < 60));
  assert.deepEqual(small, []);
}, YEAR);
