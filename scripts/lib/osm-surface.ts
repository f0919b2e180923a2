import type { EdgeSurface } from '../../src/core/network/network';

const SURFACES: Readonly<Record<Exclude<EdgeSurface, 'unknown'>, readonly string[]>> = {
  paved: [
    'asphalt',
    'bricks',
    'chipseal',
    'concrete',
    'concrete:lanes',
    'concrete:plates',
    'metal',
    'paved',
    'paving_stones',
    'paving_stones:lanes',
    'plastic',
    'rubber',
    'tartan',
    'tiles',
    'wood',
  ],
  compacted: ['compacted', 'fine_gravel'],
  unpaved: [
    'clay',
    'dirt',
    'earth',
    'grass',
    'grass_paver',
    'gravel',
    'ground',
    'mud',
    'pebblestone',
    'rock',
    'sand',
    'unpaved',
    'woodchips',
  ],
  rough: ['cobblestone', 'cobblestone:flattened', 'sett', 'stepping_stones', 'unhewn_cobblestone'],
};

const surfaceByValue = new Map<string, EdgeSurface>();
for (const surface of ['paved', 'compacted', 'unpaved', 'rough'] as const)
  for (const value of SURFACES[surface]) surfaceByValue.set(value, surface);

/** Our five surfaces of the values of `surface=*`; of a list the first, and what is not known is unknown. */
export function readSurface(value: string | undefined): EdgeSurface {
  return surfaceByValue.get((value ?? '').split(';')[0].trim()) ?? 'unknown';
}
