// The built page in a real Chromium, served as in the field: by nginx with deploy/nginx.conf, under a path of its own.
import { existsSync, rmSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { openNginx, siteOf } from './nginx.mjs';

export const PHONE = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true };
export const DESKTOP = { viewport: { width: 1280, height: 800 } };

const ARGUMENTS = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync',
];

/** Starts the browser alone, with further arguments. */
export const launch = (...more) => chromium.launch({ executablePath: '/usr/bin/chromium', args: [...ARGUMENTS, ...more] });

/** Starts the server and the browser, with further arguments. `visit` opens the page; `close` ends both. */
export async function openBrowser(...more) {
  if (!existsSync('dist/index.html')) throw new Error('no page in dist/: build it first with ./x page');
  const site = siteOf();
  const server = await openNginx(site);
  const browser = await launch(...more);
  return {
    visit: (screen, route = '') => visit(browser, server.url, screen, route),
    close: async () => {
      await browser.close();
      await server.close();
      rmSync(site, { recursive: true, force: true });
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
  page.on('requestfailed', (request) => {
    // The browser fetches the icon when it likes, and calls it off when a test leaves the page: no fault of the page.
    const leaves = request.failure()?.errorText === 'net::ERR_ABORTED' && /\/icon-\d+\.png$/.test(request.url());
    if (!leaves) faults.push(`request failed: ${request.url()}`);
  });
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(`console ${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`uncaught: ${error}`));
  await page.goto(home + route);
  await page.locator('h1').waitFor();
  await page.waitForLoadState('networkidle');
  return { context, page, requests, faults };
}
