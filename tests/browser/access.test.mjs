// What everybody can use: every screen, light and dark, in both languages, normal and 长辈版.
import AxeBuilder from '@axe-core/playwright';
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { DESKTOP, PHONE, openBrowser } from './browser.mjs';
import { overhang, total } from './drive.mjs';

/** Every screen, and what to wait for there beside its heading. */
const ROUTES = ['#/', '#/year', '#/compare', '#/account', '#/rules', '#/about'];
const SCHEMES = ['light', 'dark'];
const LANGUAGES = ['zh', 'en'];
const SIZES = ['normal', 'elder'];

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser?.close());

/** Visits the page in a language and a size, with an answer on the first screen. */
async function visit(screen, { language = 'zh', size = 'normal' } = {}) {
  const opened = await browser.visit(screen, '#/');
  const { page } = opened;
  await total(page).fill('5000');
  await page.locator('.card.open').waitFor();
  if (language === 'en') await page.getByRole('button', { name: 'English' }).click();
  if (size === 'elder') {
    await page.locator('[data-do=elder]').click();
    for (let step = 0; step < 5; step += 1) await page.locator('.ways [type=submit]').click();
    await page.locator('.field-of-colour').waitFor();
  }
  return opened;
}

/** Goes to a screen and waits until its code and its files are here. */
async function open(page, route) {
  await page.evaluate((address) => { location.hash = address; }, route);
  await page.locator(`main[id="${route.slice(1)}"] h1`).waitFor();
  await page.waitForLoadState('networkidle');
}

/** Does something on every screen of a visit, and ends it. */
async function everywhere(screen, mode, look) {
  const { context, page, faults } = await visit(screen, mode);
  try {
    for (const route of ROUTES) {
      await open(page, route);
      await look(page, route);
    }
    assert.deepEqual(faults, []);
  } finally {
    await context.close();
  }
}

for (const colorScheme of SCHEMES) {
  for (const language of LANGUAGES) {
    for (const size of SIZES) {
      test(`axe finds nothing: ${colorScheme}, ${language}, ${size}`, { timeout: 180_000 }, () =>
        everywhere({ ...PHONE, colorScheme }, { language, size }, async (page, route) => {
          const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
          const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
          assert.deepEqual(told, [], route);
        }));
    }
  }
}

for (const size of SIZES) {
  const [body, target] = size === 'elder' ? [24, 60] : [16, 44];
  test(`large enough to read and to press: ${size}`, { timeout: 120_000 }, () =>
    everywhere(PHONE, { size }, async (page, route) => {
      const found = await page.evaluate((least) => {
        const controls = document.querySelectorAll('button, select, summary, .segment, .check, input:not([type=radio]):not([type=checkbox]), nav a, .brand, .foot a');
        const seen = [...controls].filter((one) => one.getClientRects().length > 0 && !one.matches('.skip, .sr'));
        const small = seen.map((one) => [one.outerHTML.slice(0, 80), one.getBoundingClientRect()])
          .filter(([, box]) => box.height < least - 0.5 || box.width < 44 - 0.5)
          .map(([html, box]) => `${html}: ${box.width} × ${box.height}`);
        const { fontSize, lineHeight } = getComputedStyle(document.body);
        return { small, count: seen.length, font: parseFloat(fontSize), line: parseFloat(lineHeight) / parseFloat(fontSize) };
      }, target);
      assert.deepEqual(found.small, [], route);
      assert.ok(found.count >= 8, `${route}: only ${found.count} things to press`);
      assert.ok(found.font >= body && found.line >= 1.5, `${route}: ${found.font} px, ${found.line}`);
      if (route === '#/') {
        const figure = await page.locator('.figure.person .num, .field-of-colour .num').evaluate((one) => parseFloat(getComputedStyle(one).fontSize));
        assert.ok(figure >= 30, `the figure has ${figure} px`);
      }
    }));
}

/** What does not fit: the whole page, or a box that hides what runs over. */
const lost = (page) => page.evaluate(() => {
  const hides = (box) => ['hidden', 'clip'].includes(getComputedStyle(box).overflowX) && !box.closest('.sr, svg, .bare .label, .bare legend');
  const cut = [...document.querySelectorAll('main *, header *, footer *')].filter((box) => box instanceof HTMLElement && box.clientWidth > 1 && hides(box) && box.scrollWidth > box.clientWidth + 1);
  return cut.map((box) => box.outerHTML.slice(0, 120));
});

const SPACED = '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; } p { margin-bottom: 2em !important; }';
const STRAINS = {
  '320 px wide': { screen: { ...PHONE, viewport: { width: 320, height: 640 } } },
  'letters of 200 %': { screen: { viewport: { width: 640, height: 800 } }, style: 'html { font-size: 212.5% !important; }' },
  'letters of 175 %, as WeChat has them': { screen: PHONE, style: 'html { font-size: 186% !important; }' },
  'wider spaces': { screen: PHONE, style: SPACED },
};
for (const [name, { screen, style }] of Object.entries(STRAINS)) {
  for (const [language, size] of [['zh', 'normal'], ['en', 'normal'], ['zh', 'elder'], ['en', 'elder']]) {
    // 长辈版 is the larger letters.
    if (size === 'elder' && name.startsWith('letters')) continue;
    test(`nothing is lost: ${name}, ${language}, ${size}`, { timeout: 120_000 }, () =>
      everywhere(screen, { language, size }, async (page, route) => {
        if (style) await page.addStyleTag({ content: style });
        assert.ok(await overhang(page) <= 0, `${route}: ${await overhang(page)} px stick out to the right`);
        assert.deepEqual(await lost(page), [], route);
      }));
  }
}

/** Pairs of tokens that meet on the page: what is read, and parts that must be told from their ground. */
const READ = [
  ['ink', 'bg'], ['ink', 'surface'], ['muted', 'bg'], ['muted', 'surface'], ['surface', 'ink'],
  ['person', 'surface'], ['person', 'bg'], ['fund', 'surface'], ['fund', 'bg'], ['large', 'surface'],
  ['error', 'surface'], ['error', 'bg'], ['error', 'error-soft'], ['surface', 'error'],
  ['notice-ink', 'notice'], ['on-field', 'field'],
];
const TOLD = [['edge', 'bg'], ['edge', 'surface'], ['focus', 'bg'], ['focus', 'surface'], ['person', 'track'], ['fund', 'track']];

test('contrast of all tokens: 4.5 to read, 3 to tell apart; light, dark, high contrast', { timeout: 60_000 }, async () => {
  const { context, page } = await visit(DESKTOP);
  await page.locator('[data-do=display]').click();
  for (const scheme of [1, 2]) {
    await page.locator(`[data-do=scheme][data-with="${scheme}"]`).click();
    for (const pressed of ['true', 'false']) {
      const contrast = page.locator('[data-do=contrast]');
      if (await contrast.getAttribute('aria-pressed') !== pressed) await contrast.click();
      const poor = await page.evaluate(([read, told]) => {
        const style = getComputedStyle(document.documentElement);
        const brush = document.createElement('canvas').getContext('2d');
        const light = (name) => {
          brush.fillStyle = '#123456';
          brush.fillStyle = style.getPropertyValue(`--${name}`).trim();
          if (brush.fillStyle === '#123456') throw new Error(`--${name} is no colour`);
          const parts = [1, 3, 5].map((at) => parseInt(brush.fillStyle.slice(at, at + 2), 16) / 255);
          const [red, green, blue] = parts.map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
          return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
        };
        const ratio = (one, other) => {
          const [low, high] = [light(one), light(other)].sort((a, b) => a - b);
          return (high + 0.05) / (low + 0.05);
        };
        const below = (pairs, least) => pairs.map(([one, other]) => [`${one} on ${other}`, ratio(one, other)]).filter(([, found]) => found < least);
        return [...below(read, 4.5), ...below(told, 3)].map(([pair, found]) => `${pair}: ${found.toFixed(2)}`);
      }, [READ, TOLD]);
      assert.deepEqual(poor, [], `scheme ${scheme}, high contrast ${pressed}`);
    }
  }
  await context.close();
});

/** Presses Tab until the thing with this role and name has the focus. */
async function tabTo(page, name) {
  const here = () => page.evaluate(() => {
    const one = document.activeElement;
    const named = one.labels?.[0] ?? one;
    return (one.getAttribute('aria-label') ?? named.textContent).trim();
  });
  for (let presses = 0; presses < 60; presses += 1) {
    if ((await here()).startsWith(name)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`never came to ${name}`);
}

test('the keyboard alone, as a screen reader hears it: from start to result and why', { timeout: 60_000 }, async () => {
  const { context, page, faults } = await browser.visit(DESKTOP, '#/');
  await tabTo(page, '在职');
  await page.keyboard.press('ArrowRight');
  await tabTo(page, '医疗费总额');
  await page.keyboard.type('1000');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement.id === 'result');
  const heard = await page.locator('main').ariaSnapshot();
  for (const line of ['heading "这次看病，自己出多少？" [level=1]', 'textbox "医疗费总额"', 'region "结果"', 'radio "退休" [checked]', 'paragraph: 您自己出 580.00 元', 'paragraph: 医保出 420.00 元', 'heading "结算单" [level=2]']) {
    assert.ok(heard.replace(/\s+/g, ' ').includes(line), `${line} is not to be heard in\n${heard}`);
  }
  await page.locator('[role=status]', { hasText: '您自己出 580.00 元，医保出 420.00 元。' }).waitFor({ state: 'attached' });
  await tabTo(page, '起付标准（本次支付）');
  await page.keyboard.press('Enter');
  assert.match(await page.locator('[data-field=deductible]').ariaSnapshot(), /blockquote:[^]*第四条（一）/);
  await context.close();
  assert.deepEqual(faults, []);
});

test('长辈版 by the keyboard alone, as a screen reader hears it', { timeout: 60_000 }, async () => {
  const { context, page, faults } = await browser.visit(PHONE, '#/');
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
  const heard = (await page.locator('main').ariaSnapshot()).replace(/\s+/g, ' ');
  assert.match(heard, /heading "您自己出 700\.00 元" \[level=1\]/);
  assert.match(heard, /img "两个钱袋：您自己出 700\.00 元，医保出 300\.00 元"/);
  for (const [way, title] of [['为什么是这么多', '结算单'], ['今年还剩多少', '2026 年还剩'.replace('2026', String(new Date().getFullYear()))]]) {
    await tabTo(page, way);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: way, level: 1 }).waitFor();
    await page.getByRole('heading', { name: title, level: 2 }).waitFor();
    await tabTo(page, '回到结果');
    await page.keyboard.press('Enter');
    await page.locator('.field-of-colour').waitFor();
  }
  await context.close();
  assert.deepEqual(faults, []);
});
