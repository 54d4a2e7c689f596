// Every screen as full as a person can make it, reached by the names of controls: the same in both languages and in
// 长辈版. What is checked everywhere, and what is photographed, is found here.
import { diary } from './diary.mjs';
import { fetched } from './drive.mjs';

/** Every screen that the navigation leads to. */
export const ROUTES = ['#/', '#/year', '#/compare', '#/account', '#/rules', '#/about'];
/** What stands behind the result in 长辈版. */
export const PLACES = ['why', 'left', 'choices', 'more'];

const named = (page, name) => page.locator(`[name="${name}"]`);
export const press = (page, does) => page.locator(`[data-do="${does}"]`).first().click();
export const pay = (page, amount) => named(page, '/claims/0/bill/total').fill(amount);
export const pick = (page, name, value) => page.locator(`select[name="${name}"]`).selectOption(value);

/** Chooses a region and waits until its rules are here. */
export async function settle(page, region) {
  await pick(page, '/region', region);
  await fetched(page);
}

/** Waits until typing has rested, and what is looked for then stands beside the answer. */
export async function answered(page) {
  await page.locator('.card.open .ask').first().waitFor();
}

/** Goes to a screen and waits until its code and its files are here. */
export async function go(page, route) {
  await page.evaluate((address) => { location.hash = address; }, route);
  await page.locator(`main[id="${route.slice(1)}"] h1`).waitFor();
  await fetched(page);
}

/** Opens a year of `count` visits. */
export async function openYear(page, count = 24) {
  await page.locator('input[type=file]').setInputFiles({ name: 'year.json', mimeType: 'application/json', buffer: Buffer.from(diary(count)) });
  await page.locator('.visits').waitFor();
}

/** In 长辈版: answers each question as it stands. */
export async function walk(page, steps) {
  for (let step = 0; step < steps; step += 1) await page.locator('.ways [type=submit]').click();
}

/** In 长辈版: all five questions, the last with an amount. */
export async function walkToResult(page, amount) {
  await walk(page, 4);
  await pay(page, amount);
  await walk(page, 1);
  await page.locator('.field-of-colour').waitFor();
  // What one could choose is looked for when typing rests.
  await page.locator('[data-do=elder-go][data-with=choices]').waitFor();
}

/** Opens what is folded on the screen in sight. */
async function unfold(page) {
  await page.evaluate(() => {
    for (const one of document.querySelectorAll('main details:not([open]) > summary')) one.click();
  });
}

/** Makes a screen as full as it can be. */
const FULL = {
  '#/': async (page) => {
    if (await page.locator('.calm').count() > 0) {
      if (await page.locator('.step-by-step').count() > 0) await walkToResult(page, '1000');
      return;
    }
    await pay(page, '5000');
    await answered(page);
    await unfold(page);
    await press(page, 'all-lines');
    await press(page, 'check');
  },
  '#/year': async (page) => {
    await openYear(page);
    await unfold(page);
  },
  '#/compare': async (page) => {
    await pay(page, '1000');
    await press(page, 'compare-all');
    await page.locator('.cards').nth(2).locator('tbody tr').nth(4).waitFor();
    await page.locator('.back input').first().fill('1000');
    await unfold(page);
  },
  '#/account': async (page) => {
    await page.locator('[data-do="account-example"]').last().evaluate((one) => one.click());
    await page.locator('.answer').waitFor();
    await unfold(page);
    for (const list of await page.locator('[data-do="add-row"]').all()) await list.click();
  },
  '#/rules': async (page) => {
    await press(page, 'all-books');
    await page.locator('.matrix thead th').nth(5).waitFor();
    await page.locator('.find input').fill('药店');
    await page.locator('.hits li').nth(3).waitFor();
    await page.locator('[data-do=clause]').first().click();
    await page.locator('#clause tr').first().waitFor();
    await unfold(page);
  },
  '#/about': async () => {},
};

/** Goes to each screen, makes it full, and looks at it; in 长辈版 also at what stands behind the result. */
export async function everywhere(page, look) {
  for (const route of ROUTES) {
    await go(page, route);
    await FULL[route](page);
    await look(page, route);
    if (await page.locator('[data-do=elder-go]').count() === 0) continue;
    for (const place of PLACES) {
      await page.locator(`[data-do=elder-go][data-with=${place}]`).click();
      await look(page, `${route} ${place}`);
      await page.locator('[data-do=elder-go][data-with=result]').click();
    }
  }
}

/** What somebody types that cannot be: the same screens with their mistakes told. */
const WRONG = {
  '#/': ['/claims/0/bill/total', '12.345'],
  '#/year': ['/year/visit/bill/total', 'abc'],
  '#/compare': ['/compare/most', 'abc'],
  '#/account': ['/account/opening', '1.234'],
};
export async function everyMistake(page, look) {
  await go(page, '#/');
  await settle(page, 'enshi');
  for (const [route, [name, text]] of Object.entries(WRONG)) {
    await go(page, route);
    if (route === '#/compare') await pay(page, '1000');
    await named(page, name).evaluate((field) => { for (let box = field.closest('details'); box; box = box.parentElement.closest('details')) box.open = true; });
    await named(page, name).fill(text);
    await named(page, name).press('Enter');
    await page.locator('.field.bad').waitFor();
    await look(page, `${route} with a mistake`);
  }
}
