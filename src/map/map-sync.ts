import type { FeatureCollection } from 'geojson';
import type { AppState } from '../state/app-state';
import { shownSureness } from '../state/depth-selectors';
import { changedFacilities } from '../state/scenario-places';
import { areaShapes } from './layers/areas';
import { catchmentShape, nearestShape } from './layers/catchment';
import { everydayPoints } from './layers/everyday';
import { facilityFocus, facilityPoints } from './layers/facilities';
import { minutesField, type PaintedField, surenessCodes } from './layers/field';
import { gapLabels, gapShapes } from './layers/gaps';
import { leftOutZones } from './layers/left-out';
import { pairField } from './layers/pair-field';
import { circleClaim, originPoint, reachBands, routeLabel, routeLine } from './layers/reach';
import { scenarioLines, scenarioMarks } from './layers/scenario';
import { scenarioField } from './layers/scenario-field';
import { siteMarkers } from './layers/sites';
import {
  borderLines,
  cityParts,
  knownZones,
  outsideCity,
  placeNameFilter,
  zoneFocus,
  zoneLabels,
  zoneNames,
} from './layers/zones';
import type { MapTarget, ThemeName } from './map-target';
import type { DataSource } from './style';

/** The shapes of one source, and the parts of the state that they are made of. */
interface Drawing {
  readonly source: DataSource;
  readonly parts: readonly (keyof AppState)[];
  /** What else it is made of, as a text: drawn anew only when it differs. */
  readonly extra?: (state: AppState) => string;
  readonly draw: (state: AppState) => FeatureCollection;
}

/** What the gaps and the field of homes are drawn from. */
const gapParts = ['section', 'coverage', 'question', 'fieldView', 'depth', 'comparison'] as const;
const fieldParts = [...gapParts, 'pair', 'circles', 'scenario', 'scenarioAnswer', 'scenarioSide'] as const;

/** What the scenario's own marks and lines are made of. */
const scenarioParts = [
  'opened',
  'section',
  'question',
  'comparison',
  'services',
  'scenario',
  'scenarioSide',
] as const;

const drawings: readonly Drawing[] = [
  {
    source: 'areas',
    parts: ['opened', 'section', 'question', 'tier', 'visibleServices', 'services'],
    draw: areaShapes,
  },
  { source: 'catchment', parts: ['section', 'catchment'], draw: catchmentShape },
  { source: 'circle', parts: ['section', 'catchment', 'reach'], draw: circleClaim },
  { source: 'everyday', parts: ['everyday', 'shownKinds'], draw: everydayPoints },
  {
    source: 'facilities',
    parts: [
      'firstMap',
      'opened',
      'section',
      'question',
      'tier',
      'comparison',
      'visibleServices',
      'services',
      'reach',
    ],
    extra: (state) => changedFacilities(state).join(),
    draw: facilityPoints,
  },
  {
    source: 'facility-focus',
    parts: ['opened', 'section', 'reach', 'selectedFacility', 'hoveredFacility'],
    draw: facilityFocus,
  },
  { source: 'gap-labels', parts: [...gapParts, 'group', 'language'], draw: gapLabels },
  { source: 'gaps', parts: [...gapParts, 'group'], draw: gapShapes },
  {
    source: 'left-out',
    parts: ['opened', 'section', 'question', 'dimensions', 'mapDimension'],
    draw: leftOutZones,
  },
  {
    source: 'nearest',
    parts: ['section', 'question', 'comparison', 'catchment'],
    draw: nearestShape,
  },
  { source: 'origin', parts: ['section', 'origin'], draw: originPoint },
  { source: 'reach', parts: ['section', 'reach'], draw: reachBands },
  { source: 'route', parts: ['section', 'route'], draw: routeLine },
  { source: 'route-label', parts: ['section', 'route', 'language'], draw: routeLabel },
  { source: 'scenario-lines', parts: scenarioParts, draw: scenarioLines },
  { source: 'scenario-marks', parts: [...scenarioParts, 'toolPlace', 'toolPoint'], draw: scenarioMarks },
  {
    source: 'sites',
    parts: [
      'section',
      'question',
      'sites',
      'siteCount',
      'fewest',
      'fewestPercent',
      'siteTerms',
      'services',
      'match',
      'group',
      'cutoffMinutes',
    ],
    draw: siteMarkers,
  },
  {
    source: 'zone-focus',
    parts: ['opened', 'section', 'question', 'selectedNil', 'hoveredNil', 'comparison', 'siteTerms'],
    draw: zoneFocus,
  },
];

/** What the homes are painted by now. */
function paintedField(state: AppState): PaintedField | null {
  const pair = pairField(state);
  if (pair) return pair;
  const scenario = scenarioField(state);
  const minutes = minutesField(state);
  const sureness = shownSureness(state);
  if (scenario || !minutes || !sureness) return scenario ?? minutes;
  return { madeOf: [sureness], codes: () => surenessCodes(sureness), stale: minutes.stale };
}

const FIELD_OPACITY = { cell: 0.75, building: 0.92, stale: 0.35 } as const;

/** Brings a map from one state to the next; the only place where the state reaches the map. */
export interface MapSync {
  readonly apply: (state: AppState, theme: ThemeName) => void;
  /** Whether the zones have been handed over. */
  readonly hasZones: () => boolean;
  /** Tells that the map has lost what its homes were painted by, and nothing else: its context went and came back. */
  readonly forgetField: () => void;
}

/**
 * A sync for a map as `createStyle` makes it, in the colours of `theme`, whatever is drawn on it.
 * @param flownTo serial of the camera request that the map has answered already; 0 for none
 */
export function createMapSync(target: MapTarget, initialTheme: ThemeName, flownTo = 0): MapSync {
  let previous: AppState | null = null;
  let theme = initialTheme;
  let drawnZones: unknown = null;
  let drawnField: Uint8Array = new Uint8Array(0);
  let fieldMadeOf: readonly unknown[] = [];
  let isFieldLost = false;
  const extras = new Map<DataSource, string>();

  const applyField = (state: AppState): void => {
    const field = paintedField(state);
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
    const { madeOf } = field;
    if (madeOf.length === fieldMadeOf.length && madeOf.every((part, i) => part === fieldMadeOf[i])) return;
    fieldMadeOf = madeOf;
    const codes = field.codes();
    const changed: [number, number][] = [];
    codes.forEach((code, demand) => {
      if (demand >= drawnField.length || drawnField[demand] !== code) changed.push([demand, code]);
    });
    drawnField = codes;
    target.setField(changed);
  };

  return {
    hasZones: () => drawnZones !== null,
    forgetField: () => {
      drawnField = new Uint8Array(0);
      fieldMadeOf = [];
      isFieldLost = true;
    },
    apply: (state, nextTheme) => {
      const before = previous;
      previous = state;
      if (nextTheme !== theme) {
        theme = nextTheme;
        target.setTheme(theme);
      }
      if (before === state && !isFieldLost) return;
      const isNew = (parts: readonly (keyof AppState)[]): boolean =>
        before === null || parts.some((part) => before[part] !== state[part]);
      const zones = knownZones(state);
      const shapes = zones && cityParts(zones);
      if (zones && shapes !== drawnZones) {
        drawnZones = shapes;
        target.setData('borders', borderLines(zones));
        target.setData('outside', outsideCity(zones));
        target.setData('zone-labels', zoneLabels(zones));
        target.setFilter('place-name', placeNameFilter(zoneNames(zones)));
      }
      for (const { source, parts, extra, draw } of drawings) {
        const text = extra?.(state) ?? '';
        if (!isNew(parts) && extras.get(source) === text) continue;
        extras.set(source, text);
        target.setData(source, draw(state));
      }
      if (isNew(fieldParts) || isFieldLost) applyField(state);
      isFieldLost = false;
      if (isNew(['coveredPixels'])) target.setCover(state.coveredPixels);
      const { cameraRequest } = state;
      if (cameraRequest && cameraRequest.serial !== (before?.cameraRequest?.serial ?? flownTo))
        target.goTo(cameraRequest.bbox, cameraRequest.maxZoom);
    },
  };
}
