// What everybody can use: every screen as full as it can be, and with its mistakes, in every mode.
import AxeBuilder from '@axe-core/playwright';
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { DESKTOP, PHONE, openBrowser } from './browser.mjs';
import { overhang, settled } from './drive.mjs';
import { everyMistake, everywhere, pay, press } from './scenes.mjs';

const SIZES = ['normal', 'elder'];

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser?.close());

/** Visits the page in a language and a size, looks at every screen, and ends the visit. */
async function look(screen, { language = 'zh', size = 'normal' }, each, mistake) {
  const { context, page, faults } = await browser.visit(screen, '#/');
  try {
    if (language === 'en') {
      await press(page, 'language');
      await page.locator('html[lang=en]').waitFor();
    }
    if (size === 'elder') {
      await press(page, 'elder');
      await page.locator('.calm').waitFor();
    }
    await everywhere(page, each);
    if (mistake) await everyMistake(page, mistake);
    assert.deepEqual(faults, []);
  } finally {
    await context.close();
  }
}

/** What axe finds on the screen in sight. */
async function axe(page, where) {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] }).analyze();
  const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
  assert.deepEqual(told, [], where);
}

const DARK = { colorScheme: 'dark' };
const STRONG = { contrast: 'more' };
const MODES = [
  ['light', PHONE, [['zh', 'normal'], ['zh', 'elder'], ['en', 'normal'], ['en', 'elder']]],
  ['dark', { ...PHONE, ...DARK }, [['zh', 'normal'], ['en', 'elder']]],
  ['high contrast', { ...DESKTOP, ...STRONG }, [['zh', 'elder'], ['en', 'normal']]],
  ['dark, high contrast', { ...DESKTOP, ...DARK, ...STRONG }, [['zh', 'normal']]],
];
for (const [mode, screen, kinds] of MODES) {
  for (const [language, size] of kinds) {
    test(`axe finds nothing: ${mode}, ${language}, ${size}`, { timeout: 240_000 }, () =>
      look(screen, { language, size }, axe, size === 'normal' ? axe : undefined));
  }
}

for (const size of SIZES) {
  const [body, target] = size === 'elder' ? [24, 60] : [16, 44];
  test(`large enough to read and to press: ${size}`, { timeout: 120_000 }, () =>
    look(PHONE, { size }, async (page, route) => {
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

/** Words of Latin letters and numbers that go on in the next line; what nobody reads word by word may. */
const broken = (page) => page.evaluate(() => {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = [];
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    if (text.parentElement.closest('code, .hash, .sr, svg, .rows thead')) continue;
    for (const { 0: word, index } of text.data.matchAll(/[A-Za-z]{2,}|\d[\d.,]*\d/g)) {
      const range = document.createRange();
      range.setStart(text, index);
      range.setEnd(text, index + word.length);
      const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
      if (lines.size > 1) found.push(`${word} in ${text.parentElement.outerHTML.slice(0, 80)}`);
    }
  }
  return found;
});
// English in 长辈版 has words that are longer than some of its columns.
for (const [language, size] of [['zh', 'normal'], ['en', 'normal'], ['zh', 'elder']]) {
  test(`no word and no number is broken: ${language}, ${size}`, { timeout: 120_000 }, () =>
    look(PHONE, { language, size }, async (page, route) => {
      assert.deepEqual(await broken(page), [], route);
      if (route !== '#/' || size === 'elder') return;
      for (const amount of ['45000', '99999999.99']) {
        await pay(page, amount);
        await settled(page);
        assert.deepEqual(await broken(page), [], amount);
      }
    }));
}

/** Adds a style in the way that the site's policy leaves open. */
const wear = (page, style) => page.evaluate((text) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  document.adoptedStyleSheets = [sheet];
}, style);

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
      look(screen, { language, size }, async (page, route) => {
        if (style) await wear(page, style);
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

/** Lines between things, which nobody has to see. */
const ORNAMENTS = ['line', 'card-edge'];

test('every colour of the style is checked for contrast, or is an ornament', () => {
  const style = readFileSync('style/tokens.css', 'utf8');
  const colours = new Set([...style.matchAll(/--([\w-]+): (?:#|transparent|var\()/g)].map(([, name]) => name));
  assert.ok(colours.size > 15, `only ${colours.size} colours found`);
  const checked = new Set([...READ, ...TOLD].flat().concat(ORNAMENTS));
  assert.deepEqual([...colours].filter((name) => !checked.has(name)), []);
});

test('a class that is styled by its name alone has one file that does so: screens do not meet in the style', () => {
  const owners = new Map();
  for (const file of readdirSync('style').filter((name) => name.endsWith('.css'))) {
    for (const [, list] of readFileSync(`style/${file}`, 'utf8').matchAll(/^([.a-z][^{}@]*)\{/gm)) {
      const names = list.split(',').map((one) => one.trim()).filter((one) => /^\.[\w-]+$/.test(one));
      for (const name of names) owners.set(name, (owners.get(name) ?? new Set()).add(file));
    }
  }
  assert.ok(owners.size > 100, `only ${owners.size} classes found`);
  assert.deepEqual([...owners].filter(([, files]) => files.size > 1).map(([name, files]) => `${name}: ${[...files].join(', ')}`), []);
});

test('contrast of all tokens: 4.5 to read, 3 to tell apart; light, dark, high contrast', { timeout: 60_000 }, async () => {
  const { context, page } = await browser.visit(DESKTOP, '#/');
  await press(page, 'display');
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
