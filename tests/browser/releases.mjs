// Two releases of the page, and a server on which things go wrong.
import { createHash } from 'node:crypto';
import { appendFileSync, cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { TYPES } from '../../scripts/serve.mjs';

const PREFIX = '/gongji/';
const NAMED = /^[\w-]+?-([0-9a-f]{12})(?=\.|$)/;
const sha = (bytes) => createHash('sha256').update(bytes).digest('hex');

/** What may stand at the end of a file without changing what it does. */
const MORE = {
  '.js': (mark) => `\n//${mark}`,
  '.css': (mark) => `/*${mark}*/`,
  '.bin': (mark) => Buffer.from([0, mark.length + 2, 1, 0x72, ...Buffer.from(mark)]),
};

/**
 * A copy of the built page as a release of its own: `mark` stands at the root element, and every file that is named by
 * its content has other bytes and another name. Without what is compressed beforehand.
 */
export function releaseOf(mark, dist = 'dist') {
  const folder = mkdtempSync(join(tmpdir(), `release-${mark}-`));
  cpSync(dist, folder, { recursive: true, filter: (path) => !/\.(br|gz)$|\.stage/.test(path) });
  const changes = [];
  for (const name of readdirSync(folder)) {
    const [, hash] = NAMED.exec(name) ?? [];
    if (!hash) continue;
    const now = name.replace(hash, sha(mark + name).slice(0, 12));
    changes.push([name, now]);
    renameSync(join(folder, name), join(folder, now));
    const more = MORE[extname(name)];
    if (!more) continue;
    const before = sha(readFileSync(join(folder, now)));
    appendFileSync(join(folder, now), more(mark));
    changes.push([before, sha(readFileSync(join(folder, now)))]);
  }
  const rewrite = (file, pairs) => {
    const text = readFileSync(join(folder, file), 'utf8');
    const changed = pairs.reduce((now, [from, to]) => now.replaceAll(from, to), text);
    writeFileSync(join(folder, file), changed);
    return [sha(text), sha(changed)];
  };
  const marked = [...changes, ['<html ', `<html data-release="${mark}" `]];
  const pages = ['index.html', 'embed/index.html'].map((file) => rewrite(file, marked));
  const worker = readFileSync(join(folder, 'worker.js'), 'utf8');
  const [, version] = /version:"([0-9a-f]{12})"/.exec(worker) ?? [];
  if (!version) throw new Error('worker.js names no version');
  const [before, after] = rewrite('worker.js', [...changes, ...pages, [version, sha(mark).slice(0, 12)]]);
  if (before === after) throw new Error('worker.js is the same for both releases');
  return folder;
}

/**
 * Serves a release. `site.folder` may be changed at any time. `site.fault(path, count)` says what goes wrong with the
 * count-th request for a path: 'gone' (no answer), 'cut' (half of it), a status, other bytes, or nothing.
 */
export async function openSite(folder) {
  const site = { folder, fault: () => undefined, slow: 0, asked: [] };
  const counts = new Map();
  const server = createServer(async (request, response) => {
    const path = request.url.split('?')[0].slice(PREFIX.length);
    counts.set(path, (counts.get(path) ?? 0) + 1);
    site.asked.push(path);
    const fault = site.fault(path, counts.get(path));
    if (fault === 'gone') return request.socket.destroy();
    if (site.slow) await new Promise((rested) => setTimeout(rested, site.slow));
    if (typeof fault === 'number') return response.writeHead(fault).end();
    const file = join(site.folder, path.endsWith('/') || !path ? `${path}index.html` : path);
    const there = existsSync(file) && statSync(file).isFile();
    const body = Buffer.isBuffer(fault) ? fault : there && readFileSync(file);
    if (!body) return response.writeHead(404).end();
    response.writeHead(200, {
      // So that nothing comes from the browser's own cache that the test does not know of.
      'cache-control': 'no-store',
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
      'content-length': body.length,
    });
    if (fault !== 'cut') return response.end(body);
    response.write(body.subarray(0, body.length >> 1), () => request.socket.destroy());
  });
  await new Promise((open) => server.listen(0, '127.0.0.1', open));
  site.url = `http://127.0.0.1:${server.address().port}${PREFIX}`;
  site.close = () => new Promise((closed) => {
    server.close(closed);
    server.closeAllConnections();
  });
  return site;
}

export const forget = (...folders) => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true }));
