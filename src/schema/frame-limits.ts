import { DataFormatError } from '../core/errors';
import type { LocalFrame } from '../core/geo';
import type { ByteReader, ByteWriter } from './bytes';

/** Eastings and northings of a UTM zone in the north lie between 0 and these. */
const MAX_EASTING_METERS = 1_000_000;
const MAX_NORTHING_METERS = 10_000_000;

/** Local metres that lie in the UTM zone of a frame, all inclusive. */
export interface FrameLimits {
  readonly minXMeters: number;
  readonly maxXMeters: number;
  readonly minYMeters: number;
  readonly maxYMeters: number;
}

export function limitsOf({ originXMeters, originYMeters }: LocalFrame): FrameLimits {
  return {
    minXMeters: -originXMeters,
    maxXMeters: MAX_EASTING_METERS - originXMeters,
    minYMeters: -originYMeters,
    maxYMeters: MAX_NORTHING_METERS - originYMeters,
  };
}

export function isWithinLimits(xMeters: number, yMeters: number, limits: FrameLimits): boolean {
  return (
    xMeters >= limits.minXMeters &&
    xMeters <= limits.maxXMeters &&
    yMeters >= limits.minYMeters &&
    yMeters <= limits.maxYMeters
  );
}

export function writeFrame(writer: ByteWriter, { utmZone, originXMeters, originYMeters }: LocalFrame): void {
  writer.writeU32(utmZone);
  writer.writeU32(originXMeters);
  writer.writeU32(originYMeters);
}

/** @throws DataFormatError for a zone that does not exist, or an origin outside it. */
export function readFrame(reader: ByteReader, path: string): LocalFrame {
  const frame: LocalFrame = {
    utmZone: reader.readU32(),
    originXMeters: reader.readU32(),
    originYMeters: reader.readU32(),
  };
  if (frame.utmZone < 1 || frame.utmZone > 60)
    throw new DataFormatError(`${path}: UTM zone ${frame.utmZone}`);
  if (frame.originXMeters > MAX_EASTING_METERS || frame.originYMeters > MAX_NORTHING_METERS)
    throw new DataFormatError(
      `${path}: an origin at ${frame.originXMeters}, ${frame.originYMeters} m, outside its UTM zone`,
    );
  return frame;
}
