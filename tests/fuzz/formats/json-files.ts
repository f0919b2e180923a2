import { readDetour } from '../../../src/data/read-detour';
import { readNotLocated } from '../../../src/data/read-layer';
import { printDetour } from '../../../src/schema/detour-file';
import { endOf, expectRule, type FuzzFormat } from '../format';
import { mutateJson } from '../mutate-json';

const encoder = new TextEncoder();
const DETOUR_PATH = 'v1/grid/detour.json';
const figures = { pairs: 10, residents: 100, tenth: 1.1, median: 1.3, ninetieth: 1.6 };
const none = { pairs: 0, residents: 0, tenth: null, median: null, ninetieth: null };

/** How much longer walks are than straight lines. */
export const detourFormat: FuzzFormat = {
  name: 'detour',
  seeds: [
    encoder.encode(
      printDetour({
        band: { fromMeters: 300, toMeters: 1250 },
        city: figures,
        nils: [
          { nil: 1, ...figures },
          { nil: 8, ...none },
        ],
        byDistance: [{ fromMeters: 300, toMeters: 500, ...figures }],
        histogram: { step: 0.1, shares: [0.25, 0.5, 0.25] },
      }),
    ),
  ],
  mutate: mutateJson,
  read: (input) =>
    endOf(
      DETOUR_PATH,
      () => readDetour(input, DETOUR_PATH),
      ({ city, nils, byDistance, histogram, band }) => {
        for (const { pairs, tenth, median, ninetieth } of [city, ...nils, ...byDistance]) {
          expectRule(pairs >= 0, 'pairs are counted');
          expectRule(pairs === 0 ? median === null : Number(tenth) > 0, 'quantiles where there are pairs');
          expectRule(Number(tenth) <= Number(median) && Number(median) <= Number(ninetieth), 'they rise');
        }
        expectRule(
          nils.every(({ nil }) => nil >= 1 && nil <= 88),
          'every NIL exists',
        );
        expectRule(band.toMeters > band.fromMeters, 'the band is one');
        expectRule(histogram.step > 0 && histogram.shares.length > 0, 'the histogram has steps');
      },
    ),
};

const NOT_LOCATED_PATH = 'v1/grid/not-located.json';
const place = {
  id: 'cf-noto',
  service: 'training-centres',
  name: 'Civica Scuola di Liuteria',
  nameEn: '',
  address: 'Via Noto 4',
  position: null,
  precision: null,
  status: 'unknown',
  kind: '',
  offers: ['lutherie'],
  quantity: '',
  website: 'https://example.org/',
  noteIt: '',
  noteEn: '',
  source: 'report 2021',
  coordinateSource: '',
  lastSeen: '2021',
  nil: null,
  municipio: null,
};

/** The places that are known and not located. */
export const notLocatedFormat: FuzzFormat = {
  name: 'not-located',
  seeds: [encoder.encode(JSON.stringify([place, { ...place, id: 'cf-other' }], null, 2))],
  mutate: mutateJson,
  read: (input) =>
    endOf(
      NOT_LOCATED_PATH,
      () => readNotLocated(input, NOT_LOCATED_PATH),
      (places) => {
        const ids = places.map(({ service, id }) => `${service}/${id}`);
        expectRule(new Set(ids).size === ids.length, 'each id stands once');
        for (const { id, name, website, position, nil } of places) {
          expectRule(id !== '' && name !== '' && position === null && nil === null, 'a place with a name');
          expectRule(website === '' || /^https?:/.test(website), 'a website is one');
        }
      },
    ),
};
