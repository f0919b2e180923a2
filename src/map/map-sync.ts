import type { FeatureCollection } from 'geojson';
import type { AppState } from '../state/app-state';
import { shownSureness } from '../state/depth-selectors';
import { areaShapes } from './layers/areas';
import { catchmentShape, nearestShape } from './layers/catchment';
import { facilityFocus, facilityPoints } from './layers/facilities';
import { fieldCodes, fieldOf, surenessCodes } from './layers/field';
import { gapLabels, gapShapes } from './layers/gaps';
import { circleClaim, originPoint, reachBands, routeLine } from './layers/reach';
import { siteMarkers } from './layers/sites';
import { borderLines, outsideCity, placeNameFilter, zoneFocus, zoneLabels, zoneNames } from './layers/zones';
import type { MapTarget, ThemeName } from './map-target';
import type { DataSource } from './style';

/** The shapes of one source, and the parts of the state that they are made of. */
interface Drawing {
  readonly source: DataSource;
  readonly parts: readonly (keyof AppState)[];
  readonly draw: (state: AppState) => FeatureCollection;
}

/** What the field of homes is drawn from. */
const fieldParts = ['section', 'coverage', 'question', 'fieldView', 'depth'] as const;

const drawings: readonly Drawing[] = [
  { source: 'areas', parts: ['opened', 'section', 'visibleServices', 'services'], draw: areaShapes },
  { source: 'catchment', parts: ['section', 'catchment'], draw: catchmentShape },
  { source: 'circle', parts: ['section', 'catchment', 'reach'], draw: circleClaim },
  {
    source: 'facilities',
    parts: ['opened', 'section', 'visibleServices', 'services', 'reach'],
    draw: facilityPoints,
  },
  {
    source: 'facility-focus',
    parts: ['opened', 'section', 'reach', 'selectedFacility', 'hoveredFacility'],
    draw: facilityFocus,
  },
  { source: 'gap-labels', parts: [...fieldParts, 'group', 'language'], draw: gapLabels },
  { source: 'gaps', parts: [...fieldParts, 'group'], draw: gapShapes },
  { source: 'nearest', parts: ['section', 'catchment'], draw: nearestShape },
  { source: 'origin', parts: ['section', 'origin'], draw: originPoint },
  { source: 'reach', parts: ['section', 'reach'], draw: reachBands },
  { source: 'route', parts: ['section', 'route'], draw: routeLine },
  {
    source: 'sites',
    parts: [
      'section',
      'question',
      'sites',
      'siteCount',
      'siteTerms',
      'services',
      'match',
      'group',
      'cutoffMinutes',
    ],
    draw: siteMarkers,
  },
  { source: 'zone-focus', parts: ['opened', 'selectedNil', 'hoveredNil', 'comparison'], draw: zoneFocus },
];

const FIELD_OPACITY = { cell: 0.75, building: 0.92, stale: 0.35 } as const;

/** Brings a map from one state to the next; the only place where the state reaches the map. */
export interface MapSync {
  readonly apply: (state: AppState, theme: ThemeName) => void;
}

/** A sync for a map as `createStyle` makes it, in the colours of `theme`, nothing drawn yet. */
export function createMapSync(target: MapTarget, initialTheme: ThemeName): MapSync {
  let previous: AppState | null = null;
  let theme = initialTheme;
  let drawnField: Uint8Array = new Uint8Array(0);
  let fieldSource: unknown = null;

  const applyField = (state: AppState): void => {
    const field = fieldOf(state);
    const isDrawn = field !== null;
    target.setVisible('field-cell', isDrawn);
    target.setVisible('field-cell-out', isDrawn);
    target.setVisible('field-building', isDrawn);
    target.setVisible('field-building-out', isDrawn);
    target.setVisible('field-cell-fragile', isDrawn);
    target.setVisible('field-building-fragile', isDrawn);
    if (!field) return;
    target.setOpacity('field-cell', field.stale ? FIELD_OPACITY.stale : FIELD_OPACITY.cell);
    target.setOpacity('field-building', field.stale ? FIELD_OPACITY.stale : FIELD_OPACITY.building);
    const sureness = shownSureness(state);
    const source = sureness ?? field.answer;
    if (fieldSource === source) return;
    fieldSource = source;
    const codes = sureness ? surenessCodes(sureness) : fieldCodes(field.answer);
    const changed: [number, number][] = [];
    codes.forEach((code, demand) => {
      if (demand >= drawnField.length || drawnField[demand] !== code) changed.push([demand, code]);
    });
    drawnField = codes;
    target.setField(changed);
  };

  return {
    apply: (state, nextTheme) => {
      const before = previous;
      previous = state;
      if (nextTheme !== theme) {
        theme = nextTheme;
        target.setTheme(theme);
      }
      if (before === state) return;
      const isNew = (parts: readonly (keyof AppState)[]): boolean =>
        before === null || parts.some((part) => before[part] !== state[part]);
      if (state.opened.kind === 'ready' && isNew(['opened'])) {
        const opened = state.opened.value;
        target.setData('borders', borderLines(opened));
        target.setData('outside', outsideCity(opened));
        target.setData('zone-labels', zoneLabels(opened));
        target.setFilter('place-name', placeNameFilter(zoneNames(opened)));
      }
      for (const { source, parts, draw } of drawings) if (isNew(parts)) target.setData(source, draw(state));
      if (isNew(fieldParts)) applyField(state);
      if (state.cameraRequest && before?.cameraRequest?.serial !== state.cameraRequest.serial)
        target.goTo(state.cameraRequest.bbox, state.cameraRequest.maxZoom);
    },
  };
}
