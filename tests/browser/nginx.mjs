// A real nginx with the configuration that is handed out, on a port of this machine.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const PROGRAM = '/usr/sbin/nginx';
const BROTLI = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

const freePort = () => new Promise((found) => {
  const server = createServer().listen(0, '127.0.0.1', () => {
    const { port } = server.address();
    server.close(() => found(port));
  });
});

/** Replaces what the configuration tells its reader to change; each must stand there. */
const settled = (text, changes) => changes.reduce((now, [from, to]) => {
  if (!now.includes(from)) throw new Error(`deploy/nginx.conf no longer says ${from}`);
  return now.replaceAll(from, to);
}, text);

/**
 * Serves `site`, a folder whose `gongji/` holds the page. `hosts` may embed it. `stop` and `start` are the server going
 * away and coming back, at the same address.
 */
export async function openNginx(site, { hosts = '*' } = {}) {
  for (const path of [PROGRAM, BROTLI]) if (!existsSync(path)) throw new Error(`${path} is missing: run ./x setup`);
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'nginx-'));
  const server = settled(readFileSync('deploy/nginx.conf', 'utf8'), [
    ['listen 80;', `listen 127.0.0.1:${port};`],
    ['/var/www/portal', resolve(site)],
    ['https://*.gov.cn', hosts],
  ]);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((what) => `${what}_temp_path ${folder}/${what};`).join('\n');
  writeFileSync(join(folder, 'nginx.conf'), `load_module ${BROTLI};\nuser root;\ndaemon off;\nworker_processes 1;\npid ${folder}/pid;\nerror_log stderr warn;\nevents {}\nhttp {\naccess_log off;\n${temporary}\n${server}}\n`);
  const home = `http://localhost:${port}/gongji/`;
  let child;
  const start = async () => {
    child = spawn(PROGRAM, ['-p', folder, '-c', join(folder, 'nginx.conf')], { stdio: ['ignore', 'inherit', 'inherit'] });
    child.ended = new Promise((ended) => child.once('exit', ended));
    for (let tries = 0; !(await fetch(home).catch(() => null)); tries += 1) {
      if (child.exitCode !== null || tries === 100) throw new Error('nginx does not start');
      await new Promise((rested) => setTimeout(rested, 50));
    }
  };
  const stop = async () => {
    child.kill('SIGTERM');
    await child.ended;
  };
  await start();
  return {
    url: home,
    start,
    stop,
    close: async () => {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A site of its own for a test: `gongji/` is a link to `dist/`, to be replaced at will. */
export function siteOf(dist = 'dist') {
  const site = mkdtempSync(join(tmpdir(), 'site-'));
  mkdirSync(site, { recursive: true });
  symlinkSync(resolve(dist), join(site, 'gongji'));
  return site;
}
