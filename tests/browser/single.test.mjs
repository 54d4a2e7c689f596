// The page as one file, opened from a disk: every byte that would be fetched is in it, and every screen works.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { headline, total } from './drive.mjs';

const inDist = (pattern) => join('dist', readdirSync('dist').find((name) => pattern.test(name)));

test('one file holds every region byte for byte, and shows every screen in both languages', { timeout: 60_000 }, async () => {
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const page = await browser.newPage();
    const faults = [];
    page.on('pageerror', (error) => faults.push(`uncaught: ${error}`));
    page.on('request', (request) => { if (!/^(file|data):/.test(request.url())) faults.push(`asks for ${request.url()}`); });
    await page.goto(pathToFileURL(resolve(inDist(/^gongji-\w{12}\.html$/))).href);
    await total(page).fill('1000');
    assert.deepEqual(await headline(page), { person: '700.00', fund: '300.00' });

    const folder = inDist(/^regions-\w{12}$/);
    const names = readdirSync(folder).filter((name) => /\.(pack|book)$/.test(name));
    assert.ok(names.length >= 11, names.join(' '));
    for (const name of names) {
      const bytes = await page.evaluate(async (url) => [...new Uint8Array(await (await fetch(url)).arrayBuffer())], `regions/${name}`);
      assert.ok(readFileSync(join(folder, name)).equals(Buffer.from(bytes)), `${name} is another in the one file`);
    }

    for (const language of ['English', '中文']) {
      await page.getByRole('button', { name: language }).click();
      for (const route of ['/year', '/compare', '/account', '/rules', '/about', '/']) {
        await page.evaluate((address) => { location.hash = `#${address}`; }, route);
        await page.locator(`main[id="${route}"] h1`).waitFor();
      }
    }
    assert.deepEqual(await headline(page), { person: '700.00', fund: '300.00' });
    assert.deepEqual(faults, []);
  } finally {
    await browser.close();
  }
});
