import {
  type BarrierLine,
  type BarrierMap,
  barrierKinds,
  createBarrierMap,
} from '../core/access/barrier-map';
import { DataFormatError } from '../core/errors';
import { type LocalFrame, toLocal, type XY } from '../core/geo';
import { worldToLngLat } from '../core/tiles/world';
import { BARRIER_LAYER } from '../schema/barriers-file';
import { isWithinLimits, limitsOf } from '../schema/frame-limits';
import { decodeGeometryPack } from '../schema/geometry-pack';
import type { StudyArea } from '../schema/manifest';
import type { Source } from './source';
import { readFile } from './verify-file';

/**
 * The lines of barriers.bin in local metres.
 * @throws DataFormatError if there is no layer of barriers, a line of no known kind, or one far away.
 */
export function readBarriers(bytes: Uint8Array, path: string, frame: LocalFrame): BarrierLine[] {
  const table = decodeGeometryPack(bytes, path).find(({ name }) => name === BARRIER_LAYER);
  if (table?.kind !== 'lines') throw new DataFormatError(`${path}: no layer of lines ${BARRIER_LAYER}`);
  const { featureCount, featureClass, featureName, names, partStart, pointStart, x, y, worldBits } = table;
  const limits = limitsOf(frame);
  return Array.from({ length: featureCount }, (_, feature): BarrierLine[] => {
    if (featureClass[feature] >= barrierKinds.length)
      throw new DataFormatError(`${path}: line ${feature} is of kind ${featureClass[feature]}`);
    const what = barrierKinds[featureClass[feature]];
    const name = featureName ? names[featureName[feature]] : '';
    return Array.from({ length: partStart[feature + 1] - partStart[feature] }, (_part, i) => {
      const part = partStart[feature] + i;
      const points = Array.from({ length: pointStart[part + 1] - pointStart[part] }, (_point, j): XY => {
        const at = pointStart[part] + j;
        const [xMeters, yMeters] = toLocal(worldToLngLat(x[at], y[at], worldBits), frame);
        if (!isWithinLimits(xMeters, yMeters, limits))
          throw new DataFormatError(`${path}: line ${feature} leaves the UTM zone`);
        return [xMeters, yMeters];
      });
      return { what, name, points };
    });
  }).flat();
}

/** Reads the barriers of a study area when they are first asked for, and again after a failure; null where it has none. */
export function createBarrierReader(source: Source, area: StudyArea): () => Promise<BarrierMap | null> {
  let reading: Promise<BarrierMap | null> | null = null;
  const read = async (): Promise<BarrierMap | null> => {
    if (!area.barriers) return null;
    const bytes = await readFile(source, area.barriers);
    return createBarrierMap(readBarriers(bytes, area.barriers.path, area.frame));
  };
  return async () => {
    reading ??= read();
    try {
      return await reading;
    } catch (error) {
      reading = null;
      throw error;
    }
  };
}
