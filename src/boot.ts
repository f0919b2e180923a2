import type { OwnArea } from './state/app-state';

/** Put in place of these names by the build. */
declare const DATA_VERSION: string;
declare const ANSWER_FILES: readonly string[];
declare const OTHER_AREAS: readonly OwnArea[];

/** Address below which the built files lie, with their version as its query. */
export const dataUrl = new URL(`geo/?${DATA_VERSION}`, document.baseURI).href;
const askedArea = /[#&]area=([\w-]+)/.exec(window.location.hash)?.[1];
/** The study area that the link asks for, if it is not the city; null for one that is not there. */
export const otherArea = OTHER_AREAS.find(({ id }) => id === askedArea) ?? null;
export const areaId = otherArea?.id ?? 'milano';

function startWorker(): Worker {
  return new Worker(new URL('./workers/analysis.worker.ts', import.meta.url), { type: 'module' });
}

/** Whether a link asks for an answer, for which the streets are needed. */
const isAnswerAsked = /[#&]at=/.test(window.location.hash);

/** Has the browser send for a file that the worker will ask for; one that does not come fails there and is told. */
async function sendFor(path: string): Promise<void> {
  const { search } = new URL(dataUrl);
  try {
    const response = await fetch(new URL(path + search, dataUrl));
    await response.arrayBuffer();
  } catch {
    // The worker asks again.
  }
}

if (isAnswerAsked && !otherArea) for (const path of ANSWER_FILES) void sendFor(path);

/**
 * A worker of the analysis, started by the first script that runs: its code and the first data are on their way while the
 * page's own code still comes. Null once it is taken, or has failed.
 */
let early: Worker | null = startWorker();
early.addEventListener('error', () => {
  early = null;
});
// Nobody waits for this answer: whoever needs the data asks for them again.
early.postMessage({
  type: 'request',
  id: 0,
  name: 'prepare',
  parameters: { baseUrl: dataUrl, areaId, walks: isAnswerAsked },
});

/** The worker that was started early, the first time; a new one after that. */
export function startAnalysis(): Worker {
  const worker = early ?? startWorker();
  early = null;
  return worker;
}
