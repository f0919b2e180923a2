import { booleanPointInPolygon } from '@turf/turf';
import Flatbush from 'flatbush';
import type { Position } from 'geojson';
import { DataFormatError } from '../../src/core/errors';
import { fromLocal, type LocalFrame, toLocal } from '../../src/core/geo';
import { apportion } from './apportion';
import type { CensusSection } from './census-sections';
import type { CellPart, PartPeople } from './demand-parts';
import type { HomePiece } from './demand-pieces';
import type { Boundary } from './zones-boundaries';

const LITERS_PER_CUBIC_METER = 1000;

function positionsOf({ geometry }: Boundary): Position[] {
  return geometry.type === 'Polygon' ? geometry.coordinates.flat() : geometry.coordinates.flat(2);
}

function boxOf(shape: Boundary): [west: number, south: number, east: number, north: number] {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lng, lat] of positionsOf(shape)) {
    box[0] = Math.min(box[0], lng);
    box[1] = Math.min(box[1], lat);
    box[2] = Math.max(box[2], lng);
    box[3] = Math.max(box[3], lat);
  }
  return box;
}

/** By section, the homes in it; a home on a shared border belongs to the first. */
function homesBySection(
  homes: readonly HomePiece[],
  sections: readonly CensusSection[],
  frame: LocalFrame,
): number[][] {
  const index = new Flatbush(sections.length);
  for (const { shape } of sections) index.add(...boxOf(shape));
  index.finish();
  const found: number[][] = sections.map(() => []);
  homes.forEach(({ xMeters, yMeters }, home) => {
    const [lng, lat] = fromLocal([xMeters, yMeters], frame);
    const section = index
      .search(lng, lat, lng, lat)
      .sort((a, b) => a - b)
      .find((candidate) => booleanPointInPolygon([lng, lat], sections[candidate].shape));
    if (section !== undefined) found[section].push(home);
  });
  return found;
}

/** The home nearest to the middle of a section's box, the earlier one of two. */
function nearestHome({ shape }: CensusSection, homes: readonly HomePiece[], frame: LocalFrame): number {
  const [west, south, east, north] = boxOf(shape);
  const [x, y] = toLocal([(west + east) / 2, (south + north) / 2], frame);
  let [best, bestMeters] = [-1, Infinity];
  homes.forEach(({ xMeters, yMeters }, home) => {
    const meters = Math.hypot(xMeters - x, yMeters - y);
    if (meters < bestMeters) [best, bestMeters] = [home, meters];
  });
  return best;
}

/**
 * Spreads the counted people of each census section over the homes in it, in proportion to their volume, by largest
 * remainder: no section gains or loses a person, and no share of a NIL stands in for an age. People of a section
 * without homes go to the home nearest to it.
 * @param parts of the homes
 * @param volumes by home
 * @returns by part, and the ids of the sections without homes
 * @throws DataFormatError where there is no home at all
 */
export function spreadSections(
  homes: readonly HomePiece[],
  parts: readonly CellPart[],
  volumes: ArrayLike<number>,
  sections: readonly CensusSection[],
  frame: LocalFrame,
): PartPeople & { readonly withoutHomes: readonly string[] } {
  if (homes.length === 0) throw new DataFormatError('census-people: there is no building to put people in');
  const people = {
    residents: new Uint32Array(parts.length),
    over65: new Uint32Array(parts.length),
    under15: new Uint32Array(parts.length),
  };
  const partOf = new Int32Array(homes.length);
  parts.forEach(({ homes: own }, part) => {
    for (const home of own) partOf[home] = part;
  });
  const withoutHomes: string[] = [];
  homesBySection(homes, sections, frame).forEach((inside, index) => {
    const section = sections[index];
    const usable = inside.filter((home) => volumes[home] > 0);
    if (usable.length === 0) withoutHomes.push(section.id);
    const own = usable.length > 0 ? usable : [nearestHome(section, homes, frame)];
    const litersByPart = new Map<number, number>();
    for (const home of own)
      litersByPart.set(partOf[home], (litersByPart.get(partOf[home]) ?? 0) + volumes[home]);
    const places = [...litersByPart.keys()].sort((a, b) => a - b);
    const weights = places.map((part) =>
      Math.max(1, Math.round((litersByPart.get(part) ?? 0) * LITERS_PER_CUBIC_METER)),
    );
    const residents = apportion(section.residents, weights);
    const older = apportion(section.over65, residents, residents);
    const room = residents.map((count, i) => count - older[i]);
    const younger = apportion(section.under15, residents, room);
    places.forEach((part, i) => {
      people.residents[part] += residents[i];
      people.over65[part] += older[i];
      people.under15[part] += younger[i];
    });
  });
  return { ...people, withoutHomes };
}
