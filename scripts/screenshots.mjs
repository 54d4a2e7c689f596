// Pictures of every screen in every mode, into screenshots/.
import { mkdirSync } from 'node:fs';
import { DESKTOP, PHONE, openBrowser } from '../tests/browser/browser.mjs';
import { choose, total } from '../tests/browser/drive.mjs';

/** Name: route, and what a person does there before the picture is taken. */
const SCREENS = {
  start: { route: '', act: async () => {} },
  answer: { route: '', act: (page) => total(page).fill('5000') },
  mistake: { route: '', act: async (page) => {
    await total(page).fill('12.345');
    await total(page).press('Enter');
  } },
  asked: { route: '', act: async (page) => {
    await choose(page, 'chuxiong');
    await total(page).fill('500');
  } },
  draft: { route: '', act: async (page) => {
    await choose(page, 'jilin-city');
    await total(page).fill('200000');
    await page.getByLabel('看的什么').selectOption('inpatient');
    await page.getByText('更多情况').click();
    await page.getByLabel('账户余额').fill('1000');
  } },
  referred: { route: '', act: async (page) => {
    await choose(page, 'tibet');
    await total(page).fill('1000');
    await page.getByLabel('看的什么').selectOption('special');
  } },
  elder: { route: '', act: async (page) => {
    await total(page).fill('1000');
    await page.getByRole('button', { name: '长辈版' }).click();
  } },
  english: { route: '', act: async (page) => {
    await total(page).fill('1000');
    await page.getByRole('button', { name: 'English' }).click();
  } },
  account: { route: '#/account', act: async (page) => {
    await page.locator('.inputs summary', { hasText: '看几个例子' }).click();
    await page.locator('.inputs [data-do="account-example"]').last().click();
  } },
  rules: { route: '#/rules', act: async (page) => {
    await page.getByRole('button', { name: '看各地能算什么' }).click();
    await page.locator('.matrix thead th').nth(5).waitFor();
  } },
  search: { route: '#/rules', act: async (page) => {
    await page.getByLabel('在各地的条文里找').fill('药店 处方');
    await page.locator('.hits li', { hasText: '西藏' }).first().waitFor();
  } },
};
const MODES = {
  phone: PHONE,
  desktop: DESKTOP,
  dark: { ...PHONE, colorScheme: 'dark' },
};

mkdirSync('screenshots', { recursive: true });
const browser = await openBrowser();
for (const [screen, { route, act }] of Object.entries(SCREENS)) {
  for (const [mode, settings] of Object.entries(MODES)) {
    const { context, page, faults } = await browser.visit(settings, route);
    await act(page);
    const path = `screenshots/${screen}-${mode}.png`;
    await page.screenshot({ path, fullPage: true });
    await context.close();
    console.log(path, ...faults);
    if (faults.length > 0) process.exitCode = 1;
  }
}
await browser.close();
