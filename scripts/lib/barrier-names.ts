import type { Position } from 'geojson';
import { type LocalFrame, toLocal, type XY } from '../../src/core/geo';
import { createLineIndex, sampleLine } from './line-index';

/** A line of a barrier as the sources have it, and its name; '' where it has none. */
export interface NamedLine {
  readonly name: string;
  readonly line: readonly Position[];
}

/** A line without a name is called by the one that runs this near beside it: a bundle of tracks is one railway. */
const BESIDE_METERS = 100;
const BESIDE_RADIANS = 0.35;
const SAMPLE_METERS = 100;

/** What starts the name of a railway or its yard; tracks, stops, trams and metros are named in the same source. */
const RAILWAY_NAMES = /^(Ferrovia|Linea Cintura|Linea Merci|Cintura|Passante|Viadotto|Ambito)/;

/** Whether a name of the source is that of a railway line or yard. */
export function isRailwayName(name: string): boolean {
  return RAILWAY_NAMES.test(name);
}

/**
 * The name of a barrier without what its kind says already, and without its planners' words: "Ferrovia Milano-Bologna
 * (AV/AC)" is Milano-Bologna, "Fiume Lambro" the Lambro, "Ambito dello scalo merci Milano-Farini" scalo merci
 * Milano-Farini.
 */
export function tidyBarrierName(name: string): string {
  return name
    .replace(/ \(?AV\/AC\)?$/, '')
    .replace(/Passante ferroviario di Milano/, 'Passante')
    .replace(/^(Ferrovia|Fiume) /, '')
    .replace(/^Ambito .*(?=scalo)/, '');
}

/**
 * Lines that have no name with that of the named line that most of each lies on or beside; the others as they are.
 * @param named where names are taken from
 */
export function nameBeside(
  lines: readonly NamedLine[],
  named: readonly NamedLine[],
  frame: LocalFrame,
): NamedLine[] {
  const local = (line: readonly Position[]): XY[] => line.map(([lng, lat]) => toLocal([lng, lat], frame));
  const index = createLineIndex(
    named.filter(({ name }) => name !== '').map(({ name, line }) => ({ name, line: local(line) })),
  );
  return lines.map(({ name, line }) => {
    if (name !== '') return { name, line };
    const meters = new Map<string, number>();
    for (const sample of sampleLine(local(line), SAMPLE_METERS)) {
      const beside = index.nearest(sample, BESIDE_METERS, BESIDE_RADIANS)?.name ?? '';
      meters.set(beside, (meters.get(beside) ?? 0) + sample.meters);
    }
    const [most] = [...meters].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
    return { name: most?.[0] ?? '', line };
  });
}
