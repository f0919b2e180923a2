import type { ResolvedChange } from './scenario-changes';
import type { ReachedSets, ScenarioSets } from './scenario-sets';
import type { Batch, Batches, LayerPlan } from './tally-layers';
import type { WalkOrigin } from './travel-model';

/** A place that counts, with the number of its service. */
export interface OpenPlace {
  readonly service: number;
  readonly place: WalkOrigin;
}

/** An opening, closing or move that counts. */
export type PlacesChange = Extract<ResolvedChange, { kind: 'places' }>;

/** The counted places of today and those of a scenario, without the ones that close. */
export function openAfter(
  today: readonly (readonly number[])[],
  changes: readonly PlacesChange[],
  services: readonly string[],
): OpenPlace[] {
  const closed = new Set(changes.map(({ closes }) => closes));
  const staying = today.flatMap((own, service) =>
    own.flatMap((facility) => (closed.has(facility) ? [] : [{ service, place: { facility } }])),
  );
  const opened = changes.flatMap(({ service, opens }) =>
    opens ? [{ service: services.indexOf(service), place: { start: opens } }] : [],
  );
  return [...staying, ...opened];
}

/**
 * What one more crossing adds to the places that are open.
 * @param known the sets without it, @param beyond what is reached over it and those before it
 */
export function findBatchesOfCrossing(
  demandCount: number,
  places: readonly OpenPlace[],
  known: readonly ReachedSets[],
  beyond: ReachedSets,
): Batches {
  const isKnown = new Uint8Array(demandCount);
  const opened = places.flatMap(({ service, place }) => {
    const reached = beyond.of(place);
    if (reached.length === 0) return [];
    const without = known.map((sets) => sets.of(place));
    for (const points of without) for (const point of points) isKnown[point] = 1;
    const points = reached.filter((point) => isKnown[point] === 0);
    for (const points of without) for (const point of points) isKnown[point] = 0;
    return points.length > 0 ? [{ service, points }] : [];
  });
  return { opened, closed: [] };
}

/** How an opening, closing or move lies on the tally. @param service its number there */
export function planPlaces(
  { today }: ScenarioSets,
  service: number,
  { closes, opens }: PlacesChange,
): LayerPlan {
  const batchOf = (place: WalkOrigin): Batch => ({ service, points: today.of(place) });
  return {
    key: `${service} ${closes} ${opens?.position.join() ?? ''}`,
    findBatches: () => ({
      opened: opens ? [batchOf({ start: opens })] : [],
      closed: closes < 0 ? [] : [batchOf({ facility: closes })],
    }),
  };
}
