import type { AccessContext } from '../core/access/coverage';
import { type DimensionsQuery, dimensionsInSteps, type ServiceTier } from '../core/access/dimensions';
import { countedFacilities } from '../core/access/nearest-facility';
import { countedPlaces, layOutPlaces, type PlacePoints } from '../core/access/open-places';
import type { TravelModel } from '../core/access/travel-model';
import type { Dimension, Everyday } from '../schema/everyday';
import type { ContextOf } from './context-maker';

/** Everyday places as facilities, and the models that walks to them are measured on. */
export interface EverydayAccess {
  readonly everyday: Everyday;
  readonly points: PlacePoints;
  /** The everyday places in a model of the specialised ones; made once for each. */
  readonly modelOf: (model: TravelModel) => TravelModel;
}

/** Lays everyday places out as facilities; nothing is measured yet. */
export function createEverydayAccess(everyday: Everyday): EverydayAccess {
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

/**
 * The dimensions that a study area has a list for in a tier, and those of which nothing can be said.
 * @param missing services whose places did not come: without them their dimension would be counted wrong
 */
export function splitDimensions(
  { dimensions }: Everyday,
  tier: ServiceTier,
  missing: readonly string[] = [],
): { readonly listed: readonly Dimension[]; readonly lacking: readonly Dimension[] } {
  const hasList = ({ everyday, specialised }: Dimension): boolean =>
    tier === 'everyday'
      ? everyday.length > 0
      : specialised.length > 0 && !specialised.some((service) => missing.includes(service));
  return {
    listed: dimensions.filter(hasList),
    lacking: dimensions.filter((dimension) => !hasList(dimension)),
  };
}

/**
 * The question of the eight dimensions, of the services of its tier, ready to be run in steps.
 * @param contextOf the study area with its specialised places
 * @param listed the dimensions to answer, those that the study area has a list for
 */
export function askDimensions(
  { everyday, points, modelOf }: EverydayAccess,
  contextOf: ContextOf,
  query: DimensionsQuery,
  listed: readonly Dimension[] = splitDimensions(everyday, query.tier).listed,
): ReturnType<typeof dimensionsInSteps> {
  const isEveryday = query.tier === 'everyday';
  const inTier = (profileId: typeof query.profile.id): AccessContext => {
    const context = contextOf(profileId);
    return isEveryday ? { ...context, model: modelOf(context.model) } : context;
  };
  const context = inTier(query.profile.id);
  const counted = isEveryday ? countedPlaces(points, context.model) : [];
  const lists = listed.map((dimension) =>
    isEveryday
      ? dimension.everyday.map(
          (kind) => counted[everyday.layers.findIndex((layer) => layer.kind === kind)] ?? [],
        )
      : dimension.specialised.map((service) => countedFacilities(context.model, context.facilities, service)),
  );
  return dimensionsInSteps(context, inTier('adult'), lists, query);
}
