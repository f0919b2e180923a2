import type { Network } from './network';

/** The straight line between two nodes, in whole metres. */
export function straightMeters(
  { nodeXMeters, nodeYMeters }: Pick<Network, 'nodeXMeters' | 'nodeYMeters'>,
  from: number,
  to: number,
): number {
  const dx = nodeXMeters[to] - nodeXMeters[from];
  const dy = nodeYMeters[to] - nodeYMeters[from];
  return Math.round(Math.sqrt(dx * dx + dy * dy));
}
