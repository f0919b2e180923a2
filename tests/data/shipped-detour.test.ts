import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { openReference } from '../e2e/reference';

type Reference = Awaited<ReturnType<typeof openReference>>;

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A NIL's figures by sorting every pair, with walks of the reference's own search. */
function recompute({ data: { demand }, walksFrom }: Reference, nil: number) {
  const pairs: { readonly detour: number; readonly weight: number }[] = [];
  for (let i = 0; i < demand.count; i++) {
    if (demand.nil[i] !== nil) continue;
    const walks = walksFrom(i);
    const near: { readonly j: number; readonly straight: number }[] = [];
    for (let j = 0; j < demand.count; j++) {
      const straight = Math.hypot(
        demand.xMeters[j] - demand.xMeters[i],
        demand.yMeters[j] - demand.yMeters[i],
      );
      if (straight >= 300 && straight <= 1250 && walks[j] < Infinity) near.push({ j, straight });
    }
    const residents = near.reduce((sum, { j }) => sum + demand.residents[j], 0);
    for (const { j, straight } of near)
      pairs.push({
        detour: walks[j] / straight,
        weight: (demand.residents[i] * demand.residents[j]) / residents,
      });
  }
  pairs.sort((a, b) => a.detour - b.detour);
  const total = pairs.reduce((sum, { weight }) => sum + weight, 0);
  const quantile = (share: number): number => {
    let below = 0;
    for (const { detour, weight } of pairs) {
      below += weight;
      if (below >= share * total) return detour;
    }
    return Number.NaN;
  };
  return {
    pairs: pairs.length,
    residents: Math.round(total),
    least: pairs[0].detour,
    tenth: quantile(0.1),
    median: quantile(0.5),
    ninetieth: quantile(0.9),
  };
}

describe('the detour in public/geo', () => {
  let reference: Reference;

  beforeAll(async () => {
    reference = await openReference(`${root}public/geo`);
  }, 60_000);

  it.each([3, 34, 39, 47])('is what a plain Dijkstra and a sort give for NIL %i', (nil) => {
    const { detour } = reference.data;
    const row = detour?.nils.find((candidate) => candidate.nil === nil);
    if (!row) throw new Error(`no row of NIL ${nil}`);
    const expected = recompute(reference, nil);
    expect(row.pairs).toBe(expected.pairs);
    expect(row.residents).toBe(expected.residents);
    expect(Math.abs(Number(row.tenth) - expected.tenth)).toBeLessThanOrEqual(0.002);
    expect(Math.abs(Number(row.median) - expected.median)).toBeLessThanOrEqual(0.002);
    expect(Math.abs(Number(row.ninetieth) - expected.ninetieth)).toBeLessThanOrEqual(0.005);
    expect(expected.least).toBeGreaterThanOrEqual(1);
  });

  it('has a row for each of the 88 NIL, whose pairs and residents are those of the city', () => {
    const { data } = reference;
    if (!data.detour) throw new Error('no detour');
    const { city, nils, byDistance, histogram } = data.detour;
    expect(nils.map(({ nil }) => nil)).toEqual(data.nils.map(({ nil }) => nil));
    expect(nils).toHaveLength(88);
    const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
    expect(sum(nils.map(({ pairs }) => pairs))).toBe(city.pairs);
    expect(sum(nils.map(({ residents }) => residents))).toBe(city.residents);
    expect(sum(byDistance.map(({ pairs }) => pairs))).toBe(city.pairs);
    expect(sum(histogram.shares)).toBeCloseTo(1, 4);
    for (const { nil, residents } of nils)
      expect(residents).toBeLessThanOrEqual(data.nils.find((zone) => zone.nil === nil)?.residents.all ?? 0);
    const quantiles = [city, ...nils].flatMap(({ tenth, median, ninetieth }) => [tenth, median, ninetieth]);
    for (const detour of quantiles) expect(detour ?? 1).toBeGreaterThanOrEqual(1);
  });

  it('is told in docs/detour.md as it is in the file', () => {
    const city = reference.data.detour?.city;
    const text = readFileSync(`${root}docs/detour.md`, 'utf8');
    expect(text).toContain(`median ${city?.median?.toFixed(2)}`);
    expect(text).toContain(`nine tenths up to ${city?.ninetieth?.toFixed(2)}`);
  });
});
