// Chromium, new and old, by the few commands of its protocol that even version 64 knows.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';

const { WebSocket } = createRequire(import.meta.url)('ws');
const PATIENCE = 30_000;

const within = (promise, what) => {
  let timer;
  const late = new Promise((_, failed) => { timer = setTimeout(() => failed(new Error(`${what}: no answer`)), PATIENCE); });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
};

/** The address at which the program says that it listens. */
const listening = (child) => within(new Promise((found, failed) => {
  let said = '';
  child.stderr.on('data', (text) => {
    said += text;
    const address = /ws:\/\/([\w.:]+)\//.exec(said);
    if (address) found(address[1]);
  });
  child.once('exit', (code) => failed(new Error(`ended with ${code}: ${said}`)));
}), 'Chromium');

async function connect(url) {
  const socket = new WebSocket(url);
  await within(new Promise((open, failed) => socket.once('open', open).once('error', failed)), url);
  const waiting = new Map();
  const heard = [];
  let last = 0;
  socket.on('message', (text) => {
    const { id, method, params, result, error } = JSON.parse(text);
    if (method) heard.forEach((hear) => hear(method, params));
    const answer = waiting.get(id);
    waiting.delete(id);
    if (error) answer?.failed(new Error(error.message));
    else answer?.done(result);
  });
  const send = (method, params = {}) => within(new Promise((done, failed) => {
    waiting.set((last += 1), { done, failed });
    socket.send(JSON.stringify({ id: last, method, params }));
  }), method);
  const event = (name) => within(new Promise((done) => heard.push((method) => method === name && done())), name);
  return { send, event, close: () => socket.close() };
}

/** Starts a Chromium with a fresh profile. */
export async function openChromium(program, flags) {
  const profile = mkdtempSync(resolve('target', 'profile-'));
  const child = spawn(program, [...flags, '--headless', '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank'], { stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = new Promise((done) => child.once('exit', done));
  const close = async () => {
    child.kill('SIGKILL');
    await ended;
    // Its helpers may write a moment longer than it lives: then the folder stays in target/.
    try { rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }); } catch (busy) { if (busy.code !== 'ENOTEMPTY') throw busy; }
  };
  try {
    const address = await listening(child);
    const ask = async (path) => (await fetch(`http://${address}/json/${path}`)).json();
    const { Browser: version } = await ask('version');
    const find = async () => (await ask('list')).find(({ type }) => type === 'page');
    let tab;
    for (let tries = 0; !(tab = await find()); tries += 1) {
      if (tries === 100) throw new Error(`${version} opens no tab`);
      await new Promise((rested) => setTimeout(rested, 50));
    }
    const page = await connect(tab.webSocketDebuggerUrl);
    await page.send('Page.enable');
    const loading = async (method, params) => {
      const loaded = page.event('Page.loadEventFired');
      await page.send(method, params);
      await loaded;
    };
    return {
      version,
      send: page.send,
      go: (url) => loading('Page.navigate', { url }),
      reload: () => loading('Page.reload'),
      run: async (act, ...values) => {
        const expression = `(${act})(${values.map((value) => JSON.stringify(value)).join(',')})`;
        const { result, exceptionDetails } = await page.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
        if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
        return result.value;
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
