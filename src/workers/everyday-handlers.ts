import { findKindsNear } from '../core/access/open-places';
import { walkSeconds } from '../core/access/travel-model';
import { AbortError } from '../core/errors';
import { profileSpeed } from '../core/network/profile';
import {
  askDimensions,
  createEverydayAccess,
  type EverydayAccess,
  splitDimensions,
} from '../data/everyday-access';
import type { OpenLayer } from '../schema/everyday';
import type { AnalysisSession, OpenWalks } from './analysis-session';
import { runInSlices } from './in-slices';
import type { AnalysisMessages, OpenLayerAbout } from './messages';
import type { Handlers } from './server';

/** What is asked of everyday services and the eight dimensions. */
export type EverydayName = 'everyday' | 'badlyLocated' | 'everydayNear' | 'dimensions' | 'dataCheck';

function aboutOf({ places, ...about }: OpenLayer): OpenLayerAbout {
  return { ...about, count: places.length };
}

/** Answers what everyday services there are, in a file of its own that is loaded with the first such question. */
export function createEverydayHandlers({
  stages,
  needWalks,
}: AnalysisSession): Pick<Handlers<AnalysisMessages>, EverydayName> {
  let opened: EverydayAccess | null = null;
  const need = async (signal: AbortSignal): Promise<{ walks: OpenWalks; open: EverydayAccess | null }> => {
    const [walks, everyday] = await Promise.all([needWalks(signal), stages.everyday()]);
    if (everyday && opened?.everyday !== everyday) opened = createEverydayAccess(everyday);
    if (signal.aborted) throw new AbortError();
    return { walks, open: opened };
  };
  return {
    everyday: async () => ({ result: await stages.everyday(), transfer: [] }),
    badlyLocated: async () => ({ result: await stages.badlyLocated(), transfer: [] }),
    dataCheck: async () => ({ result: await stages.check(), transfer: [] }),
    everydayNear: async (query, { signal }) => {
      const { walks, open } = await need(signal);
      const { model: specialised } = walks.contextOf(query.profile.id);
      const start = specialised.startAt(query.origin);
      if (!open || start.kind === 'off-network') return { result: { kind: 'unknown', query }, transfer: [] };
      const { layers } = open.everyday;
      const { facilityMeters } = open
        .modelOf(specialised)
        .walksFrom({ start: start.start }, Number.POSITIVE_INFINITY);
      const speed = profileSpeed(query.profile);
      const near = findKindsNear(
        open.points,
        facilityMeters,
        (meters) => walkSeconds(meters, speed) <= query.cutoffSeconds,
      );
      const kinds = near.map(({ nearest, within }, index) => ({
        kind: layers[index].kind,
        within,
        nearest: nearest && {
          place: layers[index].places[nearest.place],
          seconds: walkSeconds(nearest.meters, speed),
        },
      }));
      return { result: { kind: 'near', query, kinds, about: layers.map(aboutOf) }, transfer: [] };
    },
    dimensions: async (query, { signal }) => {
      const { walks, open } = await need(signal);
      if (!open) return { result: { kind: 'unknown', query }, transfer: [] };
      if (walks.data.nilError) throw walks.data.nilError;
      const { layers } = open.everyday;
      const missing = walks.data.missing.map(({ service }) => service);
      const { listed, lacking } = splitDimensions(open.everyday, query.tier, missing);
      const answer = await runInSlices(askDimensions(open, walks.contextOf, query, listed), signal);
      const about = layers.map(aboutOf);
      return { result: { kind: 'dimensions', ...answer, dimensions: listed, lacking, about }, transfer: [] };
    },
  };
}
