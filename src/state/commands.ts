import type { ServiceMatch } from '../core/access/answers';
import type { Group } from '../core/access/population';
import type { LngLat } from '../core/geo';
import type { ProfileId } from '../core/network/profile';
import type { SearchResult } from '../core/search/search-result';
import type { ServiceId } from '../schema/service';
import type { AimCommands } from './aim-commands';
import type { ResultKey } from './answering';
import type {
  AppState,
  FieldView,
  GapsColumn,
  Language,
  MapView,
  Origin,
  PlaceOrder,
  PlannerQuestion,
  Section,
  SiteTerms,
  Theme,
} from './app-state';
import type { EverydayCommands } from './everyday-commands';
import type { NeighbourhoodCommands } from './neighbourhood-commands';
import type { OfflineCommands } from './offline-commands';
import type { OriginCommands } from './origin-commands';
import type { OwnCommands } from './own-commands';
import type { ProofCommands } from './proof-commands';
import type { ScenarioCommands } from './scenario-commands';
import type { ScenarioFileCommands } from './scenario-file-commands';
import type { TakeCommands } from './take-commands';
import type { ToolCommands } from './tool-commands';
import type { RestoredState } from './url';

/** Everything a person can do, from the map, a panel, the keyboard or a link. */
export interface Commands
  extends AimCommands,
    TakeCommands,
    ScenarioCommands,
    ScenarioFileCommands,
    ToolCommands,
    NeighbourhoodCommands,
    OriginCommands,
    OwnCommands,
    EverydayCommands,
    OfflineCommands,
    ProofCommands {
  readonly start: () => void;
  readonly retry: (
    what: 'opened' | 'missing' | 'network' | 'searchIndex' | 'map' | 'worker' | ResultKey,
  ) => void;
  readonly setLanguage: (language: Language) => void;
  readonly setTheme: (theme: Theme) => void;
  readonly setSection: (section: Section) => void;
  /** The person moved the map: written to the link, asks for nothing. */
  readonly viewMoved: (view: MapView) => void;
  /** The sheet came to rest over so many pixels of the map's foot. */
  readonly mapCovered: (coveredPixels: number) => void;
  readonly mapChanged: (map: AppState['map']) => void;
  readonly toggleVisible: (service: ServiceId) => void;
  readonly chooseOrigin: (origin: Origin) => void;
  /** A click or tap on the map, away from any facility. */
  readonly chooseOriginOnMap: (position: LngLat) => void;
  readonly clearOrigin: () => void;
  readonly locateDevice: () => void;
  /** Ignores a profile that the area's network cannot answer. */
  readonly setProfile: (id: ProfileId) => void;
  readonly setSpeed: (speedKmh: number) => void;
  /** Of `reachMinuteChoices`; brings the whole reach into sight, as `setProfile` does. */
  readonly setReachMinutes: (minutes: number) => void;
  readonly setPlaceOrder: (order: PlaceOrder) => void;
  /** Opens or closes a card; near me the map shows the whole walk to a place that lies beyond the reach. */
  readonly selectFacility: (index: number | null) => void;
  readonly hoverFacility: (index: number | null) => void;
  /** Makes the facility the origin: "walk from here". */
  readonly walkFromFacility: (index: number) => void;
  readonly setQuestion: (question: PlannerQuestion) => void;
  readonly toggleService: (service: ServiceId) => void;
  readonly setMatch: (match: ServiceMatch) => void;
  readonly setCutoffMinutes: (minutes: number) => void;
  readonly setGroup: (group: Group) => void;
  readonly setZoneLevel: (level: AppState['zoneLevel']) => void;
  readonly setSort: (column: GapsColumn) => void;
  readonly setFieldView: (view: FieldView) => void;
  /** Asks for the best sites of that number, or stops asking. */
  readonly setSiteCount: (count: number | null) => void;
  /** Asks how few sites cover a share of the group, in whole percent, or stops asking. */
  readonly setFewestPercent: (percent: number | null) => void;
  readonly setSiteTerms: (terms: Partial<SiteTerms>) => void;
  readonly goToSite: (index: number) => void;
  /** Shows a gap of the present answer by its id. */
  readonly goToGap: (id: number) => void;
  readonly goToPoint: (position: LngLat) => void;
  /** Brings some NIL into sight together. */
  readonly goToZones: (nils: readonly number[]) => void;
  readonly compare: (comparison: AppState['comparison']) => void;
  /** Answers of the address search; rejects with `AbortError` when a newer one was asked. */
  readonly search: (text: string) => Promise<readonly SearchResult[]>;
  /** The nearest address to a point, within 150 m, or ''. */
  readonly describe: (position: LngLat) => Promise<string>;
  /** Takes up an answer of the search: goes there, opens a facility, or the page of a neighbourhood; in the plan selects it. */
  readonly chooseResult: (result: SearchResult) => void;
  /** Takes up the state of a link, and asks for what it needs. */
  readonly restore: (restored: RestoredState) => void;
  readonly onlineChanged: (online: boolean) => void;
  readonly dismissNotices: () => void;
}
