import type { IstatPart } from './lib/istat-sections';
import type { SourceId } from './sources';

/** Where a source can be asked for anew: a dataset of a CKAN portal, or a file with an address of its own. */
export type Catalogue =
  | {
      readonly kind: 'ckan';
      /** Id or name of the dataset. */
      readonly dataset: string;
      /** Id of the resource; null for the newest one of the format. */
      readonly resource: string | null;
      /** As the portal writes it, in small letters. */
      readonly format: 'csv' | 'geojson';
      /** Kept as a JSON document with a list `data` of its rows, where the build reads that. */
      readonly isKeptAsRows?: boolean;
    }
  | { readonly kind: 'file'; readonly address: string }
  | {
      /** An archive of ISTAT for a region or for all of them; only the municipality is kept, as the build reads it. */
      readonly kind: 'istat';
      readonly address: string;
      readonly content: 'section-shapes' | 'section-people';
      readonly part: IstatPart;
    };

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

/** Milan, in the files of Lombardy. */
const MILAN: IstatPart = { municipality: 15146, region: 'R03' };

/**
 * What `npm run data:refresh` asks for. A source that is not here was prepared by hand from something that no
 * catalogue gives as a file; the refresh says so.
 */
export const catalogues: Readonly<Partial<Record<SourceId, Catalogue>>> = {
  'nil-boundaries': ckan(
    'e8e765fc-d882-40b8-95d8-16ff3d39eb7c',
    '9c4e0776-56fc-4f3d-8a90-f4992a3be426',
    'geojson',
  ),
  'municipi-boundaries': ckan('ds379-infogeo-municipi-superficie', null, 'geojson'),
  'comune-boundary': ckan('ds2841', null, 'geojson'),
  'rail-stations': ckan('ds80_infogeo_ferrovie_stazioni_localizzazione_', null, 'geojson'),
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
  'historic-shops': ckanRows('3da4455f-20f8-46ba-9573-fc7cfbc9d5d2', '8d53e8ac-219a-4a7b-a1d9-b6b6a8adce35'),
  charging: ckanRows('0c7a321d-6055-4eed-bfb0-9bd2a8dabf88', 'd9509257-9f88-4729-8905-c92f5bbda35f'),
  'streets-extract': {
    kind: 'file',
    address: 'https://osmit-estratti.wmcloud.org/output/pbf/comuni/015146_Milano.osm.pbf',
  },
};
