// Four hundred regions: the list grows the first load by little, and stays usable.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { pageTest } from './page-test.mjs';

const REGIONS = 400;
/** What four hundred regions may add to the first load, in bytes after brotli. */
const ALLOWED = 15_000;
/** Characters of place names; every pair of them is a name nobody else has. */
const PLACES = [...'安保昌长成重川大东恩丰福广贵海杭合河恒红湖怀淮黄吉济嘉江金荆'];

let folder;
let packs;

before(() => {
  folder = mkdtempSync('target/many-');
  packs = join(folder, 'packs');
  const text = readFileSync('regions/tibet.toml', 'utf8');
  for (let at = 0; at < REGIONS; at += 1) {
    const place = PLACES[at % PLACES.length] + PLACES[Math.floor(at / PLACES.length)];
    const named = text
      .replace('id = "tibet"', `id = "region-${at}"`)
      .replace('zh = "西藏自治区", en = "Tibet"', `zh = "${place}市", en = "City ${(at * 7919).toString(36)}"`);
    assert.notEqual(named, text);
    writeFileSync(join(folder, `region-${at}.toml`), named);
  }
  cpSync('regions/enshi.toml', join(folder, 'enshi.toml'));
  execFileSync('target/release/gongji', ['compile', '--regions', folder, '--out', packs]);
});
after(() => rmSync(folder, { recursive: true, force: true }));

pageTest('four hundred regions add little to the first load, and the last of them answers', async ({ page, requests }) => {
  const index = brotliCompressSync(readFileSync(join(packs, 'index.pack'))).length;
  assert.ok(index <= ALLOWED, `the list weighs ${index} bytes, ${index - ALLOWED} too many`);

  await page.route('**/*.pack', (route) =>
    route.fulfill({ body: readFileSync(join(packs, new URL(route.request().url()).pathname.split('/').pop())) }));
  const earlier = requests.length;
  await page.reload();
  await page.locator('h1').waitFor();
  await page.waitForLoadState('networkidle');
  const fetched = requests.slice(earlier).filter((url) => url.endsWith('.pack')).map((url) => url.split('/').pop());
  assert.deepEqual(fetched.sort(), ['enshi.pack', 'index.pack']);

  const regions = page.getByLabel('在哪里参保');
  assert.equal(await regions.locator('option').count(), REGIONS + 1);
  await regions.selectOption('region-399');
  await page.getByLabel('医疗费总额', { exact: true }).fill('1000');
  await page.locator('.answer').waitFor();
});
