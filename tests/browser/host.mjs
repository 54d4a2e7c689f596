// Another site: the page that shows how to embed, on an origin of its own; and one that forges messages.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

const EXAMPLE = 'https://gongji.example/gongji/';

/** Runs in a frame of the host: tells the host and its frames what only others may tell them. */
const FORGER = `<!DOCTYPE html><script>
self.tried = 0;
for (const data of [{ gongji: 'height', height: 9999 }, { gongji: 'result', result: { forged: true } }]) { parent.postMessage(data, '*'); tried += 1; }
for (const frame of [parent.frames[0], parent.frames[1]]) { frame.postMessage({ gongji: 'region', value: 'enshi' }, '*'); tried += 1; }
</script>`;

/** Starts the site; `show(home)` says where the page that it embeds is served. */
export async function openHost(home) {
  const page = readFileSync('deploy/host.html', 'utf8');
  if (!page.includes(EXAMPLE)) throw new Error(`deploy/host.html no longer names ${EXAMPLE}`);
  let now = home;
  const server = createServer((request, response) => {
    const body = request.url === '/forger' ? FORGER : page.replaceAll(EXAMPLE, now);
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(body);
  });
  await new Promise((open) => server.listen(0, '127.0.0.1', open));
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    show: (url) => { now = url; },
    close: () => new Promise((closed) => {
      server.close(closed);
      server.closeAllConnections();
    }),
  };
}
