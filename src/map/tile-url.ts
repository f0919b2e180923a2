import { InternalError } from '../core/errors';
import { type BasemapMessages, type TileGroup, tileGroups } from '../workers/messages';

/** The scheme under which the map asks for tiles that the worker cuts. */
export const TILE_SCHEME = 'quindici';

/** The address template of the tiles of a group. */
export function tileUrl(group: TileGroup): string {
  return `${TILE_SCHEME}://${group}/{z}/{x}/{y}`;
}

/** "quindici://streets/14/8608/5862" as a request. */
export function parseTileUrl(url: string): BasemapMessages['tile']['parameters'] {
  const [scheme, group, ...numbers] = url.split(/:?\/+/);
  const [z, x, y] = numbers.map(Number);
  if (scheme !== TILE_SCHEME || !isTileGroup(group) || ![z, x, y].every(Number.isInteger))
    throw new InternalError(`not a tile address: ${url}`);
  return { group, tile: { z, x, y } };
}

function isTileGroup(text: string): text is TileGroup {
  return (tileGroups as readonly string[]).includes(text);
}
