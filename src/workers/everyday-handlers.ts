import { dimensionsInSteps } from '../core/access/dimensions';
import { countedFacilities } from '../core/access/nearest-facility';
import { countedPlaces, findKindsNear, layOutPlaces, type PlacePoints } from '../core/access/open-places';
import { type TravelModel, walkSeconds } from '../core/access/travel-model';
import { AbortError } from '../core/errors';
import { profileSpeed } from '../core/network/profile';
import type { Everyday, OpenLayer } from '../schema/everyday';
import type { AnalysisSession, OpenWalks } from './analysis-session';
import { runInSlices } from './in-slices';
import type { AnalysisMessages, OpenLayerAbout } from './messages';
import type { Handlers } from './server';

/** What is asked of everyday services and the eight dimensions. */
export type EverydayName = 'everyday' | 'everydayNear' | 'dimensions' | 'dataCheck';

/** Everyday places as facilities, and the models that walks to them are measured on. */
interface OpenEveryday {
  readonly everyday: Everyday;
  readonly points: PlacePoints;
  /** The everyday places in a model of the specialised ones; made once for each. */
  readonly modelOf: (model: TravelModel) => TravelModel;
}

function openEveryday(everyday: Everyday): OpenEveryday {
  const points = layOutPlaces(everyday.layers.map(({ places }) => places.map((place) => place.points)));
  const models = new Map<TravelModel, TravelModel>();
  return {
    everyday,
    points,
    modelOf: (model) => {
      const known = models.get(model) ?? model.withFacilities(points.positions);
      models.set(model, known);
      return known;
    },
  };
}

function aboutOf({ places, ...about }: OpenLayer): OpenLayerAbout {
  return { ...about, count: places.length };
}

/** Answers what everyday services there are, in a file of its own that is loaded with the first such question. */
export function createEverydayHandlers({
  stages,
  needWalks,
}: AnalysisSession): Pick<Handlers<AnalysisMessages>, EverydayName> {
  let opened: OpenEveryday | null = null;
  const need = async (signal: AbortSignal): Promise<{ walks: OpenWalks; open: OpenEveryday | null }> => {
    const [walks, everyday] = await Promise.all([needWalks(signal), stages.everyday()]);
    if (everyday && opened?.everyday !== everyday) opened = openEveryday(everyday);
    if (signal.aborted) throw new AbortError();
    return { walks, open: opened };
  };
  return {
    everyday: async () => {
      const [everyday, badlyLocated] = await Promise.all([stages.everyday(), stages.badlyLocated()]);
      return { result: everyday && { ...everyday, badlyLocated }, transfer: [] };
    },
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
      const { dimensions, layers } = open.everyday;
      const isEveryday = query.tier === 'everyday';
      const inTier = (profileId: typeof query.profile.id) => {
        const context = walks.contextOf(profileId);
        return isEveryday ? { ...context, model: open.modelOf(context.model) } : context;
      };
      const context = inTier(query.profile.id);
      const counted = isEveryday ? countedPlaces(open.points, context.model) : [];
      const lists = dimensions.map(({ everyday, specialised }) =>
        isEveryday
          ? everyday.map((kind) => counted[layers.findIndex((layer) => layer.kind === kind)])
          : specialised.map((service) => countedFacilities(context.model, context.facilities, service)),
      );
      const steps = dimensionsInSteps(context, inTier('adult'), lists, query);
      const answer = await runInSlices(steps, signal);
      const about = layers.map(aboutOf);
      return { result: { kind: 'dimensions', ...answer, dimensions, about }, transfer: [] };
    },
  };
}
