import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { diskSource } from '../../../scripts/lib/disk-source';
import type { AccessContext } from '../../../src/core/access/coverage';
import { computeCoverage } from '../../../src/core/access/coverage';
import { LEFT_OUT } from '../../../src/core/access/minutes-code';
import { travelProfile } from '../../../src/core/network/profile';
import type { SheetQuery } from '../../../src/core/sheet/sheet-answers';
import { drawSheet } from '../../../src/core/sheet/sheet-drawing';
import { decidingWalks, sheetFigures } from '../../../src/core/sheet/sheet-figures';
import { createAccessContext } from '../../../src/data/access-context';
import { type AreaData, openArea } from '../../../src/data/open-area';
import { sheetGround } from '../../../src/data/sheet-ground';

const folder = fileURLToPath(new URL('../../../public/geo', import.meta.url));
const query: SheetQuery = {
  nil: 76,
  asked: {
    services: ['coworkings', 'covered-markets'],
    match: 'all',
    cutoffSeconds: 900,
    profile: travelProfile('older'),
  },
  services: ['coworkings', 'fablabs'],
};
let data: AreaData;
let context: AccessContext;
beforeAll(async () => {
  data = await openArea(diskSource(folder), 'milano');
  context = createAccessContext(data);
});

describe('the page of Quarto Oggiaro', () => {
  it('has the figures of coverage, for the question and for each service', () => {
    const { asked, services } = sheetFigures(context, query, decidingWalks(context, query.asked));
    const expected = [
      computeCoverage(context, query.asked),
      ...query.services.map((service) =>
        computeCoverage(context, { ...query.asked, services: [service], match: 'any' }),
      ),
    ];
    [asked, ...services].forEach((figures, i) => {
      for (const [key, zoneId] of [
        ['zone', 'nil-76'],
        ['city', 'city'],
      ] as const) {
        const zone = expected[i].zones.find((candidate) => candidate.zoneId === zoneId);
        expect(figures?.[key].residents).toEqual(zone?.residents);
        expect(figures?.[key].uncovered.all).toBe((zone?.residents.all ?? 0) - (zone?.covered.all ?? 0));
        expect(figures?.[key].meanSeconds).toEqual(zone?.meanSeconds);
      }
    });
  });

  it('draws the NIL, its own cells with their codes, and places in sight', () => {
    const seconds = decidingWalks(context, query.asked)?.seconds ?? null;
    const ground = sheetGround(data, context, query.asked.services);
    const drawing = drawSheet(ground, 76, seconds, query.asked.cutoffSeconds);
    const own = Array.from({ length: data.demand.count }, (_, i) => i).filter(
      (i) => data.demand.nil[i] === 76,
    );
    const ownCells = drawing.cells.filter(({ isOwn }) => isOwn);
    expect(ownCells).toHaveLength(own.length);
    expect(ownCells.filter(({ code }) => code === LEFT_OUT)).toHaveLength(
      own.filter((i) => (seconds?.[i] ?? 0) > query.asked.cutoffSeconds).length,
    );
    for (const { x, y } of ownCells) {
      expect(x).toBeGreaterThan(-101);
      expect(x).toBeLessThan(drawing.widthMeters);
      expect(y).toBeGreaterThan(-101);
      expect(y).toBeLessThan(drawing.heightMeters);
    }
    expect(drawing.outline).toMatch(/^M\d+ \d+l/);
    expect(drawing.streets.narrow.length).toBeGreaterThan(1000);
    expect(drawing.places.map(({ facilityIndex }) => data.places[facilityIndex].name)).toContain(
      'Mercato comunale coperto Quarto Oggiaro',
    );
    expect(drawing.stations.map(({ name }) => name)).toContain('Certosa');
    expect(drawing.names.map(({ nil }) => nil)).not.toContain(76);
  });

  it('refuses a NIL that is not there, and says that nothing can be measured where nothing counts', () => {
    expect(() => sheetFigures(context, { ...query, nil: 99 }, decidingWalks(context, query.asked))).toThrow(
      'no NIL 99',
    );
    const none = { ...query.asked, services: ['no-such-service'], match: 'any' as const };
    expect(decidingWalks(context, none)).toBeNull();
    expect(sheetFigures(context, { ...query, asked: none }, null).asked).toBeNull();
  });
});
