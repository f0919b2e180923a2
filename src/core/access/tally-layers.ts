import type { CoverageTally } from './coverage-tally';
import type { GroupCounts } from './population';

/** Demand points that get, or no longer have, one more place of a service. */
export interface Batch {
  /** Number of the service in the tally. */
  readonly service: number;
  readonly points: Uint32Array;
}

export interface Batches {
  readonly opened: readonly Batch[];
  readonly closed: readonly Batch[];
}

/** A change to lay on a tally. */
export interface LayerPlan {
  /** Two plans of the same key, over the same layers below, change the same. */
  readonly key: string;
  /** Asked only if the change has to be laid. */
  readonly findBatches: () => Batches;
}

/** Changes that lie one over the other on a tally. */
export interface TallyLayers {
  /**
   * Replaces the layers by those of some plans; what is the same from the lowest layer up stays.
   * @returns by plan, by how many it changes the covered residents of the city over the plans before it
   */
  readonly replace: (plans: readonly LayerPlan[]) => GroupCounts[];
}

interface Layer extends Batches {
  readonly key: string;
  readonly difference: GroupCounts;
}

/** No layer yet. Nobody else may change the tally from now on. */
export function createTallyLayers(tally: CoverageTally): TallyLayers {
  const layers: Layer[] = [];

  const put = ({ key, findBatches }: LayerPlan): void => {
    const { opened, closed } = findBatches();
    const before = tally.coveredIn('city');
    for (const { service, points } of opened) tally.open(service, points);
    for (const { service, points } of closed) tally.close(service, points);
    const after = tally.coveredIn('city');
    const difference = {
      all: after.all - before.all,
      over65: after.over65 - before.over65,
      under15: after.under15 - before.under15,
    };
    layers.push({ key, opened, closed, difference });
  };

  const takeOff = ({ opened, closed }: Batches): void => {
    for (const { service, points } of closed) tally.open(service, points);
    for (const { service, points } of opened) tally.close(service, points);
  };

  return {
    replace: (plans) => {
      const changed = plans.findIndex(({ key }, i) => layers[i]?.key !== key);
      const kept = changed < 0 ? plans.length : changed;
      for (const layer of layers.splice(kept).reverse()) takeOff(layer);
      plans.slice(kept).forEach(put);
      return layers.map(({ difference }) => difference);
    },
  };
}
