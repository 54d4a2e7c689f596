// The built page in a real Chromium, served as in the field: under a path of its own.
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { serve } from '../../scripts/serve.mjs';

export const PHONE = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true };
export const DESKTOP = { viewport: { width: 1280, height: 800 } };

const ARGUMENTS = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync',
];

/** Starts the server and the browser. `visit` opens the page; `close` ends both. */
export async function openBrowser() {
  if (!existsSync('dist/index.html')) throw new Error('no page in dist/: build it first with ./x page');
  const server = await serve('dist', { prefix: '/portal/gongji/' });
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ARGUMENTS });
  return {
    visit: (screen, route = '') => visit(browser, server.url, screen, route),
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

/**
 * Opens the page at `route` (such as `#/help`) on `screen` and waits until it stands and is quiet.
 * `requests` lists every address asked for; `faults` everything that must not happen.
 */
async function visit(browser, home, screen, route) {
  const context = await browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai', ...screen });
  // What answers is the server: the service worker has tests of its own.
  await context.addInitScript(() => delete Navigator.prototype.serviceWorker);
  const page = await context.newPage();
  const requests = [];
  const faults = [];
  page.on('request', (request) => {
    const url = request.url();
    requests.push(url);
    if (!url.startsWith(home) && !url.startsWith('data:')) faults.push(`leaves the page's own folder: ${url}`);
  });
  page.on('requestfailed', (request) => faults.push(`request failed: ${request.url()}`));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(`console ${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`uncaught: ${error}`));
  await page.goto(home + route);
  await page.locator('h1').waitFor();
  await page.waitForLoadState('networkidle');
  return { context, page, requests, faults };
}
