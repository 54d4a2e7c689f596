// What a person does on the first screen, by the names that they read.

/** The amount field, by its label. */
export const total = (page) => page.getByLabel('医疗费总额', { exact: true });

/** Chooses a region and waits until its rules are here. */
export async function choose(page, region) {
  const pack = page.waitForResponse((response) => response.url().endsWith(`/${region}.pack`));
  await page.getByLabel('在哪里参保').selectOption(region);
  await pack;
  await page.getByText('正在取这个地区的规则').waitFor({ state: 'detached' });
}

/** The tile of a choice. */
export const tile = (page, name) => page.locator('.segment').filter({ hasText: new RegExp(`^${name}$`) });

/** Waits until all around the answer has followed the last key: what stands beside the answer is then of the same bill. */
export const settled = (page) => page.waitForFunction(() => !document.querySelector('[aria-busy]'));

/** Waits until nothing in sight says any more that it is on its way. */
export const fetched = (page) => page.getByText(/^(正在[取打]|Fetching|Opening)/).filter({ visible: true }).first().waitFor({ state: 'detached' });

/** What the headline says: what the person and what insurance pays. */
export async function headline(page) {
  const [person, fund] = await page.locator('.figure .num').allInnerTexts();
  return { person, fund };
}

/** The amount on a line of the slip. */
export async function line(page, name) {
  await settled(page);
  return page.locator(`[data-field="${name}"] .num`).first().innerText();
}

/** Opens a line of the slip; its steps. */
export async function opened(page, name) {
  await settled(page);
  const details = page.locator(`[data-field="${name}"] details`);
  await details.locator('summary').click();
  return details.locator('.step');
}

/** The certainty's tag. */
export const tag = (page) => page.locator('.answer .tag').innerText();

/** How far the page sticks out to the right. */
export const overhang = (page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
