import type { GapDrawer } from '../core/access/gap-drawer';
import { AbortError, InternalError } from '../core/errors';
import { type AreaGround, type AreaStages, openStages, type WalkGround } from '../data/area-stages';
import { type ContextOf, createContextMaker } from '../data/context-maker';
import { joinWalks } from '../data/join-walks';
import { isAnyMissing, maySpareAny, type Tolerance } from '../data/missing-files';
import type { Source } from '../data/source';
import type { LocatedPlace } from '../schema/place';

/** A study area whose walks can be measured. */
export interface OpenWalks {
  readonly data: AreaGround & WalkGround;
  /** With the places that a person has added. */
  readonly contextOf: ContextOf;
}

/** What the questions about one study area are answered from; each part is loaded when it is first needed. */
export interface AnalysisSession {
  readonly source: Source;
  readonly stages: AreaStages;
  /** Takes zones and places as opened; when that is done once more, what is missing is asked for again. */
  readonly takeOpened: (ground: AreaGround) => Promise<AreaGround>;
  /** @throws AbortError where the question was withdrawn while the files were on their way */
  readonly needWalks: (signal?: AbortSignal) => Promise<OpenWalks>;
  /** Takes places into all that is asked from now on, in place of those added before. */
  readonly addPlaces: (added: readonly LocatedPlace[]) => void;
  readonly addedPlaces: () => readonly LocatedPlace[];
  /** Sets what draws the gaps; without it nothing that has gaps may be asked. */
  readonly setGapDrawer: (drawer: GapDrawer) => void;
}

/** What the contexts are made of, for one list of the area's places. */
interface MadeGround {
  readonly ground: AreaGround;
  readonly data: OpenWalks['data'];
  readonly make: ReturnType<typeof createContextMaker>;
}

/**
 * A session on a study area; nothing is loaded yet.
 * @param onFile told of every file that has come
 * @param spare what may be missing; where it says exactly what, both sides count the same places
 */
export function createSession(
  source: Source,
  areaId: string,
  onFile: (done: number, total: number, path: string) => void,
  spare: Tolerance = maySpareAny,
): AnalysisSession {
  const stages = openStages(source, areaId, onFile, spare);
  let wasOpened = false;
  let added: readonly LocatedPlace[] = [];
  let drawer: GapDrawer | null = null;
  const drawGap: GapDrawer = function* (cluster) {
    if (!drawer) throw new InternalError('a question with gaps came before their drawer');
    return yield* drawer(cluster);
  };
  let made: MadeGround | null = null;
  let current: {
    readonly made: MadeGround;
    readonly added: readonly LocatedPlace[];
    readonly walks: OpenWalks;
  } | null = null;
  return {
    source,
    stages,
    takeOpened: async (ground) => {
      const isAgain = wasOpened;
      wasOpened = true;
      if (!isAgain || !isAnyMissing(ground)) return ground;
      await stages.askMissing();
      return stages.ground();
    },
    needWalks: async (signal) => {
      const [ground, walks] = await Promise.all([stages.ground(), stages.walks()]);
      if (made?.ground !== ground) {
        const data = joinWalks(ground, walks);
        made = { ground, data, make: createContextMaker(data, drawGap) };
        if (signal?.aborted) throw new AbortError();
      }
      if (current?.made !== made || current.added !== added)
        current = { made, added, walks: { data: made.data, contextOf: made.make(added) } };
      return current.walks;
    },
    addedPlaces: () => added,
    addPlaces: (places) => {
      added = places;
    },
    setGapDrawer: (given) => {
      drawer = given;
    },
  };
}
