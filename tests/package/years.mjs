// Years of visits, generated: the same ones every time, with everything that a request may say.
import { readFileSync, readdirSync } from 'node:fs';

/** Numbers below 2^32 in a fixed order (mulberry32). */
function numbersFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}

const ids = (text, pattern) => [...text.matchAll(pattern)].map((found) => found.slice(1));

/** What each region can be told beside the visits. */
const REGIONS = readdirSync('regions').filter((name) => name.endsWith('.toml')).sort().map((name) => {
  const text = readFileSync(`regions/${name}`, 'utf8');
  const readings = {};
  for (const [reading, option] of ids(text, /^\[reading\.([\w-]+)\.option\.([\w-]+)\]$/gm)) (readings[reading] ??= []).push(option);
  return {
    id: name.replace('.toml', ''),
    questions: ids(text, /^\[question\.([\w-]+)\]\nkind = "(\w+)"/gm),
    readings: Object.entries(readings),
    pools: ids(text, /^\[pool\.([\w-]+)\]$/gm).flat(),
  };
});

/** `count` requests. */
export function* years(count, seed = 1) {
  const next = numbersFrom(seed);
  const below = (most) => next() % most;
  const oneIn = (chances) => below(chances) === 0;
  const pick = (list) => list[below(list.length)];
  const sometimes = (chances, name, value) => (oneIn(chances) ? { [name]: value() } : {});
  const yuan = (fen) => `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`;
  const around = () => pick([10_000, 20_000, 40_000, 100_000, 200_000, 300_000, 600_000]) + below(5) - 2;
  const fen = () => pick([() => below(200_000), () => below(200_000), around, () => below(60_000_000)])();
  const day = () => `${pick([2022, 2023, 2023, 2023, 2024])}-${String(1 + below(12)).padStart(2, '0')}-${String(1 + below(28)).padStart(2, '0')}`;

  const parts = () => {
    const total = fen();
    const part = () => yuan(Math.floor(total / (4 + below(40))));
    return { total: yuan(total), ...sometimes(2, 'outside_catalogue', part), ...sometimes(3, 'above_limit', part), ...sometimes(3, 'first_share', part) };
  };
  const item = () => ({
    class: pick(['A', 'B', 'C']), amount: oneIn(3) ? below(5_000) : yuan(below(500_000)),
    ...sometimes(3, 'limit', () => yuan(below(500_000))), ...sometimes(4, 'first_share_rate', () => pick(['0.05', '0.333'])),
    ...sometimes(5, 'dual_channel', () => true),
  });
  const claim = (_, at) => ({
    ...sometimes(2, 'id', () => `第${at}次\t"\\`),
    date: day(),
    care: pick(['outpatient', 'outpatient', 'outpatient', 'chronic', 'special', 'rescue', 'day_surgery', 'inpatient', 'negotiated_drug', 'maternity']),
    provider: {
      kind: pick(['hospital', 'hospital', 'hospital', 'pharmacy', 'internet']), level: pick(['primary', 'secondary', 'tertiary']),
      ...sometimes(10, 'designated', () => false),
    },
    ...sometimes(6, 'place', () => pick(['elsewhere_direct', 'elsewhere_manual'])),
    ...sometimes(6, 'status', () => pick(['active', 'retired'])),
    bill: oneIn(3) ? { items: Array.from({ length: 1 + below(4) }, item) } : parts(),
    ...sometimes(8, 'followed_by', () => ({ care: pick(['inpatient', 'special']), days: below(20), same_hospital: oneIn(2) })),
    ...sometimes(9, 'during_admission', () => true),
    ...sometimes(9, 'prescription', () => false),
    ...sometimes(9, 'account_pays', () => false),
    ...sometimes(40, 'terms', () => ({ rate: '0.55', deductible: below(600) })),
  });
  const answer = { money: () => yuan(below(4_500_000)), rate: () => `0.${String(below(25_000)).padStart(5, '0')}`, number: () => below(40), yes_no: () => pick(['yes', 'no']) };

  for (let at = 0; at < count; at += 1) {
    const region = REGIONS[at % REGIONS.length];
    const told = (list, chances, entry) => Object.fromEntries(list.filter(() => oneIn(chances)).map(entry));
    yield {
      region: region.id,
      insured: {
        status: pick(['active', 'retired']), ...sometimes(2, 'birth', () => `${1930 + below(70)}-07-01`),
        ...sometimes(2, 'account_balance', () => yuan(fen())),
        ...sometimes(2, 'chronic_diseases', () => Array.from({ length: below(4) }, () => ({ ceiling: yuan(fen()) }))),
      },
      claims: Array.from({ length: 1 + below(11) }, claim),
      parameters: told(region.questions, 2, ([id, kind]) => [id, answer[kind]()]),
      readings: told(region.readings, 4, ([id, options]) => [id, pick(options)]),
      // Not every pool is one that fills over a year: such a request is an error, the same one everywhere.
      ...sometimes(20, 'opening', () => ({ year: 2023, deductible: told(region.pools, 3, (id) => [id, below(700)]), paid: told(region.pools, 3, (id) => [id, below(5_000)]) })),
      ...sometimes(4, 'language', () => 'en'),
    };
  }
}
