import type { ServiceTier } from '../core/access/dimensions';
import { type DimensionId, type OpenKind, openKinds } from '../schema/everyday';
import type { Client } from '../workers/client';
import type { AnalysisMessages } from '../workers/messages';
import { toFailure } from './answering';
import type { AppState } from './app-state';

/** What a person can do with everyday services and the eight dimensions. */
export interface EverydayCommands {
  readonly setTier: (tier: ServiceTier) => void;
  /** Has the map show who is without that dimension. */
  readonly setMapDimension: (dimension: DimensionId) => void;
  /** That an answer is there, beside which everyday services are told from now on. */
  readonly wantEveryday: () => void;
  /** Loads all lists, for whoever wants to read or draw them; once. */
  readonly loadEveryday: () => void;
  /** Loads the rows that are badly located, for whoever wants to read them; once. */
  readonly loadBadlyLocated: () => void;
  /** Shows a kind on the map, or takes it off; the first one loads them all. */
  readonly toggleKind: (kind: OpenKind) => void;
}

/** The commands of everyday services and dimensions. */
export function createEverydayCommands(
  get: () => AppState,
  set: (patch: Partial<AppState>) => void,
  change: (patch: Partial<AppState>) => void,
  client: Client<AnalysisMessages>,
): EverydayCommands {
  const load = async (): Promise<void> => {
    set({ everyday: { kind: 'running', previous: null } });
    try {
      set({ everyday: { kind: 'ready', value: await client.request('everyday', null) } });
    } catch (error) {
      set({ everyday: toFailure(error) });
    }
  };
  const loadRows = async (): Promise<void> => {
    set({ badlyLocated: { kind: 'running', previous: null } });
    try {
      set({ badlyLocated: { kind: 'ready', value: await client.request('badlyLocated', null) } });
    } catch (error) {
      set({ badlyLocated: toFailure(error) });
    }
  };
  const need = (): void => {
    const { kind } = get().everyday;
    if (kind === 'idle' || kind === 'failed') void load();
  };
  return {
    loadEveryday: need,
    loadBadlyLocated: () => {
      const { kind } = get().badlyLocated;
      if (kind === 'idle' || kind === 'failed') void loadRows();
    },
    setTier: (tier) => change({ tier }),
    setMapDimension: (mapDimension) => set({ mapDimension }),
    wantEveryday: () => {
      if (!get().wantsEveryday) change({ wantsEveryday: true });
    },
    toggleKind: (kind) => {
      const { shownKinds } = get();
      const isShown = shownKinds.includes(kind);
      const next = openKinds.filter((id) => (id === kind ? !isShown : shownKinds.includes(id)));
      set({ shownKinds: next });
      if (next.length > 0) need();
    },
  };
}
