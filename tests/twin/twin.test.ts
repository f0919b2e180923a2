import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { diskSource } from '../../scripts/lib/disk-source';
import { type AccessContext, computeCoverage } from '../../src/core/access/coverage';
import { drawNothing } from '../../src/core/access/gap-drawer';
import { countedFacilities } from '../../src/core/access/nearest-facility';
import { walkSeconds } from '../../src/core/access/travel-model';
import { type ProfileId, profileSpeed, travelProfile } from '../../src/core/network/profile';
import { createAccessContexts } from '../../src/data/access-context';
import { facilitiesOf } from '../../src/data/context-maker';
import { openArea } from '../../src/data/open-area';
import { ensureScipy } from '../helpers/ensure-scipy';

/**
 * Half a centimetre for each number that the app rounds on a walk, the snap walks and the offsets of both ends, and
 * half a millisecond for its seconds.
 */
const ROUNDED_METERS = 4 * 0.005;
const ROUNDED_SECONDS = 0.0005;
/** What arithmetic in floating point may add to both sides over some ten kilometres. */
const ARITHMETIC_SECONDS = 1e-6;

const profileIds: readonly ProfileId[] = ['adult', 'older', 'slow', 'bicycle'];
const profiles = profileIds.map((id) => travelProfile(id));
const services = [
  'coworkings',
  'covered-markets',
  'training-centres',
  'fablabs',
  'job-desks',
  'incubators',
  'social-innovation',
  'sharing-cities',
];
const RANKED = 'coworkings';
const RANKS = 3;

const publicGeo = fileURLToPath(new URL('../../public/geo', import.meta.url));
const script = fileURLToPath(new URL('twin.py', import.meta.url));

function readDoubles(path: string): Float64Array {
  const bytes = readFileSync(path);
  return Float64Array.from({ length: bytes.length / 8 }, (_, i) => bytes.readDoubleLE(8 * i));
}

/** Compares one field; returns the cells compared and the largest difference, and names the worst cell if it fails. */
function compareField(what: string, own: ArrayLike<number>, twin: ArrayLike<number>, allowedSeconds: number) {
  let largest = 0;
  let worst = -1;
  let walked = 0;
  for (let i = 0; i < own.length; i++) {
    if (Number.isFinite(own[i])) walked++;
    const difference = own[i] === twin[i] ? 0 : Math.abs(own[i] - twin[i]);
    if (difference <= largest) continue;
    largest = difference;
    worst = i;
  }
  expect(own.length, `${what}: cells`).toBe(twin.length);
  expect(walked, `${what}: cells that a walk leads to`).toBeGreaterThan(0.99 * own.length);
  expect(
    largest,
    `${what}: demand point ${worst} is ${own[worst]} s here, ${twin[worst]} s there`,
  ).toBeLessThanOrEqual(allowedSeconds);
  return { cells: own.length, largest };
}

const python = ensureScipy();
if (!python)
  console.warn('\nDID NOT RUN: the independent twin: no Python with numpy, scipy and pyproj here\n');

describe.skipIf(!python)('the independent twin on the shipped data', () => {
  const folder = mkdtempSync(join(tmpdir(), 'quindici-twin-'));
  let contextOf: (id: ProfileId) => AccessContext;
  let twin: Float64Array;
  let said = '';

  beforeAll(async () => {
    const data = await openArea(diskSource(publicGeo), 'milano');
    const contexts = createAccessContexts(data);
    contextOf = (id) => ({ ...contexts(id), drawGap: drawNothing });
    const question = {
      area: 'milano',
      places: facilitiesOf(data.places)
        .filter(({ countable }) => countable)
        .map(({ id, service, position: [lng, lat] }) => ({ id, service, lng, lat })),
      services,
      ranked: RANKED,
      ranks: RANKS,
      speedsKmh: profiles.map(({ speedKmh }) => speedKmh),
    };
    const [asked, answered] = [join(folder, 'question.json'), join(folder, 'answer.bin')];
    writeFileSync(asked, JSON.stringify(question));
    const { status, stdout, stderr } = spawnSync(python ?? '', ['-B', script, publicGeo, asked, answered], {
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`twin.py failed:\n${stderr}`);
    twin = readDoubles(answered);
    said = stdout.trim();
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('agrees on the seconds from every demand cell, within rounding', () => {
    let cells = 0;
    const largest = profiles.map(() => 0);
    const fields = services.length + RANKS;
    profiles.forEach((profile, pace) => {
      const context = contextOf(profile.id);
      const speed = profileSpeed(profile);
      const allowed = ROUNDED_METERS / speed + ROUNDED_SECONDS + ARITHMETIC_SECONDS;
      const ranked = context.model.walksToKNearest(
        countedFacilities(context.model, context.facilities, RANKED),
        RANKS,
      );
      for (let field = 0; field < fields; field++) {
        const rank = field - services.length;
        const own =
          rank < 0
            ? computeCoverage(context, {
                services: [services[field]],
                match: 'any',
                cutoffSeconds: 900,
                profile,
              }).seconds
            : Float64Array.from({ length: context.demand.count }, (_, i) =>
                walkSeconds(ranked.meters[i * RANKS + rank], speed),
              );
        const start = (field * profiles.length + pace) * context.demand.count;
        const what = `${profile.id}, ${rank < 0 ? services[field] : `${RANKED}, nearest ${rank + 1}`}`;
        const seen = compareField(what, own, twin.subarray(start, start + context.demand.count), allowed);
        cells += seen.cells;
        largest[pace] = Math.max(largest[pace], seen.largest);
      }
    });
    expect(cells).toBe(twin.length);
    const differences = profiles.map(({ id }, pace) => `${id} ${largest[pace].toFixed(4)} s`).join(', ');
    if (process.env.QUINDICI_TWIN_REPORT)
      writeFileSync(process.env.QUINDICI_TWIN_REPORT, JSON.stringify({ walks: cells }));
    console.info(`twin: ${cells} walks compared, largest difference ${differences}; ${said}`);
  });
});
