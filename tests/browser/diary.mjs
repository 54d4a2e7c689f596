// A diary as the page saves it: visits spread over a year, at all levels.
const LEVELS = ['primary', 'secondary', 'tertiary'];

/** A saved file of `count` visits of 恩施 in 2025, the last one in December. */
export function diary(count, more = {}) {
  const claims = Array.from({ length: count }, (_, at) => {
    const day = new Date(Date.UTC(2025, 0, 1 + Math.floor((at * 364) / Math.max(1, count - 1))));
    return {
      date: day.toISOString().slice(0, 10),
      care: 'outpatient',
      provider: { kind: 'hospital', level: LEVELS[at % 3] },
      bill: { total: `${60 + (at % 7) * 35}.${String((at * 37) % 100).padStart(2, '0')}` },
    };
  });
  return JSON.stringify({ format: 1, region: 'enshi', insured: { status: 'active' }, claims, ...more });
}
