import type { SearchContent } from '../../../src/core/search/search-content';
import { prepareSearch } from '../../../src/core/search/search-index';
import { decodeSearchContent, encodeSearchContent } from '../../../src/schema/search-file';
import { isServiceId } from '../../../src/schema/service';
import { endOf, expectRule, type FuzzFormat } from '../format';
import { mutateSections } from '../mutate-sections';

const PATH = 'v1/grid/search.bin';

const content: SearchContent = {
  neighbourhoods: [
    { nil: 7, name: 'Quarto Oggiaro', aliases: ['Vialba', 'Musocco'], position: [9.14, 45.51] },
  ],
  stations: [
    {
      kind: 'metro',
      label: 'Bande Nere (M1)',
      name: 'Bande Nere',
      lines: ['M1'],
      nil: 5,
      position: [9.13, 45.46],
    },
    { kind: 'station', label: 'Stazione Dateo', name: 'Dateo', lines: [], nil: 2, position: [9.21, 45.46] },
  ],
  streets: [
    {
      name: 'Via Cà Granda',
      nil: 9,
      position: [9.19, 45.51],
      numbers: [
        { label: '1', position: [9.19, 45.511] },
        { label: '12/A', position: [9.191, 45.512] },
      ],
      points: [[9.192, 45.513]],
    },
    { name: 'Viale Monza', nil: 0, position: [9.22, 45.5], numbers: [], points: [] },
  ],
  facilities: [
    {
      service: 'fablabs',
      id: 'lab',
      name: 'The Lab 🛠',
      address: 'Via Calabiana 6',
      nil: 12,
      position: [9.21, 45.44],
    },
    {
      service: 'covered-markets',
      id: 'mercato',
      name: 'Mercato',
      address: '',
      nil: 0,
      position: [9.2, 45.45],
    },
  ],
};
const empty: SearchContent = { neighbourhoods: [], stations: [], streets: [], facilities: [] };

function checkContent(read: SearchContent): void {
  const { neighbourhoods, stations, streets, facilities } = read;
  const rows = [
    ...neighbourhoods,
    ...stations,
    ...streets,
    ...streets.flatMap(({ numbers }) => numbers),
    ...streets.flatMap(({ points }) => points.map((position) => ({ position }))),
    ...facilities,
  ];
  for (const { position } of rows) {
    const [lng, lat] = position;
    expectRule(Math.abs(lng) <= 180 && Math.abs(lat) <= 90, 'everything lies on the globe');
  }
  const texts = [
    ...neighbourhoods.flatMap(({ name, aliases }) => [name, ...aliases]),
    ...stations.flatMap(({ name, label, lines }) => [name, label, ...lines]),
    ...streets.flatMap(({ name, numbers }) => [name, ...numbers.map(({ label }) => label)]),
    ...facilities.flatMap(({ id, name, address }) => [id, name, address]),
  ];
  expectRule(!/\p{Cs}/u.test(texts.join('')), 'every letter is whole');
  expectRule(
    facilities.every(({ service }) => isServiceId(service)),
    'every service is known',
  );
  prepareSearch(read);
}

/** What the search finds. */
export const searchFormat: FuzzFormat = {
  name: 'search',
  seeds: [encodeSearchContent(content), encodeSearchContent(empty)],
  mutate: (seed, other, pick) => mutateSections(seed, other, pick, { headerBytes: 6, sectionCount: () => 3 }),
  read: (input) => endOf(PATH, () => decodeSearchContent(input, PATH), checkContent),
};
