// deploy/nginx.conf as it is handed out: what the server answers.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { request } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { openNginx, siteOf } from './nginx.mjs';

const site = siteOf();
const names = readdirSync('dist');
const named = (start, end) => names.find((name) => name.startsWith(start) && name.endsWith(end)) ?? assert.fail(`dist/ has no ${start}…${end}`);
let server;

before(async () => {
  server = await openNginx(site, { hosts: 'https://portal.example' });
});
after(async () => {
  await server?.close();
  rmSync(site, { recursive: true, force: true });
});

/** The bytes as they travel. */
const get = (path, headers = {}) => new Promise((done, failed) => {
  request(new URL(path, server.url), { headers }, (answer) => {
    const parts = [];
    answer.on('data', (part) => parts.push(part)).on('end', () => done({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(parts) }));
  }).on('error', failed).end();
});

const KINDS = {
  '': 'text/html; charset=utf-8',
  'settings.json': 'application/json; charset=utf-8',
  'manifest.webmanifest': 'application/manifest+json; charset=utf-8',
  'worker.js': 'text/javascript; charset=utf-8',
  'icon-192.png': 'image/png',
  [named('first-', '.bin')]: 'application/octet-stream',
  [named('style-', '.css')]: 'text/css; charset=utf-8',
  [join(named('regions-', ''), 'enshi.pack')]: 'application/octet-stream',
};
test('every kind of file has its type, and no other may be guessed', async () => {
  for (const [path, type] of Object.entries(KINDS)) {
    const { status, headers } = await get(path);
    assert.deepEqual([path, status, headers['content-type'], headers['x-content-type-options']], [path, 200, type, 'nosniff']);
  }
});

test('what is named by its content is kept for ever, everything else is asked for again', async () => {
  for (const path of [named('app-', '.js'), named('first-', '.bin'), join(named('regions-', ''), 'index.pack')]) {
    assert.equal((await get(path)).headers['cache-control'], 'public, max-age=31536000, immutable', path);
  }
  for (const path of ['', 'index.html', 'worker.js', 'settings.json', 'embed/', 'embed.js', 'element.js']) {
    assert.equal((await get(path)).headers['cache-control'], 'no-cache', path);
  }
});

test('what was compressed beforehand is sent so, and is the same', async () => {
  const path = named('first-', '.bin');
  const plain = readFileSync(join('dist', path));
  for (const [coding, unpack] of [['br', brotliDecompressSync], ['gzip', gunzipSync]]) {
    const { headers, body } = await get(path, { 'accept-encoding': coding });
    assert.deepEqual([headers['content-encoding'], body.length < plain.length / 2], [coding, true]);
    assert.ok(unpack(body).equals(plain));
    assert.match(headers.vary ?? '', /Accept-Encoding/i);
  }
  assert.equal((await get(path)).headers['content-encoding'], undefined);
});

const policyOf = async (path) => Object.fromEntries((await get(path)).headers['content-security-policy'].split('; ').map((part) => [part.split(' ')[0], part.split(' ').slice(1).join(' ')]));
test('the policy lets nothing in and nothing out, and only embed/ into the sites on the list', async () => {
  const policy = await policyOf('');
  assert.equal(policy['default-src'], "'none'");
  assert.equal(policy['connect-src'], "'self'");
  assert.equal(policy['script-src'], "'self' 'wasm-unsafe-eval'");
  assert.ok(!JSON.stringify(policy).includes("'unsafe-eval'") && !JSON.stringify(policy).includes("'unsafe-inline'"));
  assert.equal(policy['frame-ancestors'], "'none'");
  assert.equal((await policyOf('embed/'))['frame-ancestors'], 'https://portal.example');
  assert.equal((await get('nothing-there')).status, 404);
  assert.ok((await get('nothing-there')).headers['content-security-policy']);
});

test('without its slash the address leads to the page, and the one file is for keeping, not for opening there', async () => {
  const { status, headers } = await get(server.url.slice(0, -1));
  assert.deepEqual([status, new URL(headers.location, server.url).pathname], [301, '/gongji/']);
  assert.equal((await get(named('gongji-', '.html'))).headers['content-disposition'], 'attachment');
  assert.equal((await get('')).headers['content-disposition'], undefined);
});
