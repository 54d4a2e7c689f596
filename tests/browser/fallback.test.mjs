// Where there is no WebAssembly the page runs as scripts, in the same two parts: every screen shows the same, word for word.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { DESKTOP, openBrowser } from './browser.mjs';
import { choose, fetched, headline, settled, total } from './drive.mjs';

/** Takes WebAssembly away, and keeps what the translated parts export, so that a test can reach their memory. */
const PREPARE = () => {
  delete self.WebAssembly;
  let module;
  Object.defineProperty(self, 'gongjiModule', {
    get: () => module,
    set: (made) => { module = (imports) => (self.kept = [...(self.kept ?? []), made(imports)]).at(-1); },
  });
};
/** The preload is for engines that surely take wasm, as this one would. */
const IN_VAIN = /first-\w+\.bin was preloaded/;

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser?.close());

/** What the screen says, and what stands in its fields. */
const shown = (page) => page.evaluate(() => {
  const fields = [...document.querySelectorAll('main input, main select')].map((field) => `${field.name}=${field.value}`);
  return [document.querySelector('main').innerText, ...fields].join('\n');
});

async function open(page, route) {
  await page.evaluate((address) => { location.hash = address; }, route);
  await page.locator(`main[id="${route.slice(1)}"] h1`).waitFor();
  await fetched(page);
  return shown(page);
}

/** Every screen in both languages, and what the first one says of a bill. */
async function tour(page) {
  const seen = [];
  for (const amount of ['1000', '98765.43']) {
    await total(page).fill(amount);
    await page.locator('.card.open').waitFor();
    await settled(page);
    seen.push(await shown(page));
  }
  for (const language of ['English', '中文']) {
    await page.getByRole('button', { name: language }).click();
    for (const route of ['#/year', '#/compare', '#/account', '#/rules', '#/about', '#/']) seen.push(await open(page, route));
  }
  return seen;
}

/** Asks the first part's allocator for more than memory holds. */
async function outgrow(page) {
  const [before, now] = await page.evaluate(() => {
    const [{ memory, __wbindgen_malloc: allocate, __wbindgen_free: free }] = self.kept;
    const before = memory.buffer;
    free(allocate(4_000_000, 1), 4_000_000, 1);
    return [before.byteLength, memory.buffer === before ? before.byteLength : memory.buffer.byteLength];
  });
  assert.ok(now >= before + 4_000_000 - 1_200_000, `memory was to grow, from ${before} to ${now} bytes`);
}

test('without WebAssembly every screen says the same, also after memory has grown', { timeout: 180_000 }, async () => {
  const expected = await browser.visit(DESKTOP);
  const tours = [await tour(expected.page)];
  await choose(expected.page, 'tibet');
  tours.push(await tour(expected.page));
  await expected.context.close();

  const { context, page, requests, faults } = await browser.visit(DESKTOP);
  await context.addInitScript(PREPARE);
  // Anew, not again: loaded again, the page would take up what stood there, and want the rest for it.
  const address = page.url();
  await page.goto('about:blank');
  requests.length = 0;
  await page.goto(address);
  await total(page).waitFor();
  await page.waitForLoadState('networkidle');
  assert.equal(await page.evaluate(() => document.documentElement.dataset.engine), 'script');
  const asked = () => requests.map((url) => url.split('/').pop()).filter((name) => /^(?:fallback|rest)-/.test(name)).map((name) => name.replace(/-\w{12}\b/, ''));
  assert.deepEqual(asked(), ['fallback-first.js'], 'only the first part comes at first');
  await total(page).fill('1000');
  assert.deepEqual(await headline(page), { person: '700.00', fund: '300.00' });
  assert.deepEqual(await tour(page), tours[0]);
  assert.deepEqual(asked(), ['fallback-first.js', 'fallback-rest.js']);
  await outgrow(page);
  await choose(page, 'tibet');
  assert.deepEqual(await tour(page), tours[1]);
  await context.close();
  assert.deepEqual(faults.filter((fault) => !IN_VAIN.test(fault)), []);
});
