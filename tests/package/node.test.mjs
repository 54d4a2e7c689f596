// The package in Node: the same answers as the command line's, and errors that a program can handle.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { answered, imported, install, native } from './scratch.mjs';
import { years } from './years.mjs';

const YEARS = 10_000;
const GOLDEN = JSON.parse(readFileSync('tests/golden/estimate.json', 'utf8'));
const VISIT = GOLDEN[0].request;

let core;
let full;
let all;
let folder;

before(async () => {
  folder = install('node');
  ({ core, full, all } = await imported(folder, `
    export * as core from 'gongji';
    export * as full from 'gongji/full';
    export { regions as all } from 'gongji/regions';
  `));
});

const everyRegion = ({ load }) => load({ regions: all.map(({ pack }) => pack) });

test('golden cases: every line of every slip', async () => {
  for (const engine of [await everyRegion(core), await everyRegion(full)]) {
    assert.ok(GOLDEN.length >= 15);
    for (const { id, request, expect } of GOLDEN) {
      const answer = engine.estimate(request);
      assert.deepEqual(answer.claims.map(({ outcome, slip }) => ({ outcome, slip })), expect.map(({ outcome, slip }) => ({ outcome, slip })), id);
      assert.deepEqual(engine.slips(request).claims.map(({ slip }) => slip), expect.map(({ slip }) => slip), id);
    }
  }
});

test(`${YEARS} generated years: to the byte what the command line prints`, async () => {
  const gongji = await everyRegion(core);
  const generated = years(YEARS);
  let [count, refused, objects] = [0, 0, 0];
  for (;;) {
    const requests = Array.from({ length: 250 }, () => generated.next().value).filter(Boolean);
    if (requests.length === 0) break;
    const texts = requests.map((request) => JSON.stringify(request));
    const lines = native(['estimate', '--ndjson', '-'], texts.join('\n')).split('\n');
    texts.forEach((text, at) => {
      assert.equal(gongji.json('estimate', text), lines[at], text);
      count += 1;
      const expected = count % 10 === 0 ? JSON.parse(lines[at]) : undefined;
      if (lines[at].startsWith('{"error"')) refused += 1;
      else if (expected) {
        assert.deepEqual(gongji.estimate(requests[at]), expected, text);
        objects += 1;
      }
    });
  }
  assert.equal(count, YEARS);
  assert.ok(refused > 100 && refused < YEARS / 5, `${refused} of them are errors`);
  assert.ok(objects > YEARS / 20, `${objects} as objects`);
});

/** How the full engine and the command line are asked the same; the command line takes some of it as words. */
const QUESTIONS = {
  slips: (request) => [request, ['estimate', '--slip']],
  national: (request) => [request, ['estimate', '--national']],
  curve: (request) => [{ request }, ['curve'], request],
  inverse: (request) => [{ request, asked: 'person_at_most', amount: 300 }, ['inverse', '--person-at-most', '300'], request],
  compare: (request) => [{ request, variants: [{ level: 'primary' }, { region: 'shandong', name: '去山东' }, { status: 'retired', claim: 0 }] }, ['compare']],
  advise: (request) => [{ request, today: '2023-06-01', disease_ceiling: '2000' }, ['advise']],
  ask: ({ region, insured, claims: [{ date, care, provider }] }) => [{ region, insured: { status: insured.status }, claim: { date, care, provider: { kind: provider.kind } } }, ['ask']],
  reconcile: (request) => [{ request, slip: { total: '1000.00', fund: '300.00' } }, ['reconcile']],
  account: ({ region, insured: { status }, parameters, readings }) => [{
    region, insured: { status, birth: '1960-02-03', monthly_base: '6000' }, from: '2023-01', to: '2024-06', opening: '100', parameters, readings,
    interest: [{ from: '2023-01', rate: '0.015' }], movements: [{ date: '2023-05-01', kind: 'pharmacy', amount: 80.5.toFixed(2), who: 'parent' }],
  }, ['account']],
};

for (const [question, ask] of Object.entries(QUESTIONS)) {
  test(`${question}: what the command line answers`, async () => {
    const gongji = await everyRegion(full);
    let answers = 0;
    for (const year of years(15, 7)) {
      const [request, words, plain = request] = ask(year);
      const expected = answered(words, plain);
      const got = JSON.parse(gongji.json(question, JSON.stringify(request)));
      if (expected.error) {
        // A request inside a question has its own place there.
        assert.equal(got.error?.message, expected.error.message);
        assert.ok(got.error.path.endsWith(expected.error.path), `${got.error.path} ${expected.error.path}`);
        continue;
      }
      assert.deepEqual(got, expected);
      assert.deepEqual(gongji[question](request), expected);
      answers += 1;
    }
    assert.ok(answers >= 8, `${answers} answers`);
  });
}

test('the small engine answers the contract, and says what it does not', async () => {
  const gongji = await core.load();
  const methods = Object.getOwnPropertyNames(Object.getPrototypeOf(gongji));
  const questions = Object.keys(QUESTIONS).concat('estimate').filter((name) => methods.includes(name)).sort();
  assert.deepEqual(questions, ['account', 'estimate', 'national', 'slips']);
  assert.throws(() => gongji.json('curve', '{}'), (error) => error instanceof core.GongjiError && error.code === 'choice' && error.message.includes('estimate'));
});

test('regions come one by one, from an address, a file or bytes', async () => {
  const gongji = await core.load();
  assert.deepEqual(gongji.regions(), []);
  assert.deepEqual(all.map(({ id }) => id), ['chuxiong', 'enshi', 'jilin-city', 'shandong', 'tibet']);
  for (const { id, name, kind } of all) assert.ok(/[一-龥]/.test(name.zh) && /[A-Z]/.test(name.en) && ['rules', 'draft', 'framework'].includes(kind), id);
  const { default: enshi } = await imported(folder, "export { default } from 'gongji/regions/enshi';");
  assert.equal(gongji.add(await core.read(enshi)), 'enshi');
  const file = `${folder}/node_modules/gongji/regions/tibet.pack`;
  assert.equal(gongji.add(await core.read(file)), 'tibet');
  const bytes = readFileSync(`${folder}/node_modules/gongji/regions/chuxiong.pack`);
  assert.equal(gongji.add(await core.read(bytes)), 'chuxiong');
  assert.equal(gongji.add(bytes), 'chuxiong', 'the same again takes its place');
  assert.deepEqual(gongji.regions(), ['chuxiong', 'enshi', 'tibet']);
  assert.equal(gongji.estimate(VISIT).totals.fund, '300.00');
  const other = await core.load({ regions: [new Uint8Array(bytes).buffer] });
  assert.deepEqual(other.regions(), ['chuxiong'], 'engines do not share regions');
});

/** What is thrown is what the contract says, and what the command line says. */
const BAD = [
  ['empty', '/claims', { region: 'enshi', claims: [] }],
  ['missing', '/insured', { region: 'enshi', claims: VISIT.claims }],
  ['choice', '/insured/status', { ...VISIT, insured: { status: 'gone' } }],
  ['decimals', '/claims/0/bill/total', { ...VISIT, claims: [{ ...VISIT.claims[0], bill: { total: '1.005' } }] }],
  ['type', '/claims/0/bill/total', { ...VISIT, claims: [{ ...VISIT.claims[0], bill: { total: 0.1 + 0.2 } }] }],
  ['unknown_field', '/wages', { ...VISIT, wages: 1, language: 'en' }],
  ['unknown_reading', '/readings/none', { ...VISIT, readings: { none: 'x' } }],
  ['terms_not_needed', '/claims/0/terms', { ...VISIT, claims: [{ ...VISIT.claims[0], terms: { rate: '0.5' } }] }],
  ['json', '', undefined],
];

test('errors are typed, and the same as everywhere', async () => {
  const gongji = await everyRegion(core);
  for (const [code, path, request] of BAD) {
    const text = JSON.stringify(request) ?? '';
    const expected = JSON.parse(native(['estimate', '-', '--format', 'json'], text));
    assert.equal(gongji.json('estimate', text), JSON.stringify(expected));
    assert.throws(() => gongji.estimate(request), (error) => {
      assert.ok(error instanceof core.GongjiError && error instanceof full.GongjiError && error instanceof Error, code);
      assert.equal(error.name, 'GongjiError');
      assert.deepEqual([error.code, error.path], [code, path]);
      assert.deepEqual(JSON.parse(JSON.stringify(error)), expected);
      return true;
    });
  }
  const circle = { ...VISIT };
  circle.self = circle;
  for (const request of [circle, { ...VISIT, big: 1n }]) assert.throws(() => gongji.estimate(request), { name: 'GongjiError', code: 'json', path: '' });
  assert.throws(() => gongji.estimate({ ...VISIT, claims: NaN }), { code: 'type', path: '/claims' });
  assert.equal(gongji.estimate(VISIT).totals.fund, '300.00', 'after all that it still answers');
});

test('a region that was not added is an error that names those that were', async () => {
  const gongji = await core.load({ regions: all.filter(({ id }) => id !== 'enshi').map(({ pack }) => pack) });
  assert.throws(() => gongji.estimate(VISIT), (error) => error.code === 'unknown_region' && error.path === '/region' && error.message.includes('tibet'));
});

test('bytes that are no region, and files that are not there', async () => {
  const gongji = await core.load();
  const pack = readFileSync(`${folder}/node_modules/gongji/regions/enshi.pack`);
  const changed = (at) => pack.map((byte, place) => (place === at ? byte ^ 1 : byte));
  for (const [code, bytes] of [['pack_foreign', Buffer.from('<!doctype html>')], ['pack_version', changed(4)], ['pack_broken', changed(100)], ['pack_broken', pack.subarray(0, 500)], ['pack_foreign', new Uint8Array()]]) {
    assert.throws(() => gongji.add(bytes), { name: 'GongjiError', code, path: '' });
    assert.throws(() => gongji.add(bytes, 'en'), { code, message: /^[\x20-\x7e]+$/ });
  }
  assert.deepEqual(gongji.regions(), []);
  await assert.rejects(core.read('no-such.pack'), (error) => error.code === 'unreachable' && error.cause.code === 'ENOENT' && error.message.includes('no-such.pack'));
  await assert.rejects(core.read('http://127.0.0.1:9/x.pack'), { name: 'GongjiError', code: 'unreachable' });
});

/** What has to begin where no engine has started: printed by a program of its own. */
const STARTS = `
import { GongjiError, load } from 'gongji';
import enshi from 'gongji/regions/enshi';
const request = ${JSON.stringify(VISIT)};
for (const wasm of [Buffer.from('no module'), 'no-such.wasm']) {
  await load({ wasm }).catch((error) => console.log(error instanceof GongjiError, error.code, error.cause.name ?? error.cause.code));
}
const both = await Promise.all([load({ regions: [enshi] }), load({ regions: [enshi] })]);
both.forEach((gongji) => console.log(gongji.estimate(request).totals.fund));
both[0].free();
console.log(both[1].estimate(request).totals.fund);
`;

test('an engine that could not start can be started again, and whoever asks at once shares it', () => {
  writeFileSync(`${folder}/starts.mjs`, STARTS);
  const printed = execFileSync(process.execPath, ['starts.mjs'], { cwd: folder, encoding: 'utf8' });
  assert.deepEqual(printed.trim().split('\n'), ['true engine CompileError', 'true unreachable Error', '300.00', '300.00', '300.00']);
});
