// A browser test: its own fresh visit, and no fault on the way.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { DESKTOP, PHONE, openBrowser } from './browser.mjs';

const SCREENS = { phone: PHONE, desktop: DESKTOP };
let browser;

before(async () => {
  browser = await openBrowser();
});
after(() => browser?.close());

/** Runs `body({ page, context, requests, faults })` once on a phone and once on a desktop. */
export function pageTest(title, body, route = '') {
  for (const [name, screen] of Object.entries(SCREENS)) {
    test(`${title} (${name})`, { timeout: 60_000 }, async () => {
      const visit = await browser.visit(screen, route);
      try {
        await body(visit);
      } finally {
        await visit.context.close();
      }
      assert.deepEqual(visit.faults, []);
    });
  }
}
