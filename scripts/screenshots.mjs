// Pictures of every screen in every mode, into screenshots/. `./x screenshots phone elder` takes only these modes.
import { mkdirSync } from 'node:fs';
import { DESKTOP, PHONE, openBrowser } from '../tests/browser/browser.mjs';
import { diary } from '../tests/browser/diary.mjs';

const total = (page, amount) => page.locator('[name="/claims/0/bill/total"]').fill(amount);
const choose = (page, name, value) => page.locator(`select[name="${name}"]`).selectOption(value);
const press = (page, does) => page.locator(`[data-do="${does}"]`).first().click();
const settled = (page) => page.waitForTimeout(1500);

/** Takes a region and waits for its rules. */
async function region(page, id) {
  await choose(page, '/region', id);
  await page.waitForLoadState('networkidle');
}

/** Scenes by name: the route, and what a person does there before the picture is taken. */
const SCENES = {
  start: ['#/', async () => {}],
  answer: ['#/', async (page) => {
    await total(page, '5000');
    await page.locator('.card.open').waitFor();
  }],
  opened: ['#/', async (page) => {
    await total(page, '5000');
    await page.locator('.card.open').waitFor();
    await page.locator('[data-field=deductible] summary').click();
    await page.locator('[data-field=fund] summary').first().click();
    await page.locator('details.more > summary').first().click();
    await press(page, 'by-lines');
    await page.locator('.at-hand .button').first().click();
  }],
  mistake: ['#/', async (page) => {
    await total(page, '12.345');
    await page.locator('[name="/claims/0/bill/total"]').press('Enter');
  }],
  asked: ['#/', async (page) => {
    await region(page, 'chuxiong');
    await total(page, '500');
  }],
  draft: ['#/', async (page) => {
    await region(page, 'jilin-city');
    await total(page, '200000');
    await choose(page, '/claims/0/care', 'inpatient');
    await settled(page);
  }],
  referred: ['#/', async (page) => {
    await region(page, 'tibet');
    await total(page, '1000');
    await choose(page, '/claims/0/care', 'special');
  }],
  'year-empty': ['#/year', async () => {}],
  year: ['#/year', async (page) => {
    await page.locator('input[type=file]').setInputFiles({ name: 'year.json', mimeType: 'application/json', buffer: Buffer.from(diary(24)) });
    await page.locator('.visits').waitFor();
  }],
  compare: ['#/compare', async (page) => {
    await total(page, '1000');
    await press(page, 'compare-all');
    await page.waitForLoadState('networkidle');
  }],
  account: ['#/account', async (page) => {
    await page.locator('[data-do="account-example"]').last().evaluate((one) => one.click());
    await page.locator('.answer').waitFor();
  }],
  rules: ['#/rules', async (page) => {
    await page.locator('.chapter summary').first().click();
  }],
  glance: ['#/rules', async (page) => {
    await page.locator('[data-do=all-books]').first().click();
    await page.locator('.matrix thead th').nth(5).waitFor();
  }],
  search: ['#/rules', async (page) => {
    await page.locator('.find input').fill('药店 处方');
    await page.locator('.hits li').nth(3).waitFor();
  }],
  about: ['#/about', async () => {}],
  nowhere: ['#/nowhere', async () => {}],
};

/** Walks on in 长辈版 to the result of 估算, or to one of its steps. */
async function walk(page, steps) {
  for (let step = 0; step < steps; step += 1) await page.locator('.ways [type=submit]').click();
}
const elder = (page) => press(page, 'elder');
const ELDER = {
  start: ['#/', async () => {}],
  level: ['#/', (page) => walk(page, 3)],
  missing: ['#/', (page) => walk(page, 5)],
  answer: ['#/', async (page) => {
    await walk(page, 4);
    await total(page, '5000');
    await walk(page, 1);
    await settled(page);
  }],
  ...Object.fromEntries(['why', 'left', 'more', 'choices'].map((place) => [place, ['#/', async (page) => {
    await walk(page, 4);
    await total(page, '5000');
    await walk(page, 1);
    await page.locator(`[data-do=elder-go][data-with=${place}]`).click();
    await settled(page);
  }]])),
  ...Object.fromEntries(['year', 'compare', 'account', 'rules', 'about'].map((name) => [name, SCENES[name]])),
};

/** Modes by name: the screen, the scenes, and what is switched on before. */
const MODES = {
  phone: [PHONE, SCENES],
  dark: [{ ...PHONE, colorScheme: 'dark' }, SCENES],
  elder: [PHONE, ELDER, elder],
  english: [PHONE, SCENES, (page) => press(page, 'language')],
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
  const { context, page, faults } = await browser.visit(screen, route);
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
  await settled(page);
}
