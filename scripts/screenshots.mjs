// Pictures of every screen in every mode, into screenshots/.
import { mkdirSync } from 'node:fs';
import { DESKTOP, PHONE, openBrowser } from '../tests/browser/browser.mjs';

/** Name: route, and what a person does there before the picture is taken. */
const SCREENS = {
  start: { route: '', act: async () => {} },
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
