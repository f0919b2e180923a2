import type { IstatPart } from './lib/istat-sections';
import type { SourceId } from './sources';

/** Where a source can be asked for anew: a dataset of a CKAN portal, or a file with an address of its own. */
export type Catalogue =
  | {
      readonly kind: 'ckan';
      /** Id or name of the dataset; a number as "ds555*" is searched for, where only that is known. */
      readonly dataset: string;
      /** Id of the resource; null for the newest one of the format. */
      readonly resource: string | null;
      /** As the portal writes it, in small letters. */
      readonly format: 'csv' | 'geojson';
      /** Kept as a JSON document with a list `data` of its rows, where the build reads that. */
      readonly isKeptAsRows?: boolean;
    }
  | {
      readonly kind: 'file';
      readonly address: string;
      /** The feed of a bike sharing, of which the table of stations is kept. */
      readonly isStationFeed?: boolean;
    }
  | {
      /** An archive of ISTAT for a region or for all of them; only the municipality is kept, as the build reads it. */
      readonly kind: 'istat';
      readonly address: string;
      readonly content: 'section-shapes' | 'section-people';
      readonly part: IstatPart;
    };

/** A source that no catalogue is asked for: `why` says so, and what becomes of it. */
export interface NotAsked {
  readonly kind: 'kept';
  readonly why: string;
}

/** The portal of the Comune. */
export const PORTAL = 'https://dati.comune.milano.it';

const ckan = (dataset: string, resource: string | null, format: 'csv' | 'geojson'): Catalogue => ({
  kind: 'ckan',
  dataset,
  resource,
  format,
});

/** A table of the portal that the build reads as a JSON document with a list of rows. */
const ckanRows = (dataset: string, resource: string): Catalogue => ({
  kind: 'ckan',
  dataset,
  resource,
  format: 'csv',
  isKeptAsRows: true,
});

const kept = (why: string): NotAsked => ({ kind: 'kept', why });

const replaced = (by: SourceId): NotAsked => kept(`${by}, which is asked for, is read in its place`);

/** What was made of OpenStreetMap for the city and 1.5 km around it. */
const aroundTheCity = kept(
  'made from the whole of OpenStreetMap of June 2022, for the city and 1.5 km around; the extract that is asked for ends at the border',
);

/** Milan, in the files of Lombardy. */
const MILAN: IstatPart = { municipality: 15146, region: 'R03' };

/** What `npm run data:refresh` asks for each source; where it asks for none, why. */
export const catalogues: Readonly<Record<SourceId, Catalogue | NotAsked>> = {
  'nil-boundaries': ckan(
    'e8e765fc-d882-40b8-95d8-16ff3d39eb7c',
    '9c4e0776-56fc-4f3d-8a90-f4992a3be426',
    'geojson',
  ),
  'municipi-boundaries': ckan(
    'ds379-infogeo-municipi-superficie',
    '99ecd085-0b04-4fb2-a66e-9795694d4fc4',
    'geojson',
  ),
  'comune-boundary': ckan(
    'ds2841-confini-amministrativi-del-comune-di-milano',
    'f56cb432-83e6-48de-ae30-d39b4be61e85',
    'geojson',
  ),
  'nil-residents': replaced('official-residents'),
  'nil-ages-2011': kept(
    'the census of 2011 does not change; census-sections and census-people of 2021, which are asked for, are read in its place',
  ),
  'street-network': kept(
    `${aroundTheCity.why}: npm run data -- --streets takes the streets out of that where it is wanted`,
  ),
  buildings: aroundTheCity,
  landcover: aroundTheCity,
  landuse: aroundTheCity,
  'major-streets': aroundTheCity,
  'place-names': aroundTheCity,
  railways: aroundTheCity,
  water: aroundTheCity,
  waterways: aroundTheCity,
  'metro-stations': kept(
    'taken from OpenStreetMap by hand, those beyond the border too; stations that official-metro, which is asked for, has beside them are added',
  ),
  'rail-stations': replaced('official-rail'),
  'address-points': replaced('house-numbers'),
  'street-names': kept(
    'gathered by hand from several lists; streets that house-numbers, which is asked for, has beside them are added to the search',
  ),
  'official-coworkings': ckan(
    '34b330d2-e34a-4d98-a327-447342001ee3',
    '5cd30461-69de-496b-9c18-f1ad1cef6975',
    'csv',
  ),
  'official-fablabs': ckan(
    '6f5bc062-00a3-4911-9002-fe38511239da',
    '9398b574-2f61-45af-84ee-6b1a42ef1fc1',
    'csv',
  ),
  'official-markets': ckan(
    '264c3bd9-9c37-4f64-b282-4c3723f422c4',
    'eecd0291-cd99-433e-afa7-9748a7ebca58',
    'csv',
  ),
  'official-residents': ckan(
    'fcddb7d2-b106-48f5-9a2a-64d3136621dc',
    '084457a7-ec4b-4a6b-b463-d8ab53c64fbb',
    'csv',
  ),
  'house-numbers': ckan(
    '5c6519f6-6d26-41c9-b53b-6106e08d1b90',
    '533b4e63-3d78-4bb5-aeb4-6c5f648f7f21',
    'csv',
  ),
  'official-pharmacies': ckan(
    '7e18f0d3-b7f1-49b7-969d-da2c04131dd6',
    '0c9f45b3-373e-4528-ac40-c8e474aad605',
    'csv',
  ),
  'official-libraries': ckan(
    'ee08abe0-aba1-44ab-b6ad-21fcd8a45100',
    'd49c549f-0f70-4a0a-8316-93012a9a6c77',
    'csv',
  ),
  'official-schools': ckan(
    '3808b466-1082-419c-9815-ea14b6dbebe0',
    'b9088e14-1037-4a3f-b57f-8eeb9158bb11',
    'csv',
  ),
  'official-metro': ckan(
    'b7344a8f-0ef5-424b-a902-f7f06e32dd67',
    '0f4d4d05-b379-45a4-9a10-412a34708484',
    'csv',
  ),
  'official-rail': ckan(
    '802a1d1f-4203-44c9-b9f5-dd8aa1f6bc3c',
    '8f3fd2c6-004b-4e23-8d51-852714ce8230',
    'csv',
  ),
  'official-fountains': ckan(
    '96e339de-d545-4c0a-8ba4-1f0e0f744082',
    '3a818c30-8a1f-407b-9f41-6703909805bb',
    'csv',
  ),
  'census-sections': {
    kind: 'istat',
    address: 'https://www.istat.it/storage/cartografia/basi_territoriali/2021/R03_21.zip',
    content: 'section-shapes',
    part: MILAN,
  },
  'census-people': {
    kind: 'istat',
    address: 'https://esploradati.istat.it/databrowser/DWL/PERMPOP/SUBCOM/Dati_regionali_2021.zip',
    content: 'section-people',
    part: MILAN,
  },
  'streets-extract': {
    kind: 'file',
    address: 'https://osmit-estratti.wmcloud.org/output/pbf/comuni/015146_Milano.osm.pbf',
  },
  'bicocca-extract': kept(
    'kept as it was in October 2022 on purpose: the second study area is compared with others of that day',
  ),
  schools: replaced('official-schools'),
  libraries: kept(
    'no newer list of the libraries of others than the Comune is known; official-libraries, which is asked for, is read in the place of the city’s own',
  ),
  pharmacies: replaced('official-pharmacies'),
  'post-offices': ckan('ds555*', null, 'geojson'),
  'sport-centres': ckan('ds629-impianti-sportivi', null, 'geojson'),
  'historic-shops': ckanRows('3da4455f-20f8-46ba-9573-fc7cfbc9d5d2', '8d53e8ac-219a-4a7b-a1d9-b6b6a8adce35'),
  'surface-stops': ckan(
    'ac494f5d-acd3-4fd3-8cfc-ed24f5c3d923',
    '7d21bd77-3ad1-4235-9a40-8a8cdfeb65a0',
    'geojson',
  ),
  'bike-sharing': {
    kind: 'file',
    address: 'https://gbfs.urbansharing.com/bikemi.com/station_information.json',
    isStationFeed: true,
  },
  charging: ckanRows('0c7a321d-6055-4eed-bfb0-9bd2a8dabf88', 'd9509257-9f88-4729-8905-c92f5bbda35f'),
};
