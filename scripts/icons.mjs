// Draws style/icons/icon.svg as the pictures that the manifest names: run by hand when the drawing changes.
import { chromium } from 'playwright-core';
import { readFileSync } from 'node:fs';

const drawing = readFileSync('style/icons/icon.svg', 'utf8').replace('<svg', '<svg width="100%" style="display:block"');
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
for (const size of [192, 512]) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<body style="margin:0">${drawing}`);
  await page.screenshot({ path: `style/icons/icon-${size}.png` });
}
await browser.close();
