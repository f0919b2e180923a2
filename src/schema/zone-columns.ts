/** A column of a zone layer, as its FlatGeobuf header names it. */
export interface ZoneColumn {
  readonly name: string;
  readonly type: 'String' | 'Int' | 'Double' | 'Bool';
  /** For people who open the layer in a GIS. */
  readonly meaning: string;
}

/** Columns that both layers have. */
const peopleColumns = [
  { name: 'residents', type: 'Int', meaning: 'residents 2021' },
  { name: 'over65', type: 'Int', meaning: 'residents of 65 and over, estimated by the census 2011 share' },
  { name: 'under15', type: 'Int', meaning: 'residents under 15, estimated by the census 2011 share' },
] as const satisfies readonly ZoneColumn[];

const placeColumns = [
  { name: 'label_lng', type: 'Double', meaning: 'longitude of a point well inside, for a label' },
  { name: 'label_lat', type: 'Double', meaning: 'latitude of that point' },
  { name: 'area_m2', type: 'Int', meaning: 'area before simplification, square metres' },
] as const satisfies readonly ZoneColumn[];

/** Columns of nil.fgb. */
export const nilColumns = [
  { name: 'nil', type: 'Int', meaning: 'number of the NIL, 1 to 88' },
  { name: 'name', type: 'String', meaning: 'name as it is written' },
  { name: 'common', type: 'String', meaning: 'name as people say it' },
  { name: 'aliases', type: 'String', meaning: 'other names, separated by ; ' },
  {
    name: 'municipio',
    type: 'Int',
    meaning: 'municipio with most of its residents; 17 NIL cross a boundary',
  },
  ...peopleColumns,
  {
    name: 'o65_2011',
    type: 'Double',
    meaning: 'share of 65 and over, census 2011; empty where nobody was counted',
  },
  {
    name: 'u15_2011',
    type: 'Double',
    meaning: 'share under 15, census 2011; empty where nobody was counted',
  },
  { name: 'periphery', type: 'Bool', meaning: 'named as periphery by a city programme' },
  { name: 'group', type: 'String', meaning: 'periphery group of the comparison' },
  ...placeColumns,
] as const satisfies readonly ZoneColumn[];

/** Columns of municipi.fgb. */
export const municipioColumns = [
  { name: 'municipio', type: 'Int', meaning: 'number of the municipio, 1 to 9' },
  ...peopleColumns,
  ...placeColumns,
] as const satisfies readonly ZoneColumn[];

export type NilColumn = (typeof nilColumns)[number]['name'];
export type MunicipioColumn = (typeof municipioColumns)[number]['name'];

/** Numbers of zones in Milan. */
export const NIL_COUNT = 88;
export const MUNICIPIO_COUNT = 9;

/** The highest number that a zone of any study area may have: demand points keep it in one byte. */
export const MOST_ZONES = 255;
