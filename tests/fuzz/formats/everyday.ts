import { readBadlyLocated, readEveryday } from '../../../src/data/read-everyday';
import {
  type BadlyLocated,
  dimensionIds,
  type Everyday,
  everydayKinds,
  openKinds,
} from '../../../src/schema/everyday';
import { printBadlyLocated, printEveryday } from '../../../src/schema/everyday-file';
import { serviceIds } from '../../../src/schema/service';
import { endOf, expectRule, type FuzzFormat } from '../format';
import { mutateJson } from '../mutate-json';

const encoder = new TextEncoder();
const EVERYDAY_PATH = 'v1/grid/everyday.json';
const BADLY_PATH = 'v1/grid/badly-located.json';

const made: Everyday = {
  dimensions: dimensionIds.map((id) => ({
    id,
    nameIt: id,
    nameEn: id,
    specialised: ['fablabs'],
    everyday: ['schools', 'parks'],
  })),
  layers: openKinds.map((kind) => ({
    kind,
    nameIt: kind,
    nameEn: kind,
    oneIt: kind,
    oneEn: kind,
    source: 'facts',
    vintage: '2020',
    faultsIt: 'nessuno',
    faultsEn: 'none',
    read: 3,
    badlyLocated: 1,
    places: [
      {
        id: `${kind}-1`,
        name: 'Uno',
        address: 'Via Uno 1',
        note: '',
        quantity: 5000,
        points: [
          [9.18, 45.46],
          [9.19, 45.47],
        ],
      },
    ],
  })),
};

/** Everyday services and the eight dimensions. */
export const everydayFormat: FuzzFormat = {
  name: 'everyday',
  seeds: [encoder.encode(printEveryday(made))],
  mutate: mutateJson,
  read: (input) =>
    endOf(
      EVERYDAY_PATH,
      () => readEveryday(input, EVERYDAY_PATH),
      ({ dimensions, layers }) => {
        expectRule(dimensions.map(({ id }) => id).join() === dimensionIds.join(), 'the eight, in order');
        const kinds = layers.map(({ kind }) => kind);
        expectRule(
          openKinds.filter((kind) => kinds.includes(kind)).join() === kinds.join(),
          'layers in order',
        );
        for (const { specialised, everyday } of dimensions) {
          expectRule(
            specialised.every((id) => serviceIds.includes(id)),
            'services exist',
          );
          expectRule(
            everyday.every((kind) => everydayKinds.includes(kind)) &&
              new Set(everyday).size === everyday.length,
            'kinds exist, each once',
          );
        }
        for (const { places, read, badlyLocated } of layers) {
          expectRule(badlyLocated <= read, 'counts go together');
          expectRule(new Set(places.map(({ id }) => id)).size === places.length, 'each id once');
          for (const { id, quantity, points } of places) {
            expectRule(id !== '' && Number.isSafeInteger(quantity) && quantity >= 0, 'a place');
            expectRule(
              points.length > 0 && points.every(([lng, lat]) => Math.abs(lng) <= 180 && Math.abs(lat) <= 90),
              'a place lies on the globe',
            );
          }
        }
      },
    ),
};

const row: BadlyLocated = {
  kind: 'pharmacies',
  id: '1',
  name: 'Farmacia',
  address: 'Via Uno 1',
  position: [9.18, 45.46],
  reason: 'on-water',
  meters: 0,
};

/** The rows that are listed and never counted. */
export const badlyLocatedFormat: FuzzFormat = {
  name: 'badly-located',
  seeds: [encoder.encode(printBadlyLocated([row, { ...row, id: '2', reason: 'outside-city', meters: 300 }]))],
  mutate: mutateJson,
  read: (input) =>
    endOf(
      BADLY_PATH,
      () => readBadlyLocated(input, BADLY_PATH),
      (rows) => {
        for (const { id, meters, position } of rows) {
          expectRule(id !== '' && Number.isSafeInteger(meters) && meters >= 0, 'a row');
          expectRule(Math.abs(position[0]) <= 180 && Math.abs(position[1]) <= 90, 'on the globe');
        }
      },
    ),
};
