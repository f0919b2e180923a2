import { expect, it } from 'vitest';
import { computeCoverage } from '../../src/core/access/coverage';
import {
  CUTOFF_SECONDS,
  createBenchContext,
  createPlayer,
  createTally,
  originPositions,
  PROFILE,
  SERVICE,
} from './access';
import { openCity } from './city';

it('keeps a coverage that is the one of a question asked anew', async () => {
  const city = await openCity(1);
  const { tally, cover, readAll } = createTally(city);
  const asked = computeCoverage(createBenchContext(city), {
    services: [SERVICE],
    match: 'any',
    cutoffSeconds: CUTOFF_SECONDS,
    profile: PROFILE,
  });
  const before = readAll();
  expect(before).toEqual(asked.zones.map(({ covered }) => covered));
  const [added] = originPositions(city, 30)
    .map(cover)
    .filter((points) => points.some((point) => !tally.isCovered(point)));
  tally.open(0, added);
  expect(readAll()[0].all).toBeGreaterThan(before[0].all);
  tally.close(0, added);
  expect(readAll()).toEqual(before);
});

it('plays scenarios that gain what the kept coverage gains', async () => {
  const city = await openCity(1);
  const { tally, cover, readAll } = createTally(city);
  const play = createPlayer(city);
  const before = readAll()[0].all;
  for (const position of originPositions(city, 5)) {
    const own = cover(position);
    tally.open(0, own);
    const outcome = play([{ kind: 'open', service: SERVICE, position }]);
    if (outcome.kind !== 'scenario') throw new Error(outcome.kind);
    expect(outcome.zones.map(({ after }) => after)).toEqual(readAll());
    expect(outcome.zones[0].gained.all).toBe(readAll()[0].all - before);
    tally.close(0, own);
  }
});
