import type { FileEntry, LayerEntry, Manifest, StudyArea } from '../../src/schema/manifest';
import { describeFile } from './print-readme';

/** Where the metadata stand below public/geo. */
export const CATALOGUE_PATH = 'catalogue.jsonld';

const EU = 'http://publications.europa.eu/resource/authority';
const COMUNE = 'https://www.comune.milano.it/';

/** Words in both languages, as JSON-LD has them. */
const both = (it: string, en: string) => [
  { '@language': 'it', '@value': it },
  { '@language': 'en', '@value': en },
];
const plain = (text: string) => ({ '@value': text });
const day = (iso: string) => ({ '@type': 'xsd:date', '@value': iso });

interface MetadataGroup {
  readonly id: string;
  readonly title: ReturnType<typeof both>;
  readonly description: ReturnType<typeof both>;
  /** Of the data themes of the European Union. */
  readonly theme: string;
  readonly files: readonly FileEntry[];
}

const layerGroup = ({ service, file, located, known }: LayerEntry): MetadataGroup => ({
  id: service,
  title: both(`Luoghi: ${service}`, `Places: ${service}`),
  description: both(
    `Luoghi localizzati del servizio ${service}: ${located} su ${known} noti.`,
    `Located places of the service ${service}: ${located} of ${known} known.`,
  ),
  theme: 'ECON',
  files: [file],
});

function groupsOf(area: StudyArea): MetadataGroup[] {
  const several = (...files: (FileEntry | null | undefined)[]): FileEntry[] =>
    files.flatMap((file) => file ?? []);
  return [
    ...area.layers.map(layerGroup),
    {
      id: 'neighbourhoods',
      title: both('Quartieri (NIL) e municipi', 'Neighbourhoods (NIL) and municipi'),
      description: both(
        'Confini semplificati con residenti ed età stimate.',
        'Simplified boundaries with residents and estimated ages.',
      ),
      theme: 'SOCI',
      files: several(area.nil, area.municipi),
    },
    {
      id: 'residents',
      title: both('Residenti per cella di 100 metri, stima', 'Residents by cell of 100 metres, an estimate'),
      description: both(
        'Residenti dei NIL distribuiti sul volume degli edifici.',
        'Residents of the NIL spread over the volume of buildings.',
      ),
      theme: 'SOCI',
      files: several(area.demand),
    },
    {
      id: 'walking-network',
      title: both('Rete pedonale', 'Walking network'),
      description: both(
        'Strade e sentieri del comune e di 1,5 km intorno, barriere e allungamento dei percorsi.',
        'Streets and paths of the municipality and 1.5 km around, barriers and the detour of walks.',
      ),
      theme: 'TRAN',
      files: several(area.network?.topology, area.network?.shapes, area.barriers, area.detour),
    },
    {
      id: 'everyday-services',
      title: both('Servizi di ogni giorno e trasporti', 'Everyday services and transport'),
      description: both(
        'Scuole, biblioteche, farmacie, parchi, fermate e altri luoghi da elenchi aperti, con le righe mal localizzate.',
        'Schools, libraries, pharmacies, parks, stops and other places of open lists, with badly located rows.',
      ),
      theme: 'SOCI',
      files: several(area.everyday?.places, area.everyday?.badlyLocated),
    },
    {
      id: 'base-map-and-search',
      title: both('Mappa di base e indice degli indirizzi', 'Base map and index of addresses'),
      description: both(
        'Acqua, parchi, ferrovie, edifici, aree disegnate, luoghi da localizzare e indirizzi per la ricerca.',
        'Water, parks, railways, buildings, drawn areas, places not located and addresses for the search.',
      ),
      theme: 'REGI',
      files: several(area.areas, area.notLocated, area.basemap, area.buildings, area.search),
    },
  ].filter(({ files }) => files.length > 0);
}

const mediaTypes: readonly (readonly [ending: string, media: string, format: string])[] = [
  ['.json', 'application/json', 'JSON'],
  ['.fgb', 'application/flatgeobuf', 'OP_DATPRO'],
  ['.bin', 'application/octet-stream', 'OP_DATPRO'],
];

/** Files of OpenStreetMap are a derived database under ODbL; all else is under CC BY 4.0. */
function licenceOf(file: FileEntry, { sources }: Manifest) {
  const isOdbl = file.sources.some((id) => sources[id]?.licence.startsWith('ODbL'));
  return isOdbl
    ? {
        '@id': 'https://opendatacommons.org/licenses/odbl/1-0/',
        '@type': ['dct:LicenseDocument', 'dcatapit:LicenseDocument'],
        'foaf:name': 'ODbL 1.0',
        'dct:type': { '@id': 'http://purl.org/adms/licencetype/ViralEffect-ShareAlike' },
      }
    : {
        '@id': 'https://creativecommons.org/licenses/by/4.0/',
        '@type': ['dct:LicenseDocument', 'dcatapit:LicenseDocument'],
        'foaf:name': 'CC BY 4.0',
        'dct:type': { '@id': 'http://purl.org/adms/licencetype/Attribution' },
      };
}

function describeDistribution(file: FileEntry, manifest: Manifest) {
  const [, media, format] = mediaTypes.find(([ending]) => file.path.endsWith(ending)) ?? mediaTypes[2];
  const [script, what] = describeFile(file);
  return {
    '@id': file.path,
    '@type': ['dcat:Distribution', 'dcatapit:Distribution'],
    'dct:title': plain(file.path.split('/').at(-1) ?? file.path),
    'dct:description': plain(`${what} (${script}; ${file.vintage})`),
    'dcat:accessURL': { '@id': file.path },
    'dcat:downloadURL': { '@id': file.path },
    'dcat:mediaType': plain(media),
    'dct:format': { '@id': `${EU}/file-type/${format}` },
    'dcat:byteSize': file.bytes,
    'dct:license': licenceOf(file, manifest),
    'spdx:checksum': {
      '@type': 'spdx:Checksum',
      'spdx:algorithm': { '@id': 'spdx:checksumAlgorithm_sha256' },
      'spdx:checksumValue': file.sha256,
    },
  };
}

function describeGroup(group: MetadataGroup, area: StudyArea, manifest: Manifest) {
  const ids = [...new Set(group.files.flatMap(({ sources }) => sources))];
  return {
    '@id': `#${group.id}`,
    '@type': ['dcat:Dataset', 'dcatapit:Dataset'],
    'dct:identifier': plain(`quindici:${area.id}:${group.id}`),
    'dct:title': group.title,
    'dct:description': group.description,
    'dct:modified': day(manifest.dataDate),
    'dct:issued': day(manifest.dataDate),
    'dct:accrualPeriodicity': { '@id': `${EU}/frequency/IRREG` },
    'dcat:theme': { '@id': `${EU}/data-theme/${group.theme}` },
    'dct:language': { '@id': `${EU}/language/ITA` },
    'dct:rightsHolder': { '@id': '#publisher' },
    'dct:publisher': { '@id': '#publisher' },
    'dct:spatial': {
      '@type': ['dct:Location', 'dcatapit:Location'],
      'dcatapit:geographicalIdentifier': plain('http://www.geonames.org/3173435'),
      'dcat:bbox': {
        '@type': 'geosparql:wktLiteral',
        '@value': polygonOf(area.bounds),
      },
    },
    'dct:source': ids.map((id) => {
      const { title, publisher, licence, address, vintage } = manifest.sources[id];
      return {
        'dct:title': plain(title),
        'dct:publisher': plain(publisher),
        'dct:license': plain(licence),
        'dct:temporal': plain(vintage),
        ...(/^https?:/.test(address) ? { 'foaf:page': { '@id': address } } : {}),
      };
    }),
    'dcat:distribution': group.files.map((file) => describeDistribution(file, manifest)),
  };
}

function polygonOf([west, south, east, north]: StudyArea['bounds']): string {
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return `POLYGON((${ring.map((point) => point.join(' ')).join(', ')}))`;
}

/**
 * The metadata of the built data by the Italian profile of DCAT-AP (AGID, DCAT-AP_IT 2.1) as JSON-LD. Addresses are
 * relative to the file itself: they are right wherever it is published.
 */
export function printCatalogue(manifest: Manifest): string {
  const catalogue = {
    '@context': {
      dcat: 'http://www.w3.org/ns/dcat#',
      dct: 'http://purl.org/dc/terms/',
      dcatapit: 'http://dati.gov.it/onto/dcatapit#',
      foaf: 'http://xmlns.com/foaf/0.1/',
      spdx: 'http://spdx.org/rdf/terms#',
      geosparql: 'http://www.opengis.net/ont/geosparql#',
      xsd: 'http://www.w3.org/2001/XMLSchema#',
    },
    '@graph': [
      {
        '@id': '#catalogue',
        '@type': ['dcat:Catalog', 'dcatapit:Catalog'],
        'dct:title': both('I dati di Quindici', 'The data of Quindici'),
        'dct:description': both(
          'La mappa dei quartieri di Milano: luoghi, residenti stimati e rete pedonale.',
          'The neighbourhood map of Milan: places, estimated residents and walking network.',
        ),
        'dct:modified': day(manifest.dataDate),
        'dct:issued': day(manifest.dataDate),
        'dct:language': { '@id': `${EU}/language/ITA` },
        'dct:publisher': {
          '@id': '#publisher',
          '@type': ['foaf:Agent', 'dcatapit:Agent'],
          'foaf:name': plain('Quindici'),
          'dct:identifier': plain('quindici'),
          'foaf:page': { '@id': COMUNE },
        },
        'foaf:homepage': { '@id': '../' },
        'dcat:themeTaxonomy': { '@id': `${EU}/data-theme` },
        'dcat:dataset': manifest.studyAreas.flatMap((area) =>
          groupsOf(area).map((group) => describeGroup(group, area, manifest)),
        ),
      },
    ],
  };
  return `${JSON.stringify(catalogue, null, 1)}\n`;
}

/** What search engines read of the data in the page itself: a Dataset of schema.org. */
export function describeForSearchEngines({ dataDate, studyAreas: [area] }: Manifest): string {
  const [west, south, east, north] = area.bounds;
  const dataset = {
    '@context': 'https://schema.org/',
    '@type': 'Dataset',
    name: `Quindici: ${area.name} in quindici minuti a piedi`,
    description:
      'Coworking, mercati, fablab e altri luoghi di Milano, residenti stimati per cella di 100 metri e rete pedonale: che cosa si raggiunge a piedi in un quarto d’ora, e chi ne resta fuori.',
    inLanguage: ['it', 'en'],
    isAccessibleForFree: true,
    dateModified: dataDate,
    license: [
      'https://opendatacommons.org/licenses/odbl/1-0/',
      'https://creativecommons.org/licenses/by/4.0/',
    ],
    creator: { '@type': 'Organization', name: 'Quindici' },
    spatialCoverage: {
      '@type': 'Place',
      name: area.name,
      geo: { '@type': 'GeoShape', box: `${south} ${west} ${north} ${east}` },
    },
    distribution: [
      {
        '@type': 'DataDownload',
        encodingFormat: 'application/ld+json',
        contentUrl: `./geo/${CATALOGUE_PATH}`,
      },
      { '@type': 'DataDownload', encodingFormat: 'application/json', contentUrl: './geo/manifest.json' },
    ],
  };
  return JSON.stringify(dataset).replaceAll('<', '\\u003c');
}
