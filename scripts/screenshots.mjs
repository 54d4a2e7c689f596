// Pictures of every screen in every mode, into screenshots/. `./x screenshots phone elder` takes only these modes.
import { mkdirSync } from 'node:fs';
import { DESKTOP, PHONE, openBrowser } from '../tests/browser/browser.mjs';
import { PLACES, answered, openYear, pay, pick, press, settle, walk, walkToResult } from '../tests/browser/scenes.mjs';

const rested = (page) => page.waitForTimeout(1500);

/** Scenes by name: the route, and what a person does there before the picture is taken. */
const SCENES = {
  start: ['#/', async () => {}],
  answer: ['#/', async (page) => {
    await pay(page, '5000');
    await answered(page);
  }],
  opened: ['#/', async (page) => {
    await pay(page, '1000');
    await answered(page);
    await page.locator('details.more > summary').first().click();
    await press(page, 'by-lines');
    await page.locator('.item .money input').first().fill('1000');
    await page.locator('[data-field=deductible] summary').click();
    await page.locator('[data-field=fund] summary').first().click();
    await press(page, 'check');
  }],
  mistake: ['#/', async (page) => {
    await pay(page, '12.345');
    await page.locator('[name="/claims/0/bill/total"]').press('Enter');
  }],
  asked: ['#/', async (page) => {
    await settle(page, 'chuxiong');
    await pay(page, '500');
  }],
  draft: ['#/', async (page) => {
    await settle(page, 'jilin-city');
    await pay(page, '200000');
    await pick(page, '/claims/0/care', 'inpatient');
    await rested(page);
  }],
  referred: ['#/', async (page) => {
    await settle(page, 'tibet');
    await pay(page, '1000');
    await pick(page, '/claims/0/care', 'special');
  }],
  display: ['#/', (page) => press(page, 'display')],
  'year-empty': ['#/year', async () => {}],
  year: ['#/year', (page) => openYear(page, 12)],
  compare: ['#/compare', async (page) => {
    await pay(page, '1000');
    await press(page, 'compare-all');
    await page.locator('.cards').nth(2).locator('tbody tr').nth(4).waitFor();
  }],
  account: ['#/account', async (page) => {
    await page.locator('[data-do="account-example"]').last().evaluate((one) => one.click());
    await page.locator('.answer').waitFor();
  }],
  rules: ['#/rules', (page) => page.locator('.chapter summary').nth(1).click()],
  glance: ['#/rules', async (page) => {
    await press(page, 'all-books');
    await page.locator('.matrix thead th').nth(5).waitFor();
  }],
  search: ['#/rules', async (page) => {
    await page.locator('.find input').fill('药店 处方');
    await page.locator('.hits li').nth(3).waitFor();
  }],
  about: ['#/about', async () => {}],
  nowhere: ['#/nowhere', async () => {}],
};

/** In 长辈版 the first screen is a walk; behind its result stand further places. */
const ELDER = {
  start: ['#/', async () => {}],
  level: ['#/', (page) => walk(page, 3)],
  mistake: ['#/', (page) => walk(page, 5)],
  answer: ['#/', (page) => walkToResult(page, '1000')],
  ...Object.fromEntries(PLACES.map((place) => [place, ['#/', async (page) => {
    await walkToResult(page, '1000');
    await page.locator(`[data-do=elder-go][data-with=${place}]`).click();
  }]])),
  ...Object.fromEntries(['year', 'compare', 'account', 'rules', 'glance', 'about'].map((name) => [name, SCENES[name]])),
};
const elder = (page) => press(page, 'elder');

/** Modes by name: the screen, the scenes, and what is switched on before. */
const MODES = {
  phone: [PHONE, SCENES],
  dark: [{ ...PHONE, colorScheme: 'dark' }, SCENES],
  elder: [PHONE, ELDER, elder],
  english: [PHONE, SCENES, async (page) => {
    await press(page, 'language');
    await page.locator('html[lang=en]').waitFor();
  }],
  desktop: [DESKTOP, SCENES],
  contrast: [PHONE, SCENES, async (page) => {
    await press(page, 'display');
    await press(page, 'contrast');
    await press(page, 'display');
  }],
  'dark-contrast': [{ ...DESKTOP, colorScheme: 'dark', contrast: 'more' }, SCENES],
  'english-elder': [PHONE, ELDER, async (page) => {
    await elder(page);
    await press(page, 'language');
    await page.locator('html[lang=en]').waitFor();
  }],
};

const wanted = process.argv.slice(2);
const modes = Object.entries(MODES).filter(([name]) => wanted.length === 0 || wanted.includes(name));
mkdirSync('screenshots', { recursive: true });
const browser = await openBrowser();
for (const [mode, [screen, scenes, switchOn]] of modes) {
  for (const [scene, [route, act]] of Object.entries(scenes)) {
    await picture(`${mode}-${scene}`, screen, route, async (page) => {
      await switchOn?.(page);
      await act(page);
    });
  }
}
if (wanted.length === 0 || wanted.includes('embedded')) await picture('embedded', DESKTOP, '', embed);
await browser.close();

async function picture(name, screen, route, act) {
  const { context, page, faults } = await browser.visit({ ...screen, reducedMotion: 'reduce' }, route);
  await act(page).catch((error) => faults.push(String(error)));
  const path = `screenshots/${name}.png`;
  await page.screenshot({ path, fullPage: true });
  await context.close();
  console.log(path, ...faults);
  if (faults.length > 0) process.exitCode = 1;
}

/** The page inside another site's, put there by its one line. */
async function embed(page) {
  await page.route('**/portal.html', (route) => route.fulfill({
    contentType: 'text/html; charset=utf-8',
    body: `<!doctype html><title>医保局</title><body style="margin:0;font:16px sans-serif">
      <header style="padding:24px 48px;background:#c8102e;color:#fff"><h1 style="margin:0">某某州医疗保障局</h1></header>
      <main style="max-width:860px;margin:24px auto"><p>首页 › 办事服务 › 门诊待遇测算</p><script src="embed.js" data-region="enshi"></script></main>`,
  }));
  await page.goto(new URL('portal.html', page.url()).href);
  const inside = page.frameLocator('iframe');
  await inside.locator('[name="/claims/0/bill/total"]').fill('1000');
  await inside.locator('.answer').waitFor();
  await rested(page);
}
