// The keyboard alone, from the start of each screen to its result, and what a screen reader says on the way.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { DESKTOP, PHONE, openBrowser } from './browser.mjs';
import { diary } from './diary.mjs';
import { fetched } from './drive.mjs';
import { ROUTES } from './scenes.mjs';

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser?.close());

/** What has the focus: what it is called, and whether one sees that it has it. */
const here = (page) => page.evaluate(() => {
  const one = document.activeElement;
  const named = one.labels?.[0] ?? one;
  // A tile's button and a file's lie over what one sees; the ring is drawn around that.
  const seen = [one, one.nextElementSibling, one.parentElement].filter(Boolean).map((box) => getComputedStyle(box));
  const ring = seen.some(({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2);
  return { name: (one.getAttribute('aria-label') ?? named.textContent).trim(), ring: ring || one === document.body };
});

/** Presses Tab until the thing of this name has the focus; everything on the way shows that it has it. */
async function tabTo(page, name) {
  for (let presses = 0; presses < 90; presses += 1) {
    const found = await here(page);
    if (presses > 0) assert.ok(found.ring, `nothing shows that ${found.name} has the focus`);
    if (found.name.startsWith(name)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`never came to ${name}`);
}

/** Goes to a screen by its link, with the keyboard; its heading takes the focus. */
async function follow(page, name, heading) {
  await page.evaluate(() => document.activeElement.blur());
  await tabTo(page, name);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: heading, level: 1 }).waitFor();
  await fetched(page);
  assert.equal(await page.evaluate(() => document.activeElement.tagName), 'H1', 'the heading takes the focus');
}

const heard = async (page, part = 'main') => (await page.locator(part).ariaSnapshot()).replace(/\s+/g, ' ');
async function hears(page, ...lines) {
  const all = await heard(page);
  for (const line of lines) assert.ok(all.includes(line), `${line} is not to be heard in\n${all}`);
}

/** A visit by keyboard: everything that goes wrong on the way fails it. */
function journey(title, screen, body) {
  test(title, { timeout: 90_000 }, async () => {
    const { context, page, faults } = await browser.visit(screen, '#/');
    try {
      await body(page);
      assert.deepEqual(faults, []);
    } finally {
      await context.close();
    }
  });
}

journey('估算 by the keyboard alone: from start to result and why', DESKTOP, async (page) => {
  await tabTo(page, '在职');
  await page.keyboard.press('ArrowRight');
  await tabTo(page, '医疗费总额');
  await page.keyboard.type('1000');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement.id === 'result');
  await hears(page, 'heading "这次看病，自己出多少？" [level=1]', 'textbox "医疗费总额"', 'region "结果"', 'radio "退休" [checked]', 'paragraph: 您自己出 580.00 元', 'paragraph: 医保出 420.00 元', 'heading "结算单" [level=2]');
  await page.locator('[role=status]', { hasText: '您自己出 580.00 元，医保出 420.00 元。' }).waitFor({ state: 'attached' });
  await tabTo(page, '起付标准（本次支付）');
  await page.keyboard.press('Enter');
  assert.match(await page.locator('[data-field=deductible]').ariaSnapshot(), /blockquote:[^]*第四条（一）/);
});

journey('长辈版 by the keyboard alone, a question a screen', PHONE, async (page) => {
  await tabTo(page, '长辈版');
  await page.keyboard.press('Enter');
  const questions = ['您在哪里参加医保？', '您在职，还是退休？', '这次看的是什么？', '在几级医院看的？', '账单一共多少钱？'];
  for (const [at, question] of questions.entries()) {
    await page.getByRole('heading', { name: question, level: 1 }).waitFor();
    if (at > 0) assert.equal(await page.evaluate(() => document.activeElement.tagName), 'H1', 'each question takes the focus');
    assert.match(await page.locator('main').ariaSnapshot(), new RegExp(`第 ${at + 1} 步，共 5 步`));
    if (at === 4) {
      await tabTo(page, '看结果');
      await page.keyboard.press('Enter');
      assert.match(await page.locator('.field.bad').innerText(), /请填写这一项/);
      assert.equal(await page.evaluate(() => document.activeElement.tagName), 'INPUT', 'what is missing takes the focus');
      await page.keyboard.type('1000');
    }
    await tabTo(page, at === 4 ? '看结果' : '下一步');
    await page.keyboard.press('Enter');
  }
  const result = await heard(page);
  assert.match(result, /heading "您自己出 700\.00 元" \[level=1\]/);
  assert.match(result, /img "两个钱袋：您自己出 700\.00 元，医保出 300\.00 元"/);
  for (const [way, title] of [['为什么是这么多', '结算单'], ['今年还剩多少', `${new Date().getFullYear()} 年还剩`]]) {
    await tabTo(page, way);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: way, level: 1 }).waitFor();
    await page.getByRole('heading', { name: title, level: 2 }).waitFor();
    await tabTo(page, '回到结果');
    await page.keyboard.press('Enter');
    await page.locator('.field-of-colour').waitFor();
  }
});

journey('今年 by the keyboard alone: a visit is written down, changed and deleted', DESKTOP, async (page) => {
  await follow(page, '今年', '今年');
  await tabTo(page, '月');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('3');
  await tabTo(page, '医疗费总额');
  await page.keyboard.type('1000');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement.id === 'note');
  await hears(page, 'text: 记下了 3 月', '您自己一共出 700.00 元', '医保一共出 300.00 元', 'heading "一次次就诊" [level=2]', 'paragraph: 3 月');
  await tabTo(page, '改');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: '这次看病，自己出多少？', level: 1 }).waitFor();
  await tabTo(page, '医疗费总额');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('500');
  await tabTo(page, '改好了，放回今年');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement.id === 'note');
  await hears(page, '您自己一共出 450.00 元');
  await tabTo(page, '删');
  await page.keyboard.press('Enter');
  await page.getByText('今年还没有记录').waitFor();
  await tabTo(page, '撤销');
  await page.keyboard.press('Enter');
  await page.locator('.visit').waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.id), 'note');
});

journey('比较 by the keyboard alone: rows, the curve walked along, a question asked back', DESKTOP, async (page) => {
  await follow(page, '比较', '同一张账单，差多少？');
  await tabTo(page, '医疗费总额');
  await page.keyboard.type('1000');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement.id === 'result');
  await hears(page, 'table "换个级别的医院"', 'rowheader "二级"', 'cell "少出 60.00 元"', 'img "账单多大，自己出多少: 账单 400.00 元');
  await tabTo(page, '沿着曲线看');
  await page.keyboard.press('ArrowRight');
  await hears(page, 'slider "沿着曲线看（左右拖，或按方向键）"');
  assert.match(await page.getByRole('slider').getAttribute('aria-valuetext'), /账单 4399\.99 元/);
  await tabTo(page, '自己最多想出多少');
  await page.keyboard.type('1000');
  await hears(page, 'status: 账单可以到 1600.01 元。');
  await tabTo(page, '再加一个地区');
  await tabTo(page, '加上');
  await page.keyboard.press('Enter');
  await page.locator('.cards').nth(2).locator('tbody tr').nth(1).waitFor();
});

journey('账户 by the keyboard alone: the base, the year, a month and a payment', DESKTOP, async (page) => {
  await follow(page, '账户', '个人账户里会有多少？');
  await tabTo(page, '每月缴费基数');
  await page.keyboard.type('6000');
  await tabTo(page, '看哪一年');
  await page.keyboard.type('2025');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement.id === 'result');
  await hears(page, '2025 年底，账户里有 1440.00 元', 'img "每月底的余额：', 'heading "这一年，一个月一个月看" [level=2]');
  await page.locator('[role=status]', { hasText: '2025 年底余额 1440.00 元。' }).waitFor({ state: 'attached' });
  await tabTo(page, '1 月');
  await page.keyboard.press('Enter');
  assert.match(await heard(page, '.months li:first-child'), /6000\.00 × 2% = 120\.00/);
  await page.evaluate(() => document.activeElement.blur());
  await tabTo(page, '记一笔');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement.name === '/account/movements/0/amount');
  await page.keyboard.type('50');
  await hears(page, 'heading "您记的每一笔" [level=2]', '账户全付');
});

journey('政策 by the keyboard alone: search, a clause, a chapter of values', DESKTOP, async (page) => {
  await follow(page, '政策', '文件怎么说');
  await tabTo(page, '在各地的条文里找');
  await page.keyboard.type('为其出具处方');
  await page.getByRole('heading', { name: '找到 1 条' }).waitFor();
  await tabTo(page, '看这一条管着什么');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement.id === 'clause');
  await tabTo(page, '收起');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement.tagName === 'H1');
  await tabTo(page, '普通门诊统筹');
  await page.keyboard.press('Enter');
  await hears(page, 'rowheader "起付标准：退休"', 'cell "300.00 元"');
});

journey('every screen is reached by its link, takes the focus to its heading, and names itself', PHONE, async (page) => {
  const names = ['估算', '今年', '比较', '账户', '政策', '关于'];
  const titles = ['这次看病，自己出多少？', '今年', '同一张账单，差多少？', '个人账户里会有多少？', '文件怎么说', '关于这一页'];
  for (const at of [1, 2, 3, 4, 5, 0]) {
    await follow(page, names[at], titles[at]);
    assert.equal(new URL(page.url()).hash, ROUTES[at]);
    assert.equal(await page.title(), `${names[at]} · 共济`);
    const current = page.locator('nav [aria-current=page]');
    assert.equal(await current.innerText(), names[at]);
    assert.equal(await page.locator('h1').count(), 1);
    assert.match(await page.locator('body').ariaSnapshot(), /banner:[^]*navigation "栏目":[^]*main:[^]*contentinfo:/);
  }
});

journey('长辈版 of the other screens is heard with their results', PHONE, async (page) => {
  await tabTo(page, '长辈版');
  await page.keyboard.press('Enter');
  await follow(page, '今年', '今年');
  await page.locator('input[type=file]').setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from(diary(2)) });
  await page.locator('.visits').waitFor();
  await hears(page, '恩施州，一共记了 2 次就诊', 'heading "一次次就诊" [level=2]');
  await follow(page, '比较', '同一张账单，差多少？');
  await tabTo(page, '医疗费总额');
  await page.keyboard.type('1000');
  await hears(page, 'rowheader "二级"');
});
