import '../styles/still.css';
import type { MultiPolygon, Polygon } from 'geojson';
import { boundsOf } from '../core/bounds';
import type { BoundingBox } from '../core/geo';
import { linePath } from '../core/sheet/path-data';
import { createStillView, type StillView } from '../core/still-view';
import { SHAPE_BOX, serviceStyles, shapePath } from '../schema/service-style';
import type { AppState } from '../state/app-state';
import { openedArea, reachSummary } from '../state/reach-selectors';
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
function boxOf(state: AppState, area: OpenedArea): BoundingBox {
  const summary = reachSummary(state);
  if (summary) return withAir(boundsOf(summary.answer.circle.polygon));
  const zone = area.nils.find(({ nil }) => nil === state.selectedNil);
  return withAir(zone ? zone.bbox : area.area.bounds);
}

export interface StillPictureProps {
  readonly label: string;
  /** Whether nothing of it may be cut off to fill its room, and the neighbourhoods bear their names. */
  readonly isWhole?: boolean;
}

/** The map as a picture of lines, without WebGL: what stands where there is no map, or until it is turned on. */
export function StillPicture({ label, isWhole = false }: StillPictureProps) {
  const state = useAppState((whole) => whole);
  const area = openedArea(state);
  if (!area) return <div className="still" aria-hidden="true" />;
  const view = createStillView(boxOf(state, area));
  const bands = [...(reachSummary(state)?.answer.bands ?? [])].reverse();
  const origin = state.origin && view.project(state.origin.position);
  return (
    <svg
      className="still"
      viewBox={`0 0 ${Math.round(view.width)} ${Math.round(view.height)}`}
      preserveAspectRatio={bands.length > 0 && !isWhole ? 'xMidYMid slice' : 'xMidYMid meet'}
      role="img"
      aria-label={label}
    >
      <g className="still-zones">
        {area.nilShapes.features.map(({ properties, geometry }) => (
          <path
            key={properties.nil}
            d={areaPath(view, geometry)}
            className={properties.nil === state.selectedNil ? 'is-chosen' : undefined}
          />
        ))}
      </g>
      {bands.map(({ cutoffSeconds, isochrone }, i) => (
        <path
          key={cutoffSeconds}
          className={`still-band still-band-${bands.length - i}`}
          d={areaPath(view, isochrone)}
          fillRule="evenodd"
        />
      ))}
      {area.places.map(({ id, service, position }) => {
        if (!state.visibleServices.includes(service)) return null;
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
      })}
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
