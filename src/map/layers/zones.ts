import type { Feature, FeatureCollection, LineString, MultiPolygon, Point, Polygon } from 'geojson';
import type { ExpressionSpecification, LayerSpecification, SymbolLayerSpecification } from 'maplibre-gl';
import { buildBorders } from '../../core/tiles/borders';
import type { AppState } from '../../state/app-state';
import { isComparing, shownComparison } from '../../state/comparison';
import { showsSites } from '../../state/questions';
import type { FirstMap, OpenedArea } from '../../workers/messages';
import type { Palette } from '../palette';
import { byZoom } from './zoom';

/** Names of the base map that a zone's own label already shows. */
export function placeNameFilter(hidden: readonly string[]): ExpressionSpecification {
  return ['!', ['in', ['downcase', ['get', 'name']], ['literal', hidden.map((name) => name.toLowerCase())]]];
}

/** The zones of the first map, and the others once they are known. */
export type KnownZones = FirstMap & Partial<Pick<OpenedArea, 'municipi' | 'municipioShapes'>>;

/** The zones that can be drawn now; null before any is known. */
export function knownZones({ opened, firstMap }: AppState): KnownZones | null {
  return opened.kind === 'ready' ? opened.value : firstMap;
}

/** The municipi, where they are known; null until then, where they are missing, and for a study area without any. */
function knownMunicipi({ municipioShapes }: KnownZones): KnownZones['municipioShapes'] | null {
  return municipioShapes && municipioShapes.features.length > 0 ? municipioShapes : null;
}

/** The municipi, or the neighbourhoods where those are not known: both together are the city. */
export function cityParts(known: KnownZones): FeatureCollection<Polygon | MultiPolygon> {
  return knownMunicipi(known) ?? known.nilShapes;
}

/** Edges of the parts of the city: the outer ones are its own. */
function cityEdges(known: KnownZones): ReturnType<typeof buildBorders> {
  return buildBorders(cityParts(known).features.map(({ geometry }) => geometry));
}

/** The names under which the zones are known. */
export function zoneNames({ nils }: KnownZones): string[] {
  return [...new Set(nils.flatMap(({ name, commonName, aliases }) => [name, commonName, ...aliases]))];
}

/** Borders of the zones, each drawn once; `level` is nil, municipio or city. */
export function borderLines(known: KnownZones): FeatureCollection<LineString, { level: string }> {
  const lines = (level: string, wanted: ReturnType<typeof buildBorders>) =>
    wanted.map(
      ({ line }): Feature<LineString, { level: string }> => ({
        type: 'Feature',
        properties: { level },
        geometry: { type: 'LineString', coordinates: line },
      }),
    );
  const nil = buildBorders(known.nilShapes.features.map(({ geometry }) => geometry));
  const edges = cityEdges(known);
  return {
    type: 'FeatureCollection',
    features: [
      ...lines(
        'nil',
        nil.filter(({ outer }) => !outer),
      ),
      ...lines('municipio', knownMunicipi(known) ? edges.filter(({ outer }) => !outer) : []),
      ...lines(
        'city',
        edges.filter(({ outer }) => outer),
      ),
    ],
  };
}

/** A wide box with the city cut out of it, to let the rest recede. */
export function outsideCity(known: KnownZones): FeatureCollection<Polygon, Record<string, never>> {
  const [west, south, east, north] = known.area.bounds;
  const far = 1;
  const box = [
    [west - far, south - far],
    [east + far, south - far],
    [east + far, north + far],
    [west - far, north + far],
    [west - far, south - far],
  ];
  const rings = cityEdges(known)
    .filter(({ outer, line }) => {
      const [first, last] = [line[0], line[line.length - 1]];
      return outer && line.length > 3 && first[0] === last[0] && first[1] === last[1];
    })
    .map(({ line }) => line);
  if (rings.length === 0) return { type: 'FeatureCollection', features: [] };
  return {
    type: 'FeatureCollection',
    features: [
      { type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [box, ...rings] } },
    ],
  };
}

/** Where the names of zones stand. */
export function zoneLabels({
  nils,
  municipi = [],
}: KnownZones): FeatureCollection<Point, { level: string; name: string }> {
  const label = (level: string, name: string, [lng, lat]: readonly [number, number], order: number) => ({
    type: 'Feature' as const,
    properties: { level, name, order },
    geometry: { type: 'Point' as const, coordinates: [lng, lat] },
  });
  return {
    type: 'FeatureCollection',
    features: [
      ...nils.map((nil) => label('nil', nil.commonName, nil.label, -nil.residents.all)),
      ...municipi.map(({ municipio, label: at }) =>
        label('municipio', `Municipio ${municipio}`, at, municipio),
      ),
    ],
  };
}

type FocusedZone = Feature<Polygon | MultiPolygon, { nil: number | null; focus: 'selected' | 'hovered' }>;

/** The NIL that are chosen, compared or under the pointer; where further sites are shown, the zones they are kept to. */
export function zoneFocus(
  state: AppState,
): FeatureCollection<FocusedZone['geometry'], FocusedZone['properties']> {
  if (state.opened.kind !== 'ready') return { type: 'FeatureCollection', features: [] };
  const { selectedNil, hoveredNil } = state;
  const { nilShapes, municipioShapes } = state.opened.value;
  const comparison = isComparing(state, 'zones') ? shownComparison(state) : null;
  const selected = comparison?.kind === 'zones' ? [comparison.left, comparison.right] : [selectedNil];
  const within = showsSites(state) ? state.siteTerms.within : [];
  return {
    type: 'FeatureCollection',
    features: [
      ...municipioShapes.features.flatMap(({ geometry, properties: { municipio } }): FocusedZone[] =>
        within.includes(`municipio-${municipio}`)
          ? [{ type: 'Feature', properties: { nil: null, focus: 'selected' }, geometry }]
          : [],
      ),
      ...nilShapes.features.flatMap(({ geometry, properties: { nil } }): FocusedZone[] => {
        const isSelected = selected.includes(nil) || within.includes(`nil-${nil}`);
        const focus = isSelected ? 'selected' : hoveredNil === nil ? 'hovered' : null;
        return focus ? [{ type: 'Feature', properties: { nil, focus }, geometry }] : [];
      }),
    ],
  };
}

/** Boundaries and names of NIL, municipi and places, and the zone in focus. */
export function zoneLayers(palette: Palette): LayerSpecification[] {
  const borders = { source: 'borders', type: 'line' } as const;
  const isLevel = (level: string): ExpressionSpecification => ['==', ['get', 'level'], level];
  const caps: SymbolLayerSpecification['layout'] = {
    'text-font': ['Titillium Web Semibold'],
    'text-transform': 'uppercase',
    'text-letter-spacing': 0.06,
    'text-max-width': 8,
  };
  return [
    {
      id: 'outside',
      type: 'fill',
      source: 'outside',
      paint: { 'fill-color': palette.outside, 'fill-opacity': 0.75, 'fill-antialias': false },
    },
    {
      id: 'nil-border',
      ...borders,
      minzoom: 11.5,
      filter: isLevel('nil'),
      paint: {
        'line-color': palette.border,
        'line-width': byZoom(11, 0.8, 15, 1.5),
        'line-dasharray': [4, 3],
        'line-opacity': ['interpolate', ['linear'], ['zoom'], 11.5, 0.35, 13, 0.65],
      },
    },
    {
      id: 'municipio-border',
      ...borders,
      filter: isLevel('municipio'),
      paint: {
        'line-color': palette.border,
        'line-width': byZoom(10, 1.1, 15, 1.8),
        'line-opacity': ['interpolate', ['linear'], ['zoom'], 11, 0.85, 14, 0.45],
      },
    },
    {
      id: 'city-border',
      ...borders,
      filter: isLevel('city'),
      paint: { 'line-color': palette.cityBorder, 'line-width': byZoom(10, 1.2, 15, 2), 'line-opacity': 0.75 },
    },
    {
      id: 'zone-fill',
      type: 'fill',
      source: 'zone-focus',
      paint: {
        'fill-color': palette.accent,
        'fill-opacity': ['match', ['get', 'focus'], 'selected', 0.06, 0.04],
      },
    },
    {
      id: 'zone-casing',
      type: 'line',
      source: 'zone-focus',
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': palette.land,
        'line-width': ['match', ['get', 'focus'], 'selected', 5.4, 3.6],
      },
    },
    {
      id: 'zone-edge',
      type: 'line',
      source: 'zone-focus',
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': ['match', ['get', 'focus'], 'selected', palette.ink, palette.accent],
        'line-width': ['match', ['get', 'focus'], 'selected', 2.4, 1.6],
      },
    },
    {
      id: 'place-name',
      type: 'symbol',
      source: 'base',
      'source-layer': 'place',
      layout: {
        'text-field': ['get', 'name'],
        'text-font': ['Titillium Web Regular'],
        'text-size': [
          'interpolate',
          ['linear'],
          ['zoom'],
          10,
          ['match', ['get', 'class'], 'town', 12, 10.5],
          16,
          ['match', ['get', 'class'], 'town', 17, 13],
        ],
        'text-max-width': 7,
        'text-padding': 8,
        'symbol-sort-key': ['match', ['get', 'class'], 'town', 0, 'village', 1, 'suburb', 2, 3],
      },
      paint: { 'text-color': palette.textMuted, 'text-halo-color': palette.halo, 'text-halo-width': 1.6 },
    },
    {
      id: 'nil-name',
      type: 'symbol',
      source: 'zone-labels',
      minzoom: 11.6,
      filter: isLevel('nil'),
      layout: {
        ...caps,
        'text-field': ['get', 'name'],
        'text-size': byZoom(11.5, 10, 14, 12.5, 17, 15),
        'text-padding': 4,
        'text-variable-anchor': ['center', 'top', 'bottom', 'left', 'right'],
        'text-radial-offset': 1.1,
        'text-justify': 'auto',
        'symbol-sort-key': ['get', 'order'],
      },
      paint: { 'text-color': palette.text, 'text-halo-color': palette.halo, 'text-halo-width': 1.8 },
    },
    {
      id: 'municipio-name',
      type: 'symbol',
      source: 'zone-labels',
      maxzoom: 11.6,
      filter: isLevel('municipio'),
      layout: { ...caps, 'text-field': ['get', 'name'], 'text-size': 11.5 },
      paint: { 'text-color': palette.text, 'text-halo-color': palette.halo, 'text-halo-width': 1.8 },
    },
  ];
}
