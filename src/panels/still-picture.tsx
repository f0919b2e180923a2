import '../styles/still.css';
import type { MultiPolygon, Polygon } from 'geojson';
import { useId, useMemo } from 'react';
import { LEFT_OUT_STEPS } from '../core/access/left-out-steps';
import { boundsOf } from '../core/bounds';
import type { BoundingBox } from '../core/geo';
import { linePath } from '../core/sheet/path-data';
import { createStillView, type StillView } from '../core/still-view';
import { SHAPE_BOX, serviceStyles, shapePath } from '../schema/service-style';
import type { AppState } from '../state/app-state';
import { mappedDimensions, mappedIndex, nilSteps } from '../state/dimension-selectors';
import { drawsAnsweredPlaces, isReached } from '../state/drawn-places';
import { asksDimensions } from '../state/everyday-questions';
import { openedArea, presentReach } from '../state/reach-selectors';
import { useAppState } from '../state/use-store';
import type { OpenedArea } from '../workers/messages';

/** Side of a place's mark, of the drawing's 1,000. */
const MARK = 34;
const AIR_SHARE = 0.08;

function areaPath({ project }: StillView, { type, coordinates }: Polygon | MultiPolygon): string {
  const rings = type === 'Polygon' ? coordinates : coordinates.flat();
  return rings.map((ring) => linePath(ring.map(project), true)).join('');
}

function withAir([west, south, east, north]: BoundingBox): BoundingBox {
  const [x, y] = [(east - west) * AIR_SHARE, (north - south) * AIR_SHARE];
  return [west - x, south - y, east + x, north + y];
}

/** What the picture is of: the walk, the neighbourhood, or the city. */
function boxOf(state: AppState): BoundingBox | null {
  const area = openedArea(state);
  if (!area) return null;
  const answer = presentReach(state);
  if (answer) return withAir(boundsOf(answer.circle.polygon));
  const zone = area.nils.find(({ nil }) => nil === state.selectedNil);
  return withAir(zone ? zone.bbox : area.area.bounds);
}

/** The view of the picture: another one only once it is of something else, whatever else changes in the page. */
function useView(): StillView | null {
  const corners = useAppState((state) => boxOf(state)?.join(' ') ?? '');
  return useMemo(() => {
    const [west, south, east, north] = corners.split(' ').map(Number);
    return corners === '' ? null : createStillView([west, south, east, north]);
  }, [corners]);
}

/** A NIL as the map paints it: by the step of those without a dimension, where it shows one; the chosen one outlined. */
function classOf(step: number | undefined, isChosen: boolean): string | undefined {
  return [step && `is-step-${step}`, isChosen && 'is-chosen'].filter(Boolean).join(' ') || undefined;
}

function Zones({ view, area }: { readonly view: StillView; readonly area: OpenedArea }) {
  const selectedNil = useAppState((state) => state.selectedNil);
  const answer = useAppState(mappedDimensions);
  const mapDimension = useAppState((state) => state.mapDimension);
  const steps = useMemo(
    () => (answer ? nilSteps(answer, mappedIndex(answer, { mapDimension })) : null),
    [answer, mapDimension],
  );
  const zones = useMemo(
    () =>
      area.nilShapes.features.map(({ properties, geometry }) => ({
        nil: properties.nil,
        path: areaPath(view, geometry),
      })),
    [view, area.nilShapes],
  );
  const hatchId = useId();
  return (
    <g className="still-zones">
      {steps && (
        <pattern id={hatchId} width="14" height="14" patternUnits="userSpaceOnUse">
          <rect className="still-ground" width="14" height="14" />
          <line className="still-hatching" x1="-2" y1="16" x2="16" y2="-2" />
          <line className="still-hatching" x1="-9" y1="9" x2="9" y2="-9" />
          <line className="still-hatching" x1="5" y1="23" x2="23" y2="5" />
        </pattern>
      )}
      {zones.map(({ nil, path }) => {
        const step = steps?.get(nil);
        return (
          <path
            key={nil}
            d={path}
            className={classOf(step, nil === selectedNil)}
            fill={step === LEFT_OUT_STEPS ? `url(#${hatchId})` : undefined}
          />
        );
      })}
    </g>
  );
}

function Places({ view, area }: { readonly view: StillView; readonly area: OpenedArea }) {
  const visibleServices = useAppState((state) => state.visibleServices);
  const isOfEveryday = useAppState((state) => asksDimensions(state) && state.tier === 'everyday');
  const answer = useAppState((state) => (drawsAnsweredPlaces(state) ? presentReach(state) : null));
  if (isOfEveryday) return null;
  return area.places.map((place, index) => {
    const { id, service, position } = place;
    if (!visibleServices.includes(service) && !(answer && isReached(answer, place, index))) return null;
    const [x, y] = view.project(position);
    if (x < 0 || y < 0 || x > view.width || y > view.height) return null;
    const { shape, light } = serviceStyles[service];
    return (
      <g
        key={`${service}/${id}`}
        transform={`translate(${Math.round(x)} ${Math.round(y)}) scale(${MARK / SHAPE_BOX}) translate(-12 -12)`}
      >
        <path d={shapePath(shape)} className="still-ring" />
        <path d={shapePath(shape)} fill={light} className="still-mark" />
      </g>
    );
  });
}

export interface StillPictureProps {
  readonly label: string;
  /** Whether nothing of it may be cut off to fill its room, and the neighbourhoods bear their names. */
  readonly isWhole?: boolean;
}

/** The map as a picture of lines, without WebGL: what stands where there is no map, or until it is turned on. */
export function StillPicture({ label, isWhole = false }: StillPictureProps) {
  const area = useAppState(openedArea);
  const answered = useAppState((state) => presentReach(state)?.bands ?? null);
  const position = useAppState((state) => state.origin?.position ?? null);
  const view = useView();
  if (!area || !view) return <div className="still" aria-hidden="true" />;
  const bands = [...(answered ?? [])].reverse();
  const origin = position && view.project(position);
  return (
    <svg
      className="still"
      viewBox={`0 0 ${Math.round(view.width)} ${Math.round(view.height)}`}
      preserveAspectRatio={bands.length > 0 && !isWhole ? 'xMidYMid slice' : 'xMidYMid meet'}
      role="img"
      aria-label={label}
    >
      <Zones view={view} area={area} />
      {bands.map(({ cutoffSeconds, isochrone }, i) => (
        <path
          key={cutoffSeconds}
          className={`still-band still-band-${bands.length - i}`}
          d={areaPath(view, isochrone)}
          fillRule="evenodd"
        />
      ))}
      <Places view={view} area={area} />
      {isWhole &&
        area.nils.map(({ nil, commonName, bbox: [west, south, east, north] }) => {
          const [x, y] = view.project([(west + east) / 2, (south + north) / 2]);
          return (
            <text key={nil} className="still-name" x={Math.round(x)} y={Math.round(y)}>
              {commonName}
            </text>
          );
        })}
      {origin && (
        <circle className="still-origin" cx={Math.round(origin[0])} cy={Math.round(origin[1])} r={14} />
      )}
    </svg>
  );
}
