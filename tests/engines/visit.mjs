// What is done and seen in a page of any engine. Each function runs inside the page: it may use nothing from here.

/** Waits in the page until `look` gives something; what it gave. */
export async function until(engine, what, look, ...values) {
  for (let tries = 0; tries < 300; tries += 1) {
    const seen = await engine.run(look, ...values).catch(() => null);
    if (seen) return seen;
    await new Promise((rested) => setTimeout(rested, 100));
  }
  const body = await engine.run(() => document.body.innerText).catch(String);
  throw new Error(`${what}: not within thirty seconds; the page says: ${body.slice(0, 300)}`);
}

/** Puts a value into the control of this name, as a person's typing would. */
export const fill = (engine, name, value) => engine.run((name, value) => {
  const control = document.querySelector(`[name="${name}"]`);
  const kind = control.tagName === 'SELECT' ? HTMLSelectElement : HTMLInputElement;
  Object.getOwnPropertyDescriptor(kind.prototype, 'value').set.call(control, value);
  for (const event of ['input', 'change']) control.dispatchEvent(new Event(event, { bubbles: true }));
}, name, value);

/** Waits until the page stands and its first region is here. */
export const stands = (engine) => until(engine, 'the page stands', () =>
  document.querySelector('h1') && !document.getElementById('opening') && document.querySelector('[name="/region"]').options.length > 1);

/** Waits until the headline says these two amounts. */
export const headline = (engine, person, fund) => until(engine, `${person} and ${fund}`, (expected) =>
  [].map.call(document.querySelectorAll('.figure .num'), (number) => number.textContent).join(' ') === expected, `${person} ${fund}`);

/** The first screen as a person uses it: an amount, another region, another status. */
export async function mainFlow(engine, regions) {
  await stands(engine);
  await fill(engine, '/claims/0/bill/total', '1000');
  await headline(engine, '700.00', '300.00');
  await engine.run(() => document.querySelector('[name="/insured/status"][value=retired]').click());
  await headline(engine, '580.00', '420.00');
  if (!regions) return;
  await fill(engine, '/region', 'tibet');
  await headline(engine, '447.00', '553.00');
}
