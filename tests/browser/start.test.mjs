import assert from 'node:assert/strict';
import { pageTest } from './page-test.mjs';

pageTest('opens with a heading, and nothing is left of the waiting line', async ({ page }) => {
  assert.equal(await page.locator('h1').count(), 1);
  assert.equal(await page.locator('#opening').count(), 0);
});

pageTest('asks for nothing more once it stands', async ({ page, requests }) => {
  const asked = requests.length;
  assert.ok(asked >= 4, `page, style, script and module were to be seen, not ${asked} requests`);
  await page.waitForTimeout(1500);
  assert.deepEqual(requests.slice(asked), []);
});

pageTest('fits the width of the screen', async ({ page }) => {
  const overhang = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.ok(overhang <= 0, `${overhang} px stick out to the right`);
});
