import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { computeDimensions } from '../../src/core/access/dimensions';
import { countedPlaces, layOutPlaces } from '../../src/core/access/open-places';
import { travelProfile } from '../../src/core/network/profile';
import { readBadlyLocated, readEveryday } from '../../src/data/read-everyday';
import { printEveryday } from '../../src/schema/everyday-file';
import { openShippedCity, type ShippedCity } from '../helpers/shipped-city';

const file = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(fileURLToPath(new URL(`../../public/geo/v1/milano/${name}`, import.meta.url))));

describe('the shipped everyday services', () => {
  const everyday = readEveryday(file('everyday.json'), 'everyday.json');
  const badlyLocated = readBadlyLocated(file('badly-located.json'), 'badly-located.json');
  let city: ShippedCity;
  beforeAll(async () => {
    city = await openShippedCity();
  });

  it('are written as they are read', () => {
    expect(new TextEncoder().encode(printEveryday(everyday))).toEqual(file('everyday.json'));
  });

  it('hold no mail, telephone or tax number', () => {
    const texts = everyday.layers.flatMap(({ places }) =>
      places.flatMap(({ name, address, note }) => [name, address, note]),
    );
    expect(texts.filter((text) => /@|\b0\d{1,3}[ /.-]?\d{5,}|\b\d{11}\b/.test(text))).toEqual([]);
  });

  it('count no badly located row, and list about one pharmacy in a hundred as such', () => {
    for (const { kind, id } of badlyLocated) {
      const layer = everyday.layers.find((candidate) => candidate.kind === kind);
      expect(layer?.places.some((place) => place.id === id)).toBe(false);
    }
    const pharmacies = everyday.layers.find(({ kind }) => kind === 'pharmacies');
    expect(pharmacies?.badlyLocated).toBe(5);
    expect(pharmacies?.read).toBe(420);
  });

  it('give every dimension to the same people by neighbourhood, municipio and city', () => {
    const points = layOutPlaces(everyday.layers.map(({ places }) => places.map((place) => place.points)));
    const model = city.context.model.withFacilities(points.positions);
    const counted = countedPlaces(points, model);
    const lists = everyday.dimensions.map((dimension) =>
      dimension.everyday.map((kind) => counted[everyday.layers.findIndex((layer) => layer.kind === kind)]),
    );
    const { rows } = computeDimensions({ ...city.context, model }, lists, {
      tier: 'everyday',
      cutoffSeconds: 900,
      profile: travelProfile('adult'),
    });
    const [whole] = rows;
    expect(whole.residents).toBe(1_386_285);
    for (const prefix of ['nil-', 'municipio-', 'group-']) {
      const zones = rows.filter(({ zoneId }) => zoneId.startsWith(prefix));
      whole.cells.forEach((cell, index) => {
        for (const key of ['covered', 'robustOut', 'fragileOut'] as const)
          expect(zones.reduce((sum, { cells }) => sum + cells[index][key], 0)).toBe(cell[key]);
      });
    }
    for (const { residents, cells } of rows)
      for (const { covered, robustOut } of cells) expect(covered + robustOut).toBeLessThanOrEqual(residents);
  });

  it('let parks be entered where streets cross their edge, none below half a hectare', () => {
    const parks = everyday.layers.find(({ kind }) => kind === 'parks')?.places ?? [];
    expect(parks.length).toBeGreaterThan(400);
    expect(Math.min(...parks.map(({ quantity }) => quantity))).toBeGreaterThanOrEqual(5000);
    const positions = parks.flatMap(({ points }) => points);
    const { facilitySnapMeters } = city.context.model.withFacilities(positions);
    expect(Math.max(...facilitySnapMeters)).toBeLessThan(5);
  });
});
