import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { diskSource } from '../../../scripts/lib/disk-source';
import { type AccessContext, computeCoverage } from '../../../src/core/access/coverage';
import { travelProfile } from '../../../src/core/network/profile';
import { computeNeighbourhood, type NeighbourhoodQuery } from '../../../src/core/sheet/neighbourhood-figures';
import { decidingWalks, sheetFigures } from '../../../src/core/sheet/sheet-figures';
import { createAccessContext } from '../../../src/data/access-context';
import { type AreaData, openArea } from '../../../src/data/open-area';

const folder = fileURLToPath(new URL('../../../public/geo', import.meta.url));
const base = { cutoffSeconds: 900, profile: travelProfile('older') };
const asked = ['coworkings', 'covered-markets', 'fablabs'];
let data: AreaData;
let context: AccessContext;
beforeAll(async () => {
  data = await openArea(diskSource(folder), 'milano');
  context = createAccessContext(data);
});

describe('the page of a NIL', () => {
  it.each([76, 1])('of NIL %i has the zones of coverage, to the person', (nil) => {
    const query: NeighbourhoodQuery = { ...base, nil, services: asked };
    const { services } = computeNeighbourhood(context, query);
    expect(services).toHaveLength(asked.length);
    for (const { service, zone, periphery, city } of services) {
      const { zones } = computeCoverage(context, { ...base, services: [service], match: 'any' });
      const find = (id: string) => zones.find(({ zoneId }) => zoneId === id);
      const lacking = (id: string) => (find(id)?.residents.all ?? 0) - (find(id)?.covered.all ?? 0);
      expect(zone.residents).toEqual(find(`nil-${nil}`)?.residents);
      expect(zone.uncovered.all).toBe(lacking(`nil-${nil}`));
      expect(zone.meanSeconds).toEqual(find(`nil-${nil}`)?.meanSeconds);
      expect(city.uncovered.all).toBe(lacking('city'));
      expect(periphery.uncovered.all).toBe(lacking('city') - lacking('group-rest'));
      expect(periphery.residents.over65).toBe(
        (find('city')?.residents.over65 ?? 0) - (find('group-rest')?.residents.over65 ?? 0),
      );
    }
  });

  it('says within which time half of the residents have a service, and where most of them go, as plain counting does', () => {
    const { services } = computeNeighbourhood(context, { ...base, nil: 76, services: asked });
    for (const { service, medianSeconds, main, zone } of services) {
      const walks = decidingWalks(context, { ...base, services: [service], match: 'any' });
      let [within, before] = [0, 0];
      const nearestFor = new Map<number, number>();
      for (let i = 0; i < data.demand.count; i++) {
        if (data.demand.nil[i] !== 76 || !walks) continue;
        const persons = data.demand.residents[i];
        if (walks.seconds[i] <= medianSeconds) within += persons;
        if (walks.seconds[i] < medianSeconds) before += persons;
        nearestFor.set(walks.owner[i], (nearestFor.get(walks.owner[i]) ?? 0) + persons);
      }
      expect(2 * within).toBeGreaterThanOrEqual(zone.residents.all);
      expect(2 * before).toBeLessThan(zone.residents.all);
      expect(main?.residents).toBe(Math.max(...nearestFor.values()));
      expect(nearestFor.get(main?.facilityIndex ?? -1)).toBe(main?.residents);
      expect(data.places[main?.facilityIndex ?? 0].service).toBe(service);
    }
  });

  it('prints the same figures as it shows', () => {
    const question = { ...base, services: ['fablabs'], match: 'any' as const };
    const shown = computeNeighbourhood(context, { ...base, nil: 76, services: ['fablabs'] }).services[0];
    const printed = sheetFigures(
      context,
      { nil: 76, asked: question, services: ['fablabs'] },
      decidingWalks(context, question),
    );
    expect(shown).toMatchObject(printed.services[0]);
    expect(shown).toMatchObject(printed.asked ?? {});
  });

  it('sums over all NIL to the city', () => {
    const pages = data.nils.map(({ nil }) =>
      computeNeighbourhood(context, { ...base, nil, services: ['covered-markets'] }),
    );
    const [{ city }] = pages[0].services;
    expect(pages.reduce((sum, { services }) => sum + services[0].zone.uncovered.all, 0)).toBe(
      city.uncovered.all,
    );
  });

  it('of a NIL where nobody lives has no walks, and of none is refused', () => {
    const empty = data.nils.filter(({ residents }) => residents.all === 0);
    expect(empty.map(({ commonName }) => commonName)).toContain('Parco Sempione');
    const [first] = computeNeighbourhood(context, {
      ...base,
      nil: empty[0].nil,
      services: ['fablabs'],
    }).services;
    expect(first).toMatchObject({ main: null, zone: { residents: { all: 0 } } });
    expect(first.medianSeconds).toBeNaN();
    expect(() => computeNeighbourhood(context, { ...base, nil: 99, services: ['fablabs'] })).toThrow(
      'no NIL 99',
    );
    expect(computeNeighbourhood(context, { ...base, nil: 76, services: ['none'] }).services).toEqual([]);
  });
});
