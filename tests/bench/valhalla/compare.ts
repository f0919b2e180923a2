import type { MultiPolygon } from 'geojson';
import type { AccessContext } from '../../../src/core/access/coverage';
import type { Start } from '../../../src/core/access/travel-model';
import { kmhToMetersPerSecond } from '../../../src/core/units';
import { type Drawing, MINUTES, questionOf, readAnswer, SPEED_KMH } from './drawings';
import type { Isochrones } from './install';
import { type Overlap, overlapOf } from './overlap';

/** Rounds over all origins before those that are timed. */
const WARM_UP_ROUNDS = 2;

/** What one origin gave. */
export interface Compared {
  readonly start: Start;
  readonly ourMs: number;
  readonly theirMs: number;
  /** By minutes. */
  readonly overlaps: ReadonlyMap<number, Overlap>;
}

/**
 * Asks both for the same origins, in turn and in the same process, ours first for every second one. Ours finds the
 * street and gives polygons as objects; Valhalla's answer is timed as the text that it gives, not read.
 */
export async function compareDrawings(
  { model }: AccessContext,
  valhalla: Isochrones,
  drawing: Drawing,
  starts: readonly Start[],
): Promise<Compared[]> {
  const metersAMinute = kmhToMetersPerSecond(SPEED_KMH) * 60;
  const radii = MINUTES.map((minutes) => minutes * metersAMinute);
  const drawOurs = ({ position }: Start): { ms: number; drawn: MultiPolygon[] } => {
    const started = performance.now();
    const found = model.startAt(position);
    if (found.kind === 'off-network') throw new Error(`${position.join(', ')} is off the network`);
    const drawn = model.drawReach(found, radii);
    return { ms: performance.now() - started, drawn };
  };
  const drawTheirs = async ({ position }: Start): Promise<{ ms: number; text: string }> => {
    const question = questionOf(position, drawing);
    const started = performance.now();
    const text = await valhalla.isochrone(question);
    return { ms: performance.now() - started, text };
  };
  for (let round = 0; round < WARM_UP_ROUNDS; round++) {
    for (const start of starts) {
      drawOurs(start);
      await drawTheirs(start);
    }
  }
  const compared: Compared[] = [];
  for (const [turn, start] of starts.entries()) {
    const first = turn % 2 === 0 ? drawOurs(start) : null;
    const theirs = await drawTheirs(start);
    const ours = first ?? drawOurs(start);
    const answer = readAnswer(theirs.text);
    const overlaps = MINUTES.map((minutes, band) => {
      const own = answer.get(minutes) ?? { type: 'MultiPolygon' as const, coordinates: [] };
      return [minutes, overlapOf(ours.drawn[band], own)] as const;
    });
    compared.push({ start, ourMs: ours.ms, theirMs: theirs.ms, overlaps: new Map(overlaps) });
  }
  return compared;
}
