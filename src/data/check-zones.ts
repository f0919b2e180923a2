import type { Demand } from '../core/access/demand';
import { DataFormatError } from '../core/errors';
import type { SearchContent } from '../core/search/search-content';
import type { MunicipioZone, NilZone } from '../schema/zone';

/** The zones of one kind, and the file that has them; '' where there is none. */
export interface ZonesOfKind {
  readonly path: string;
  readonly numbers: ReadonlySet<number>;
}

/**
 * The zones that other files may name: null where their own file is missing, so that nothing can be said; without any
 * where the study area is not divided so.
 */
export interface NamedZones {
  readonly nil: ZonesOfKind | null;
  readonly municipio: ZonesOfKind | null;
}

/** Checks the numbers of one file, where it stands in the file being told by whoever asks. */
type Check = (kind: keyof NamedZones, number: number, where: () => string) => void;

function checkWith(zones: NamedZones): Check {
  return (kind, number, where) => {
    const known = zones[kind];
    if (known === null || known.numbers.has(number)) return;
    const among = known.path === '' ? 'where the study area has none' : `which is not in ${known.path}`;
    throw new DataFormatError(`${where()}: ${kind} ${number}, ${among}`);
  };
}

/** What stands in a zone of each kind, or in none. */
interface InZones {
  readonly nil?: number | null;
  readonly municipio?: number | null;
}

/** The NIL of a file as what others may name. */
export function nilsOf(path: string, nils: readonly NilZone[]): ZonesOfKind {
  return { path, numbers: new Set(nils.map(({ nil }) => nil)) };
}

/** The municipi of a file as what others may name. */
export function municipiOf(path: string, municipi: readonly MunicipioZone[]): ZonesOfKind {
  return { path, numbers: new Set(municipi.map(({ municipio }) => municipio)) };
}

/**
 * Checks that every zone that the rows of a file name is one of the study area.
 * @param rows in the order of the file
 * @throws DataFormatError that names file, row and number
 */
export function checkRowZones(rows: readonly InZones[], path: string, zones: NamedZones): void {
  const check = checkWith(zones);
  rows.forEach(({ nil = null, municipio = null }, row) => {
    const where = (): string => `${path}, row ${row}`;
    if (nil !== null) check('nil', nil, where);
    if (municipio !== null) check('municipio', municipio, where);
  });
}

/**
 * Checks that every municipio that a NIL names is one of the study area.
 * @throws DataFormatError that names file, NIL and number
 */
export function checkNilZones(nils: readonly NilZone[], path: string, zones: NamedZones): void {
  const check = checkWith(zones);
  for (const { nil, municipio } of nils)
    if (municipio !== null) check('municipio', municipio, () => `${path}, nil ${nil}`);
}

/**
 * Checks that everybody lives in zones of the study area; in no municipio only where there are none.
 * @throws DataFormatError that names file, demand point and number
 */
export function checkDemandZones(demand: Demand, path: string, zones: NamedZones): void {
  const check = checkWith(zones);
  const isDivided = zones.municipio !== null && zones.municipio.numbers.size > 0;
  for (let point = 0; point < demand.count; point++) {
    const where = (): string => `${path}, demand point ${point}`;
    check('nil', demand.nil[point], where);
    if (isDivided || demand.municipio[point] !== 0) check('municipio', demand.municipio[point], where);
  }
}

/**
 * Checks that every NIL that the search names is one of the study area; 0 stands for none.
 * @throws DataFormatError that names file, list, row and number
 */
export function checkSearchZones(content: SearchContent, path: string, zones: NamedZones): void {
  const check = checkWith(zones);
  for (const list of ['neighbourhoods', 'stations', 'streets', 'facilities'] as const)
    content[list].forEach(({ nil }, row) => {
      if (nil !== 0) check('nil', nil, () => `${path}, ${list}, row ${row}`);
    });
}
