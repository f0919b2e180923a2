import type { Feature, FeatureCollection, Point } from 'geojson';
import type { LayerSpecification } from 'maplibre-gl';
import { isEverydayKind, type OpenLayer } from '../../schema/everyday';
import { kindMarks } from '../../schema/everyday-style';
import type { AppState } from '../../state/app-state';
import type { Palette } from '../palette';
import { nothing } from './shown';
import { byZoom } from './zoom';

/** An everyday place or a stop on the map; a park stands at each of its entrances. */
export interface EverydayProperties {
  readonly mark: string;
  readonly name: string;
  readonly isService: boolean;
}

function featuresOf({ kind, places }: OpenLayer): Feature<Point, EverydayProperties>[] {
  return places.flatMap(({ name, address, points }) =>
    points.map((point) => ({
      type: 'Feature' as const,
      properties: { mark: kindMarks[kind], name: name || address, isService: isEverydayKind(kind) },
      geometry: { type: 'Point' as const, coordinates: [...point] },
    })),
  );
}

/** The kinds that a person has asked for. */
export function everydayPoints({
  everyday,
  shownKinds,
}: AppState): FeatureCollection<Point, EverydayProperties> {
  if (everyday.kind !== 'ready' || !everyday.value) return nothing();
  const shown = everyday.value.layers.filter(({ kind }) => shownKinds.includes(kind));
  return { type: 'FeatureCollection', features: shown.flatMap(featuresOf) };
}

/** A small disc, full for services and empty for stops; near by with the mark of its kind, nearer still with its name. */
export function everydayLayers(palette: Palette): LayerSpecification[] {
  return [
    {
      id: 'everyday',
      type: 'circle',
      source: 'everyday',
      paint: {
        'circle-radius': byZoom(10, 2.5, 13, 5, 15, 9),
        'circle-color': ['case', ['get', 'isService'], palette.ink, palette.ring],
        'circle-stroke-color': ['case', ['get', 'isService'], palette.ring, palette.ink],
        'circle-stroke-width': 1.5,
      },
    },
    {
      id: 'everyday-mark',
      type: 'symbol',
      source: 'everyday',
      minzoom: 14,
      layout: {
        'text-field': ['get', 'mark'],
        'text-font': ['Titillium Web Semibold'],
        'text-size': byZoom(14, 9, 16, 11),
        'text-allow-overlap': true,
        'text-ignore-placement': true,
      },
      paint: { 'text-color': ['case', ['get', 'isService'], palette.ring, palette.ink] },
    },
    {
      id: 'everyday-name',
      type: 'symbol',
      source: 'everyday',
      minzoom: 15.5,
      layout: {
        'text-field': ['get', 'name'],
        'text-font': ['Titillium Web Semibold'],
        'text-size': 12,
        'text-anchor': 'top',
        'text-offset': [0, 1],
        'text-max-width': 9,
      },
      paint: { 'text-color': palette.text, 'text-halo-color': palette.halo, 'text-halo-width': 1.8 },
    },
  ];
}
