// settings.json: what an editor changes is seen, and what is wrong is said and left at its default.
import assert from 'node:assert/strict';
import { pageTest } from './page-test.mjs';

/** Opens the page again with this settings file. */
async function settle(page, body) {
  await page.route('**/settings.json', (route) => route.fulfill({ contentType: 'application/json', body }));
  await page.reload();
  await page.locator('h1').waitFor();
  await page.waitForLoadState('networkidle');
}

const own = (page, name) =>
  page.evaluate((name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim(), name);

pageTest('the foot, the colours, the regions and the languages are the editor’s', async ({ page }) => {
  await settle(page, JSON.stringify({
    authority: { zh: '西藏自治区医疗保障局', en: 'Tibet Healthcare Security Administration' },
    site_id: '5400000001', icp: '藏ICP备00000001号', police: '藏公网安备 54010000000001号', hotline: '0891-12393',
    region: 'tibet', regions: ['tibet', 'enshi'], languages: ['en'],
    colours: { person: '#7a3300', fund: '#00524f' },
  }));
  const foot = await page.locator('footer').innerText();
  for (const part of ['Tibet Healthcare Security Administration', '5400000001', '藏ICP备00000001号', '藏公网安备 54010000000001号']) {
    assert.ok(foot.includes(part), `${part} is not in the foot: ${foot}`);
  }
  assert.equal(await page.locator('footer a').getAttribute('href'), 'tel:0891-12393');
  const regions = page.getByLabel('Insured in');
  assert.equal(await regions.inputValue(), 'tibet');
  assert.deepEqual(await regions.locator('option').evaluateAll((all) => all.map((one) => one.value).sort()), ['enshi', 'tibet']);
  assert.equal(await page.locator('[data-do="language"]').count(), 0);
  assert.deepEqual([await own(page, '--own-person'), await own(page, '--own-fund')], ['#7a3300', '#00524f']);
  assert.equal(await page.locator('.editor').count(), 0);
});

pageTest('what is wrong is named, and the rest holds', async ({ page }) => {
  await settle(page, JSON.stringify({
    authority: { zh: '某某医保局', fr: '' }, hotline: 12393, region: 'nowhere', regions: ['chuxiong'],
    languages: ['zh', 'de'], colours: { person: '#ffd0a0', fund: 'teal', page: '#000000' }, theme: 'red',
  }));
  const said = await page.locator('.editor li').allInnerTexts();
  for (const start of ['authority.fr：没有这一项', 'hotline：写成引号里', 'region：只能写 chuxiong', 'languages：只能写 zh, en',
    'colours.person：这个颜色在页面上看不清', 'colours.fund：写成 #0b6a66', 'colours.page：没有这一项', 'theme：没有这一项']) {
    assert.ok(said.some((line) => line.startsWith(start)), `${start} is not among ${said.join(' | ')}`);
  }
  assert.equal(said.length, 8);
  assert.ok((await page.locator('footer').innerText()).includes('主办单位：某某医保局'));
  assert.equal(await page.getByLabel('在哪里参保').inputValue(), 'chuxiong');
  assert.deepEqual([await own(page, '--own-person'), await own(page, '--own-fund')], ['', '']);
});

pageTest('a file that is no JSON is named by line, and the page works by its defaults', async ({ page }) => {
  await settle(page, '{\n  "hotline": "12393",,\n}');
  assert.deepEqual(await page.locator('.editor li').count(), 1);
  assert.match(await page.locator('.editor li').innerText(), /^settings\.json：第 2 行/);
  assert.equal(await page.getByLabel('在哪里参保').inputValue(), 'enshi');
});

pageTest('关于 says who can see what, how it is computed, and whom to call', async ({ page }) => {
  await page.getByRole('heading', { level: 1, name: '关于这一页' }).waitFor();
  assert.equal(await page.locator('.way li').count(), 5);
  assert.equal(await page.locator('main a[href="tel:12393"]').count(), 1);
  assert.ok((await page.locator('main').innerText()).includes('恩施州'));
  await page.locator('main a[href="#/rules"]').click();
  await page.waitForFunction(() => location.hash === '#/rules');
  assert.equal(await page.evaluate(() => document.activeElement.tagName), 'H1');
}, '#/about');
