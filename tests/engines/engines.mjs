// Browsers behind one small interface: `go`, `run` a function in the page, `reload`, `close`.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { openChromium } from './devtools.mjs';
import { unpackChromium } from './unpack.mjs';
import { openByWebDriver } from './webdriver.mjs';

const here = createRequire(import.meta.url);
const FLAGS = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-sync'];

/** The engines of the test command. */
export const ENGINES = ['chromium-72', 'chromium-92', 'chromium', 'firefox', 'wpe', 'webkitgtk'];
/** Those that the longer command adds. */
export const MORE_ENGINES = ['chromium-64', 'chromium-65', 'chromium-76', 'chromium-80', 'chromium-88'];

const needed = (path, what) => {
  if (!existsSync(path)) throw new Error(`${what} is missing (${path}): run ./x setup`);
  return path;
};

/** Starts an engine by its name; a missing one is an error, never passed over. */
export async function openEngine(name) {
  if (name === 'wpe') {
    return openByWebDriver({
      driver: needed('/usr/bin/WPEWebDriver', 'WPE WebKit'),
      capabilities: { 'wpe:browserOptions': { binary: needed('/usr/bin/cog', 'cog'), args: ['--automation', '--platform=headless'] } },
    });
  }
  if (name === 'webkitgtk') {
    const binary = needed('/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser', 'WebKitGTK');
    return openByWebDriver({
      driver: needed('/usr/bin/WebKitWebDriver', 'WebKitGTK'),
      capabilities: { 'webkitgtk:browserOptions': { binary, args: ['--automation'] } },
      display: true,
    });
  }
  if (name === 'firefox') return openFirefox();
  if (name === 'chromium') return openChromium(needed('/usr/bin/chromium', 'Chromium'), FLAGS);
  return openChromium(await unpackChromium(name), [...FLAGS, '--no-zygote', '--single-process', '--disable-dev-shm-usage']);
}

async function openFirefox() {
  const { launch } = here('puppeteer-core');
  const browser = await launch({ browser: 'firefox', executablePath: needed('/usr/bin/firefox-esr', 'Firefox ESR'), headless: true });
  const page = await browser.newPage();
  return {
    version: await browser.version(),
    go: (url) => page.goto(url),
    reload: () => page.reload(),
    run: (act, ...values) => page.evaluate(act, ...values),
    close: () => browser.close(),
  };
}
