import type { BoundingBox } from '../core/geo';
import type { ServiceId } from '../schema/service';
import type { NilZone } from '../schema/zone';
import type { AppState, Origin } from './app-state';
import { boxOfReach, CLOSE_ZOOM } from './camera-boxes';

/** What a person can do with a NIL. */
export interface NeighbourhoodCommands {
  readonly selectNil: (nil: number | null) => void;
  readonly hoverNil: (nil: number | null) => void;
  readonly goToNil: (nil: number) => void;
  /** Opens the page of a NIL, near me: origin and card are put away. */
  readonly openNil: (nil: number) => void;
  /** Walks from the middle of a NIL. */
  readonly walkFromNil: (nil: number) => void;
  /** Asks the planner who in a NIL lacks a service, at the pace and in the time of its page. */
  readonly planNil: (nil: number, service: ServiceId) => void;
}

/** What the page of a NIL is shown with: near me, with nothing else chosen. */
export function pageOf(nil: number): Partial<AppState> {
  return { section: 'near', origin: null, selectedNil: nil, selectedFacility: null, printedNil: null };
}

/** How the commands of a NIL reach the rest. */
export interface NeighbourhoodAccess {
  readonly get: () => AppState;
  readonly set: (patch: Partial<AppState>) => void;
  readonly change: (patch: Partial<AppState>) => void;
  readonly camera: (bbox: BoundingBox, maxZoom: number) => Partial<AppState>;
  /** Undefined where there is none, or before the study area is open. */
  readonly zoneOf: (nil: number) => NilZone | undefined;
  readonly chooseOrigin: (origin: Origin, along: Partial<AppState>) => void;
}

/** The commands of a NIL; one that is not there changes nothing. */
export function createNeighbourhoodCommands({
  get,
  set,
  change,
  camera,
  zoneOf,
  chooseOrigin,
}: NeighbourhoodAccess): NeighbourhoodCommands {
  return {
    selectNil: (selectedNil) => change({ selectedNil }),
    hoverNil: (hoveredNil) => set({ hoveredNil }),
    goToNil: (nil) => {
      const zone = zoneOf(nil);
      if (zone) change({ selectedNil: nil, ...camera(zone.bbox, CLOSE_ZOOM) });
    },
    openNil: (nil) => {
      const zone = zoneOf(nil);
      if (zone) change({ ...pageOf(nil), ...camera(zone.bbox, CLOSE_ZOOM) });
    },
    walkFromNil: (nil) => {
      const zone = zoneOf(nil);
      if (!zone) return;
      chooseOrigin(
        { position: zone.label, label: zone.commonName, by: 'search', note: 'exact' },
        { section: 'near', ...camera(boxOfReach(zone.label, get()), CLOSE_ZOOM) },
      );
    },
    planNil: (nil, service) => {
      const { reachMinutes } = get();
      change({
        section: 'gaps',
        question: 'who',
        zoneLevel: 'nil',
        group: 'all',
        selectedNil: nil,
        services: [service],
        cutoffMinutes: reachMinutes,
      });
    },
  };
}
