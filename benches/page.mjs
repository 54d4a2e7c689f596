// From a keystroke to the painted result, on a processor slowed down four times, with a diary of 300 visits.
//
// `./x speed` prints the times and fails above the targets. A keystroke is one `input` event; it is painted when the
// frame that shows its result (headline, bars, the line at the foot) has been handed to the screen; the cards around it
// follow in the next frame, whose time is told too. Frames are made as soon as there is something to show; a screen that
// refreshes 60 times a second shows it at its next turn.
import { DESKTOP, PHONE, openBrowser } from '../tests/browser/browser.mjs';
import { diary } from '../tests/browser/diary.mjs';
import { pay, walk } from '../tests/browser/scenes.mjs';

const VISITS = 300;
const SLOWER = 4;
const MEDIAN = 16;
const WORST = 50;
/** Amounts are typed digit by digit and taken back digit by digit. */
const AMOUNTS = ['5000', '12345.67', '880', '199999.99', '36', '4200.5', '1000', '70000'];

/** What a keystroke costs where there is nothing to compute and nothing to draw but itself: what this machine adds. */
async function floor() {
  const { context, page } = await browser.visit(DESKTOP, '#/about');
  const client = await context.newCDPSession(page);
  await client.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await page.evaluate(() => { document.body.innerHTML = '<input>'; });
  await page.locator('input').focus();
  await page.evaluate(listen);
  for (let keys = 0; keys < 60; keys += 1) await page.keyboard.press(keys % 2 ? 'Backspace' : '8', { delay: 30 });
  const times = await page.evaluate(() => window.times.sort((one, other) => one - other));
  await context.close();
  return times[Math.floor(times.length / 2)];
}

const browser = await openBrowser('--disable-frame-rate-limit', '--disable-gpu-vsync');
let failed = false;
console.log(`an empty page on this machine: median ${(await floor()).toFixed(1)} ms`);
for (const [screen, settings] of Object.entries({ phone: PHONE, desktop: DESKTOP })) {
  for (const [mode, elder] of [['', false], [', large print', true]]) {
    const { times, whole } = await measure(settings, elder);
    const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))];
    const [median, worst] = [at(0.5), times.at(-1)];
    const fits = median <= MEDIAN && worst <= WORST;
    failed ||= !fits;
    console.log(`${(screen + mode).padEnd(22)} ${times.length} keystrokes: median ${median.toFixed(1)} ms, ` +
      `95 % ${at(0.95).toFixed(1)} ms, worst ${worst.toFixed(1)} ms; the whole page ` +
      `${whole[whole.length >> 1].toFixed(1)} ms${fits ? '' : '  TOO SLOW'}`);
  }
}
await browser.close();
console.log(`targets: median ${MEDIAN} ms, worst ${WORST} ms, ${SLOWER}× slow, ${VISITS} visits`);
if (failed) process.exitCode = 1;

/** Times in order, from the shortest: until the result is painted, and until the whole page is. */
async function measure(settings, elder) {
  const { context, page, faults } = await browser.visit(settings, '#/year');
  await page.locator('input[type=file]').setInputFiles({
    name: 'year.json', mimeType: 'application/json', buffer: Buffer.from(diary(VISITS)),
  });
  await page.locator('.visits').waitFor();
  if (elder) await page.getByRole('button', { name: '长辈版' }).click();
  await page.getByRole('link', { name: '估算' }).click();
  if (elder) {
    // The amount is the last question.
    await page.locator('.step-by-step').waitFor();
    await walk(page, 4);
  } else {
    await pay(page, '1');
    await page.locator('.answer').waitFor();
    await page.getByText(`接着记下的 ${VISITS} 次就诊算`).waitFor();
  }
  const field = page.getByLabel('医疗费总额', { exact: true });
  const client = await context.newCDPSession(page);
  await client.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await field.focus();
  await page.evaluate(listen);
  // The first keystrokes warm the engine up, as a person's first digits do.
  for (const amount of ['12345', ...AMOUNTS]) {
    if (amount === AMOUNTS[0]) await page.evaluate(() => { window.times = []; window.whole = []; });
    for (const key of amount) await page.keyboard.press(key, { delay: 30 });
    for (let digits = amount.length; digits > 0; digits -= 1) await page.keyboard.press('Backspace', { delay: 30 });
  }
  await page.waitForTimeout(500);
  const [times, whole] = await page.evaluate(() => [window.times, window.whole]);
  await context.close();
  const typed = 2 * AMOUNTS.join('').length;
  if (times.length !== typed) throw new Error(`${typed} keys gave ${times.length} times`);
  if (faults.length > 0) throw new Error(faults.join('\n'));
  const order = (list) => list.sort((one, other) => one - other);
  return { times: order(times), whole: order(whole) };
}

/** In the page: notes for each input event how long it takes until its frame is painted. */
function listen() {
  window.times = [];
  window.whole = [];
  // A message sent from the frame's own callback arrives once style, layout and paint are done.
  const painted = (then) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = then;
    requestAnimationFrame(() => channel.port2.postMessage(0));
  };
  document.addEventListener('input', () => {
    const start = performance.now();
    painted(() => {
      window.times.push(performance.now() - start);
      // What is drawn after this frame has been asked for before: this comes behind it.
      setTimeout(() => painted(() => window.whole.push(performance.now() - start)));
    });
  }, { capture: true });
}
