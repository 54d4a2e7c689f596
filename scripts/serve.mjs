// Serves a folder on this machine only. By hand: `node scripts/serve.mjs` shows the built page.
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What a file is, by how its name ends. */
export const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
};

/** Starts serving `folder` under `prefix`; port 0 takes any free one. Resolves to its URL and a way to stop it. */
export function serve(folder, { prefix = '/', port = 0 } = {}) {
  const server = createServer((request, response) => {
    const path = request.url.split('?')[0];
    const inside = path.startsWith(prefix) && join(folder, normalize(`/${path.slice(prefix.length)}`));
    const file = inside && path.endsWith('/') ? join(inside, 'index.html') : inside;
    if (!file || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    const brotli = /\bbr\b/.test(request.headers['accept-encoding']) && existsSync(`${file}.br`);
    response.writeHead(200, {
      'cache-control': 'no-cache',
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
      ...(brotli && { 'content-encoding': 'br' }),
    });
    createReadStream(brotli ? `${file}.br` : file).pipe(response);
  });
  return new Promise((started, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', () =>
      started({
        url: `http://127.0.0.1:${server.address().port}${prefix}`,
        close: () => new Promise((closed) => {
          server.close(closed);
          server.closeAllConnections();
        }),
      }));
  });
}

if (resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const taken = (error) => {
    if (error.code !== 'EADDRINUSE') throw error;
    return serve('dist');
  };
  const { url } = await serve('dist', { port: 8080 }).catch(taken);
  console.log(`\n共济已在本机打开：${url}\n停止：Ctrl+C`);
}
