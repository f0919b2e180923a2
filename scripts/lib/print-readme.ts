import type { FileEntry, LayerEntry, Manifest } from '../../src/schema/manifest';

/** What made each file and what it holds, by the end of its name. */
const descriptions: readonly (readonly [name: string, script: string, what: string])[] = [
  [
    'nil.fgb',
    'build-zones.ts',
    'the neighbourhoods (NIL), simplified with shared edges kept, with residents and ages',
  ],
  ['municipi.fgb', 'build-zones.ts', 'the nine municipi, simplified together with the NIL'],
  ['demand.bin', 'build-demand.ts', 'estimated residents by 100 m cell, NIL and municipio'],
  ['network.bin', 'build-network.ts', 'the walking network: nodes, edges and their lengths'],
  ['network-shapes.bin', 'build-network.ts', 'bends, classes, bridges and tunnels of the edges'],
  [
    'detour.json',
    'build-detour.ts',
    'how much longer walks are than straight lines, by NIL and distance: docs/detour.md',
  ],
  [
    'barriers.bin',
    'build-barriers.ts',
    'railways, watercourses and motorways that people on foot walk round, with their names',
  ],
  ['basemap.bin', 'build-basemap.ts', 'generalised water, parks, railways, labels'],
  ['buildings.bin', 'build-basemap.ts', 'building outlines with the demand point they belong to'],
  [
    'search.bin',
    'build-search-index.ts',
    'streets, house numbers, stations, neighbourhoods and places for the search',
  ],
  [
    'areas.fgb',
    'build-layers.ts',
    'design districts and the Sharing Cities area, approximate drawings of our own',
  ],
  [
    'everyday.json',
    'build-everyday.ts',
    'everyday services, parks with their entrances, stops, and the eight dimensions',
  ],
  [
    'badly-located.json',
    'build-everyday.ts',
    'rows of the lists of everyday services that are badly located: listed, never counted',
  ],
  ['not-located.json', 'build-layers.ts', 'places that are known and not yet located'],
];

/** The script that makes a file, and what is in it. */
export function describeFile({ path }: Pick<FileEntry, 'path'>): readonly [script: string, what: string] {
  const name = path.split('/').at(-1) ?? path;
  const found = descriptions.find(([end]) => end === name);
  return found
    ? [found[1], found[2]]
    : ['build-layers.ts', `located places of the layer ${name.replace('.fgb', '')}`];
}

/** Every file that the manifest lists. */
export function filesOf({ studyAreas }: Manifest): FileEntry[] {
  return studyAreas.flatMap((area) => [
    ...area.layers.map(({ file }: LayerEntry) => file),
    ...[area.areas, area.notLocated].flatMap((file) => file ?? []),
    area.nil,
    ...(area.municipi ? [area.municipi] : []),
    area.demand,
    ...(area.network ? [area.network.topology, area.network.shapes] : []),
    ...(area.detour ? [area.detour] : []),
    ...(area.barriers ? [area.barriers] : []),
    ...(area.everyday ? [area.everyday.places, area.everyday.badlyLocated] : []),
    area.basemap,
    area.buildings,
    area.search,
  ]);
}

/** The README of public/geo: every file with its script, content, date and sources, then the sources themselves. */
export function printReadme(manifest: Manifest, introduction: string): string {
  const files = filesOf(manifest).map((file) => {
    const [script, what] = describeFile(file);
    return `| ${file.path} | ${what} | ${script} | ${file.vintage} | ${file.sources.join(', ')} |`;
  });
  const sources = Object.entries(manifest.sources).map(
    ([id, { title, publisher, licence, address, vintage }]) =>
      `| ${id} | ${title} | ${publisher} | ${licence} | ${vintage} | ${address} |`,
  );
  return [
    introduction.trimEnd(),
    '',
    '| File | What | Script | Vintage | Sources |',
    '|---|---|---|---|---|',
    ...files,
    '',
    `Data as of ${manifest.dataDate}.`,
    '',
    '## Sources',
    '',
    '| Id | Title | Publisher | Licence | Vintage | Address |',
    '|---|---|---|---|---|---|',
    ...sources,
    '',
  ].join('\n');
}
