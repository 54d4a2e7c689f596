// The little of the WebDriver protocol that the tests need, for the engines that speak nothing else.
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';

const free = () => new Promise((done) => {
  const server = createServer().listen(0, '127.0.0.1', () => {
    const { port } = server.address();
    server.close(() => done(port));
  });
});

async function until(act, tries = 100) {
  for (;;) {
    try {
      return await act();
    } catch (error) {
      if ((tries -= 1) === 0) throw error;
      await new Promise((rested) => setTimeout(rested, 100));
    }
  }
}

/** Starts a driver and its browser, on a display of its own where it needs one. */
export async function openByWebDriver({ driver, capabilities, display }) {
  const port = await free();
  const [program, ...args] = [...(display ? ['xvfb-run', '-a'] : []), driver, `--port=${port}`];
  // A group of its own, so that the whole of it can be ended, and nothing else.
  const child = spawn(program, args, { stdio: 'ignore', detached: true, env: { ...process.env, WEBKIT_DISABLE_COMPOSITING_MODE: '1' } });
  const ask = async (method, path, body) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, { method, ...(body && { body: JSON.stringify(body) }) });
    const { value } = await answer.json();
    if (!answer.ok) throw new Error(`${value.error}: ${value.message}`);
    return value;
  };
  const stop = () => process.kill(-child.pid, 'SIGTERM');
  try {
    await until(() => ask('GET', '/status'));
    const made = await ask('POST', '/session', { capabilities: { alwaysMatch: capabilities } });
    const session = `/session/${made.sessionId}`;
    await ask('POST', `${session}/timeouts`, { script: 30_000, pageLoad: 30_000 });
    return {
      version: `${made.capabilities.browserName} ${made.capabilities.browserVersion}`,
      go: (url) => ask('POST', `${session}/url`, { url }),
      reload: () => ask('POST', `${session}/refresh`, {}),
      run: async (act, ...values) => {
        const script = `const done = arguments[arguments.length - 1]; Promise.resolve().then(() => (${act})(...[].slice.call(arguments, 0, -1))).then((value) => done({ value: value === undefined ? null : value }), (error) => done({ error: String(error) }));`;
        const { value, error } = await ask('POST', `${session}/execute/async`, { script, args: values });
        if (error) throw new Error(error);
        return value;
      },
      close: async () => {
        await ask('DELETE', session).catch(() => {});
        stop();
      },
    };
  } catch (error) {
    stop();
    throw error;
  }
}
