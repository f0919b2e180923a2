const CC_BY_4 = { licence: 'CC BY 4.0', licenceUrl: 'https://creativecommons.org/licenses/by/4.0/' } as const;
const ODBL = { licence: 'ODbL 1.0', licenceUrl: 'https://opendatacommons.org/licenses/odbl/1-0/' } as const;
const COMUNE = 'Comune di Milano';
const OSM = 'OpenStreetMap contributors';

/** One external dataset that the pipeline reads. */
export interface SourceDataset {
  readonly title: string;
  readonly publisher: string;
  readonly licence: string;
  readonly licenceUrl: string;
  /** The page or file where it is published. */
  readonly address: string;
  /** True where `address` gives the very file that the pipeline reads, so that it can be fetched. */
  readonly fetchable: boolean;
  readonly vintage: string;
  /** ISO date of what it describes, as exactly as known. */
  readonly date: string;
  /** Path below the folder of open data. */
  readonly localName: string;
  /** True where the pipeline goes without it: used once a refresh has brought it. */
  readonly optional?: boolean;
}

const osm2022 = (title: string, localName: string): SourceDataset => ({
  title,
  publisher: OSM,
  ...ODBL,
  address: 'https://www.openstreetmap.org/copyright',
  fetchable: false,
  vintage: 'about June 2022',
  date: '2022-06-01',
  localName,
});

const ckan = (path: string): string => `https://dati.comune.milano.it/dataset/${path}`;

/** A table of the Comune as it is published, used in the place of an estimate or beside our own table once it is there. */
const official = (title: string, address: string, localName: string): SourceDataset => ({
  title,
  publisher: COMUNE,
  ...CC_BY_4,
  address: ckan(address),
  fetchable: false,
  vintage: 'as refreshed',
  date: '2024-01-01',
  localName,
  optional: true,
});

/** Every external dataset, by a stable id. */
export const sources = {
  'nil-boundaries': {
    title: 'Nuclei di Identità Locale (NIL), PGT 2030 (ds964)',
    publisher: COMUNE,
    ...CC_BY_4,
    address: ckan(
      'e8e765fc-d882-40b8-95d8-16ff3d39eb7c/resource/9c4e0776-56fc-4f3d-8a90-f4992a3be426/download/ds964_nil_wm.geojson',
    ),
    fetchable: true,
    vintage: 'PGT 2030',
    date: '2020-02-05',
    localName: 'boundaries/nil_ds964.geojson',
  },
  'municipi-boundaries': {
    title: 'Municipi (ds379)',
    publisher: COMUNE,
    ...CC_BY_4,
    address: ckan('ds379-infogeo-municipi-superficie'),
    fetchable: false,
    vintage: '2016',
    date: '2016-01-01',
    localName: 'boundaries/municipi_ds379.geojson',
  },
  'comune-boundary': {
    title: 'Confine comunale (ds2841)',
    publisher: COMUNE,
    ...CC_BY_4,
    address: ckan('ds2841'),
    fetchable: false,
    vintage: '2024',
    date: '2024-01-01',
    localName: 'boundaries/comune.geojson',
  },
  'nil-residents': {
    title: 'Caratteristiche demografiche e territoriali dei quartieri 2011-2021 (ds205)',
    publisher: COMUNE,
    ...CC_BY_4,
    address: ckan(
      'fcddb7d2-b106-48f5-9a2a-64d3136621dc/resource/084457a7-ec4b-4a6b-b463-d8ab53c64fbb/download/ds205_dati_quartieri_2011_2021_.csv',
    ),
    fetchable: false,
    vintage: 'most likely 2021',
    date: '2021-12-31',
    localName: 'population/nil_population_2021.csv',
  },
  'nil-ages-2011': {
    title: 'Census of population 2011, ages by NIL',
    publisher: 'ISTAT',
    licence: 'CC BY 3.0 IT',
    licenceUrl: 'https://creativecommons.org/licenses/by/3.0/it/',
    address: 'https://www.istat.it/it/archivio/104317',
    fetchable: false,
    vintage: 'census 2011',
    date: '2011-10-09',
    localName: 'population/istat2011_by_NIL_ages.csv',
  },
  'street-network': osm2022(
    'Streets and paths of Milan and 1.5 km around',
    'network/milan_walk_edges_osm2022.fgb',
  ),
  buildings: osm2022('Building pieces with height', 'basemap/osm2022_building_pieces.fgb'),
  landcover: osm2022('Land cover: parks, woods, grass', 'basemap/osm2022_landcover.fgb'),
  landuse: osm2022('Land use', 'basemap/osm2022_landuse.fgb'),
  'major-streets': osm2022('Named major streets', 'basemap/osm2022_named_major_streets.fgb'),
  'place-names': osm2022('Named places', 'basemap/osm2022_places.fgb'),
  railways: osm2022('Railways, trams and metro', 'basemap/osm2022_rail_tram_subway.fgb'),
  water: osm2022('Water bodies', 'basemap/osm2022_water_polygons.fgb'),
  waterways: osm2022('Waterways and Navigli', 'basemap/osm2022_waterways.fgb'),
  'metro-stations': {
    title: 'Metro stations',
    publisher: OSM,
    ...ODBL,
    address: 'https://www.openstreetmap.org/copyright',
    fetchable: false,
    vintage: '2024',
    date: '2024-01-01',
    localName: 'points/metro_stations_osm2024.geojson',
  },
  'rail-stations': {
    title: 'Stazioni ferroviarie (ds80)',
    publisher: COMUNE,
    ...CC_BY_4,
    address: ckan('ds80_infogeo_ferrovie_stazioni_localizzazione_'),
    fetchable: false,
    vintage: '2020',
    date: '2020-01-01',
    localName: 'points/rail_stations_ds80.geojson',
  },
  'address-points': {
    title: 'Located addresses named in open lists',
    publisher: `${COMUNE} and others`,
    licence: 'CC BY 4.0 / IODL 2.0',
    licenceUrl: 'https://creativecommons.org/licenses/by/4.0/',
    address: 'https://dati.comune.milano.it/',
    fetchable: false,
    vintage: '2018 to 2026',
    date: '2026-01-01',
    localName: 'gazetteer/address_points_union.csv',
  },
  'street-names': {
    title: 'Street names with a point',
    publisher: `${OSM}; ${COMUNE}`,
    ...ODBL,
    address: 'https://www.openstreetmap.org/copyright',
    fetchable: false,
    vintage: '2018 to 2026',
    date: '2026-01-01',
    localName: 'gazetteer/streets_union.csv',
  },
  'official-coworkings': official(
    'Coworking: spazi di lavoro condiviso',
    '34b330d2-e34a-4d98-a327-447342001ee3',
    'official/coworking.csv',
  ),
  'official-fablabs': official(
    'FabLab: laboratori di fabbricazione digitale',
    '6f5bc062-00a3-4911-9002-fe38511239da',
    'official/fablab.csv',
  ),
  'official-markets': official(
    'Mercati comunali coperti',
    '264c3bd9-9c37-4f64-b282-4c3723f422c4',
    'official/mercati_comunali_coperti.csv',
  ),
  'official-residents': official(
    'Caratteristiche demografiche dei quartieri, tabella intera (ds205)',
    'fcddb7d2-b106-48f5-9a2a-64d3136621dc',
    'official/ds205_quartieri.csv',
  ),
  'house-numbers': official(
    'Numeri civici con coordinate (ds634)',
    '5c6519f6-6d26-41c9-b53b-6106e08d1b90',
    'official/ds634_civici.csv',
  ),
  'official-pharmacies': official(
    'Farmacie nel Comune di Milano (ds501)',
    '7e18f0d3-b7f1-49b7-969d-da2c04131dd6',
    'official/ds501_farmacie.csv',
  ),
  'official-libraries': official(
    'Sistema bibliotecario di Milano (ds1306)',
    'ee08abe0-aba1-44ab-b6ad-21fcd8a45100',
    'official/ds1306_biblioteche.csv',
  ),
  'official-schools': official(
    'Edifici scolastici delle scuole statali (ds1863)',
    '3808b466-1082-419c-9815-ea14b6dbebe0',
    'official/ds1863_edifici_scolastici.csv',
  ),
  'official-metro': official(
    'Fermate delle linee metropolitane (ds535)',
    'ds535_atm-fermate-linee-metropolitane',
    'official/ds535_metro.csv',
  ),
  'official-rail': official(
    'Stazioni della rete ferroviaria urbana',
    '802a1d1f-4203-44c9-b9f5-dd8aa1f6bc3c',
    'official/stazioni_ferroviarie.csv',
  ),
  'official-fountains': official(
    'Vedovelle: fontanelle di acqua potabile',
    '96e339de-d545-4c0a-8ba4-1f0e0f744082',
    'official/vedovelle.csv',
  ),
  'census-sections': {
    title: 'Basi territoriali 2021: sezioni di censimento',
    publisher: 'ISTAT',
    ...CC_BY_4,
    address: 'https://www.istat.it/notizia/basi-territoriali-e-variabili-censuarie/',
    fetchable: false,
    vintage: 'census 2021',
    date: '2021-12-31',
    localName: 'official/census_sections_2021.geojson',
    optional: true,
  },
  'census-people': {
    title: 'Censimento permanente 2021: popolazione per sezione ed età',
    publisher: 'ISTAT',
    ...CC_BY_4,
    address: 'https://www.istat.it/notizia/dati-per-sezioni-di-censimento/',
    fetchable: false,
    vintage: 'census 2021',
    date: '2021-12-31',
    localName: 'official/census_people_2021.csv',
    optional: true,
  },
  'streets-extract': {
    title: 'OpenStreetMap extract of the municipality',
    publisher: OSM,
    ...ODBL,
    address: 'https://osmit-estratti.wmcloud.org/',
    fetchable: false,
    vintage: 'as refreshed',
    date: '2026-01-01',
    localName: 'official/015146_Milano.osm.pbf',
    optional: true,
  },
  'bicocca-extract': {
    title: 'OpenStreetMap extract of Bicocca',
    publisher: OSM,
    ...ODBL,
    address: 'https://www.openstreetmap.org/copyright',
    fetchable: false,
    vintage: 'October 2022',
    date: '2022-10-01',
    localName: 'network/bicocca_2022-10.osm.pbf',
  },
  schools: {
    title: 'Schools of Milan, from the register of the region',
    publisher: 'Regione Lombardia',
    ...CC_BY_4,
    address: 'https://www.dati.lombardia.it/',
    fetchable: false,
    vintage: '2019',
    date: '2019-01-01',
    localName: 'points/schools_milano_2019.csv',
  },
  libraries: {
    title: 'Register of Italian libraries, Milan',
    publisher: 'MiBACT',
    ...CC_BY_4,
    address: 'https://anagrafe.iccu.sbn.it/',
    fetchable: false,
    vintage: '2018',
    date: '2018-01-01',
    localName: 'points/libraries_2018.geojson',
  },
  pharmacies: {
    title: 'Farmacie',
    publisher: 'Ministero della Salute',
    licence: 'IODL 2.0',
    licenceUrl: 'https://www.dati.gov.it/iodl/2.0/',
    address: 'https://www.dati.salute.gov.it/',
    fetchable: false,
    vintage: '2018',
    date: '2018-01-01',
    localName: 'points/pharmacies_2018.geojson',
  },
  'post-offices': {
    title: 'Uffici postali (ds555)',
    publisher: COMUNE,
    ...CC_BY_4,
    address: 'https://dati.comune.milano.it/',
    fetchable: false,
    vintage: 'not stated, before 2026',
    date: '2020-01-01',
    localName: 'points/post_offices_ds555.geojson',
  },
  'sport-centres': {
    title: 'Impianti sportivi (ds629)',
    publisher: COMUNE,
    ...CC_BY_4,
    address: 'https://dati.comune.milano.it/',
    fetchable: false,
    vintage: 'not stated, before 2026',
    date: '2020-01-01',
    localName: 'points/sports_ds629.geojson',
  },
  'historic-shops': {
    title: 'Botteghe storiche (ds290)',
    publisher: COMUNE,
    ...CC_BY_4,
    address: ckan(
      '3da4455f-20f8-46ba-9573-fc7cfbc9d5d2/resource/8d53e8ac-219a-4a7b-a1d9-b6b6a8adce35/download/ds290_economia_botteghe_storiche_2024.csv',
    ),
    fetchable: false,
    vintage: '2024',
    date: '2024-01-01',
    localName: 'points/historic_shops_ds290.json',
  },
  'surface-stops': {
    title: 'Fermate delle linee di superficie (ds534)',
    publisher: COMUNE,
    ...CC_BY_4,
    address: 'https://dati.comune.milano.it/',
    fetchable: false,
    vintage: 'not stated, before 2026',
    date: '2020-01-01',
    localName: 'points/surface_stops_ds534.geojson',
  },
  'bike-sharing': {
    title: 'BikeMi stations',
    publisher: 'BikeMi',
    ...CC_BY_4,
    address: 'https://bikemi.com/',
    fetchable: false,
    vintage: '2026',
    date: '2026-01-01',
    localName: 'points/bikemi_stations_2026.csv',
  },
  charging: {
    title: 'Colonnine di ricarica per veicoli elettrici',
    publisher: `AMAT; ${COMUNE}`,
    ...CC_BY_4,
    address: ckan(
      '0c7a321d-6055-4eed-bfb0-9bd2a8dabf88/resource/d9509257-9f88-4729-8905-c92f5bbda35f/download/ricarica_colonnine.csv',
    ),
    fetchable: false,
    vintage: '2024',
    date: '2024-01-01',
    localName: 'points/charging_amat.json',
  },
} as const satisfies Readonly<Record<string, SourceDataset>>;

export type SourceId = keyof typeof sources;
