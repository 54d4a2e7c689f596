// Every example of the package's README runs and prints what it says; the types hold for a strict program.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { examples, promised } from './readme.mjs';
import { install } from './scratch.mjs';

const inNode = examples('js').filter((code) => !code.startsWith('// '));
let folder;

before(() => {
  folder = install('readme');
});

test('there are examples of everything', () => {
  assert.equal(inNode.length, 5);
  assert.equal(examples('ts').length, 1);
  assert.equal(examples('html').length, 1);
});

inNode.forEach((code, at) => {
  test(`example ${at + 1} prints what it says`, () => {
    assert.ok(promised(code).length > 0);
    writeFileSync(`${folder}/example-${at}.mjs`, code);
    const printed = execFileSync(process.execPath, [`example-${at}.mjs`], { cwd: folder, encoding: 'utf8' });
    assert.deepEqual(printed.trimEnd().split('\n'), promised(code));
  });
});

/** Programs that must compile, and lines that must not. */
const PROGRAM = `
import { GongjiError, load, read, type Problem, type Request, type Response, type Source } from 'gongji';
import { load as loadFull, type Question } from 'gongji/full';
import { regions, type Region } from 'gongji/regions';
import enshi from 'gongji/regions/enshi';

const request: Request = { region: 'enshi', insured: { status: 'active' }, claims: [] };
const source: Source = new Uint8Array(3);
const gongji = await load({ regions: [enshi, source, 'x.pack', ...regions.map((region: Region) => region.pack)] });
const id: string = gongji.add(await read(enshi), 'en');
const answer: Response = gongji.estimate(request);
const fund: string = answer.totals.fund;
const outcome: 'paid' | 'nothing_due' | 'not_covered' | 'referred' | 'needs_value' | 'not_in_force' = answer.claims[0]!.outcome;
const full = await loadFull();
const until = full.inverse({ request, asked: 'until_ceiling' }).until?.map(({ left }) => left);
const question: Question = 'reconcile';
const text: string = full.json(question, '{}');
try { gongji.account({ region: id, insured: { status: 'retired' }, from: '2023-01', to: '2023-02', opening: 0 }); } catch (error) {
  if (error instanceof GongjiError) { const code: Problem['code'] | 'pack_broken' | 'pack_foreign' | 'pack_version' | 'pack_other' | 'pack_invalid' | 'unreachable' | 'engine' = error.code; console.log(code, error.toJSON().error.path); }
}
console.log(fund, outcome, until, text);

// @ts-expect-error a status that does not exist
gongji.estimate({ ...request, insured: { status: 'gone' } });
// @ts-expect-error a field that does not exist
gongji.estimate({ ...request, wages: 1 });
// @ts-expect-error the small engine does not compare
gongji.compare({ request, variants: [] });
// @ts-expect-error amounts are no numbers
const sum: number = answer.totals.fund;
// @ts-expect-error there is no engine before it is loaded
new GongjiError('json', '', '');
// @ts-expect-error no such question
full.json('guess', '{}');
console.log(sum);
`;

test('types: strict, without looking away from the package, in both ways to resolve', () => {
  writeFileSync(`${folder}/program.ts`, PROGRAM);
  writeFileSync(`${folder}/example.ts`, examples('ts')[0]);
  const tsc = (...words) => spawnSync(resolve('node_modules/.bin/tsc'), ['--noEmit', '--strict', '--noUncheckedIndexedAccess', '--target', 'es2022', '--types', '', ...words, 'program.ts', 'example.ts'], { cwd: folder, encoding: 'utf8' });
  for (const [module, resolution, lib] of [['nodenext', 'nodenext', 'es2022,dom'], ['esnext', 'bundler', 'es2022,dom'], ['esnext', 'bundler', 'es2022,webworker']]) {
    const { status, stdout } = tsc('--module', module, '--moduleResolution', resolution, '--lib', lib);
    assert.equal(status, 0, `${resolution} ${lib}: ${stdout}`);
  }
});
