import { describe, expect, it } from 'vitest';
import { milano } from '../../../scripts/areas/milano';
import { buildLayers } from '../../../scripts/build-layers';
import type { BuildContext } from '../../../scripts/lib/build-step';
import { mergeOfficial } from '../../../scripts/lib/merge-official';
import type { OfficialPlace } from '../../../scripts/lib/official-places';
import type { LngLat } from '../../../src/core/geo';
import { readLayer } from '../../../src/data/read-layer';
import type { Place } from '../../../src/schema/place';
import { createSquareZones } from '../../helpers/square-zones';

const zones = createSquareZones();
const ours = (id: string, name: string, address: string, position: LngLat | null): Place => ({
  id,
  service: 'coworkings',
  name,
  nameEn: '',
  address,
  position,
  precision: position && 'street',
  status: 'unknown',
  kind: 'coworking',
  offers: [],
  quantity: '',
  website: '',
  noteIt: 'Nota.',
  noteEn: 'Note.',
  source: 'elenco',
  coordinateSource: '',
  lastSeen: '2018',
  nil: null,
  municipio: null,
});
const theirs = (line: number, name: string, address: string, position: LngLat | null): OfficialPlace => ({
  line,
  name,
  address,
  position,
  status: 'open',
  website: '',
});

describe('mergeOfficial', () => {
  const places = [
    ours('alfa', 'Alfa Coworking', 'Via Torino 2', null),
    ours('beta', 'Beta', 'Viale Monza 10', [9.22, 45.49]),
    ours('gamma', 'Gamma', 'Corso Como 1', [9.187, 45.482]),
    ours('delta', 'Delta', 'Via Roma 1', [9.1, 45.45]),
  ];
  const official = [
    theirs(2, 'COWORKING ALFA S.R.L.', 'Via Torino, 2', [9.1861, 45.4631]),
    theirs(3, 'Spazio nuovo nome', 'V.le Monza 10', [9.221, 45.491]),
    theirs(4, 'Delta', 'Via lontana 9', [9.2, 45.5]),
    theirs(5, 'Kappa', 'Via Kappa', [9.25, 45.46]),
  ];
  const merged = mergeOfficial(places, official, { service: 'coworkings', year: '2026', zones });
  const find = (id: string) => merged.places.find((place) => place.id === id);

  it('knows a place again by its name, then by its address; not by its name alone far away', () => {
    expect([merged.matched, merged.added, merged.unlisted]).toEqual([
      2,
      ['Delta', 'Kappa'],
      ['Gamma', 'Delta'],
    ]);
    expect(merged.places.map(({ id }) => id)).toEqual(['alfa', 'beta', 'delta', 'delta-2', 'gamma', 'kappa']);
  });

  it('keeps our id, name and notes, and takes position, status and year from the register', () => {
    expect(find('alfa')).toMatchObject({
      name: 'Alfa Coworking',
      kind: 'coworking',
      noteIt: 'Nota.',
      address: 'Via Torino, 2',
      position: [9.1861, 45.4631],
      precision: 'house',
      status: 'open',
      lastSeen: '2026',
      source: 'elenco; registro del Comune di Milano 2026',
      nil: 7,
    });
    expect(find('kappa')).toMatchObject({ precision: 'street', lastSeen: '2026', municipio: 3 });
    expect(find('gamma')).toEqual(places[2]);
  });

  it('is the same in any order of the rows', () => {
    expect(
      mergeOfficial([...places].reverse(), [...official].reverse(), {
        service: 'coworkings',
        year: '2026',
        zones,
      }).places,
    ).toEqual(merged.places);
  });
});

describe('buildLayers with the registers of the Comune', () => {
  const text = (content: string) => new TextEncoder().encode(content);
  const registers: Readonly<Record<string, Uint8Array>> = {
    'official-fablabs': text(
      'NOMINATIVO;INDIRIZZO;WEB;LONG_X_4326;LAT_Y_4326\nDamA Space;Via Vigevano 18;dama.academy;9,17;45,45\nNuovo Lab;Via Nuova 1;;9,2;45,5',
    ),
    'official-markets': text('MCC,ATTIVO,LONG_X_4326,LAT_Y_4326\nMercato Ferrara,SI,9.21984,45.4379'),
  };
  const context: BuildContext = {
    area: milano,
    factsDir: new URL('../../../data', import.meta.url).pathname,
    input: () => Promise.reject(new Error('nothing else is read')),
    optionalInput: (id) => Promise.resolve(registers[id] ?? null),
    progress: () => {},
  };

  it('locates what was not, opens what was closed, adds what is new, and says so', async () => {
    const built = await buildLayers(context, zones);
    const fablabs = built.layers.find(({ service }) => service === 'fablabs');
    expect(fablabs).toMatchObject({ listed: 13, located: 7, known: 13 });
    const file = built.files.find(({ path }) => path.endsWith('/fablabs.fgb'));
    expect(file?.sources).toEqual(['facts', 'official-fablabs']);
    const read = file ? await readLayer(file.bytes, file.path, 'fablabs') : [];
    expect(read.find(({ id }) => id === 'dama-space')?.position).toEqual([9.17, 45.45]);
    expect(built.places.find(({ id }) => id === 'mercato-ferrara')?.status).toBe('open');
    expect(built.report.notes.join('\n')).toContain(
      'fablabs: 2 in the register, 1 of our 12 are among them, 1 added; only ours: ',
    );
  });

  it('names a row that lies elsewhere', async () => {
    const far = text('MCC,ATTIVO,LONG_X_4326,LAT_Y_4326\nFerrara,SI,12.5,41.9');
    const wrong = {
      ...context,
      optionalInput: async (id: string) => (id === 'official-markets' ? far : null),
    };
    await expect(buildLayers(wrong, zones)).rejects.toThrow(
      'official-markets, line 2, position: "12.5, 41.9": lies outside the city',
    );
  });
});
