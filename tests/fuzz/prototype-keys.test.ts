import { afterEach, describe, expect, it } from 'vitest';
import { readFacts } from '../../scripts/lib/facts';
import { readFgb } from '../../src/data/read-fgb';
import { readNotLocated } from '../../src/data/read-layer';
import { readManifest } from '../../src/data/read-manifest';
import { readOwnPlaces } from '../../src/data/read-own-places';
import { writeFgb } from '../../src/data/write-fgb';
import { readCommand } from '../../src/embed/read-command';
import { readScenarioFile, writeScenarioFile } from '../../src/schema/scenario-file';
import { initialState } from '../../src/state/store';
import { formatHash, parseHash } from '../../src/state/url';
import { createSquareZones } from '../helpers/square-zones';
import { makeManifest } from './formats/manifest';

/** Names that every object has without anybody having put them there. */
const names = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf'] as const;
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const ground = { bounds: [9.04, 45.386, 9.279, 45.536], utmZone: 32 } as const;

afterEach(() => {
  expect(Reflect.get({}, 'polluted')).toBeUndefined();
});

describe.each(names)('%s', (name) => {
  it('as a key of a link is no key', () => {
    const { patch, notices } = parseHash(`#${name}=1&nil=76`);
    expect(patch).toEqual(parseHash('#nil=76').patch);
    expect(notices).toEqual([]);
  });

  it('as a value of a link is not known', () => {
    for (const key of [
      's',
      'pace',
      'svc',
      'lay',
      'lang',
      'theme',
      'grp',
      'zl',
      'q',
      'field',
      'goal',
      'cmp',
    ]) {
      const { patch, notices } = parseHash(`#${key}=${name}`);
      expect(notices).toEqual([{ key, value: name }]);
      expect(patch).toEqual(parseHash('').patch);
    }
  });

  it('as an id of a place of a scenario is an id like others', () => {
    const scenario = {
      name,
      changes: [{ kind: 'close', service: 'fablabs', facilityId: name }],
    } as const;
    expect(parseHash(formatHash({ ...initialState, scenario })).patch.scenario).toEqual(scenario);
    const question = {
      services: ['fablabs'],
      match: 'any',
      minutes: 15,
      group: 'all',
      pace: 'adult',
      speedKmh: 5,
    } as const;
    const text = writeScenarioFile({ area: name, question, scenario });
    expect(readScenarioFile(text, name)).toMatchObject({ kind: 'scenario', file: { area: name, scenario } });
  });

  it('as a column of a layer is a property of its own, or refused', async () => {
    const bytes = writeFgb({
      name: 'x',
      columns: [{ name, type: 'String' }],
      geometryType: 'Point',
      features: [
        {
          type: 'Feature',
          geometry: { type: 'Point', coordinates: [9, 45] },
          properties: Object.fromEntries([[name, 'text']]),
        },
      ],
    });
    if (name === '__proto__') {
      await expect(readFgb(bytes, 'x.fgb')).rejects.toThrow('x.fgb, header: a column called "__proto__"');
      return;
    }
    const [{ properties }] = await readFgb(bytes, 'x.fgb');
    expect(Object.entries(properties ?? {})).toEqual([[name, 'text']]);
  });

  it('as a column of a table of places is told', () => {
    const { places, problems } = readFacts(
      bytesOf(`id,name,${name}\na,b,c\n`),
      'x.csv',
      'fablabs',
      createSquareZones(),
    );
    expect(places).toEqual([]);
    expect(problems.map(({ advice }) => advice).join()).toContain(`remove ${name}`);
  });

  it("as a column, a name and a property of a person's own places does no harm", async () => {
    const table = await readOwnPlaces(bytesOf(`${name};nome;lat;lon\nx;${name};45.46;9.19\n`), ground);
    const feature = `{"type":"Feature","geometry":{"type":"Point","coordinates":[9.19,45.46]},"properties":{"${name}":{"polluted":1},"nome":"${name}"}}`;
    const geojson = await readOwnPlaces(bytesOf(feature), ground);
    for (const reading of [table, geojson])
      expect(reading).toMatchObject({ kind: 'read', rows: [{ name, position: [9.19, 45.46] }] });
  });

  it('as a source and an area of a manifest is found only where it stands', () => {
    const file = (path: string, sources: readonly string[]) => ({
      path,
      bytes: 1,
      sha256: 'a'.repeat(64),
      counts: Object.fromEntries([[name, 1]]),
      vintage: '',
      sources,
    });
    expect(() => readManifest(JSON.stringify(makeManifest((path) => file(path, [name]))))).toThrow(
      `is ${JSON.stringify(name)} where a key of the sources is expected`,
    );
    const read = readManifest(JSON.stringify(makeManifest((path) => file(path, ['made']))));
    expect(Object.entries(read.studyAreas[0].nil.counts)).toEqual([[name, 1]]);
  });

  it('as a key of the places that are not located gives no value', () => {
    const text = `[{"${name}":{"id":"a","name":"b","service":"fablabs","source":"c"},"position":null}]`;
    expect(() => readNotLocated(bytesOf(text), 'x.json')).toThrow('x.json, row 0, service');
  });

  it('as type and key of a message of another page is ignored', () => {
    expect(readCommand(JSON.parse(`{"quindici":1,"type":"${name}"}`))).toBeNull();
    expect(readCommand(JSON.parse(`{"${name}":{"quindici":1,"type":"set-cutoff","minutes":15}}`))).toBeNull();
    expect(readCommand(JSON.parse(`{"quindici":1,"type":"set-layers","layers":["${name}"]}`))).toBeNull();
  });
});
