import { Worker } from 'node:worker_threads';

/** A loop that never ends cannot be left from inside; after this it ends with its process. */
const PATIENCE_MILLISECONDS = 20_000;

/** Runs in a thread of its own: plain script, so that nothing has to be built for it. */
const SCRIPT = `
  const { workerData } = require('node:worker_threads');
  const { writeSync } = require('node:fs');
  const beats = new Int32Array(workerData.shared);
  let last = -2;
  setInterval(() => {
    const now = Atomics.load(beats, 0);
    if (now >= 0 && now === last) {
      writeSync(2, '\\n' + workerData.name + ': input ' + now + ' hangs; see it with --input ' + now + '\\n');
      process.kill(process.pid, 'SIGKILL');
    }
    last = now;
  }, workerData.patience);
`;

export interface Watchdog {
  /** Says which input is being read. */
  readonly beat: (input: number) => void;
  readonly stop: () => Promise<void>;
}

/** Ends the process, after saying which input it was, if one input takes over 20 s. */
export function startWatchdog(name: string): Watchdog {
  const shared = new SharedArrayBuffer(4);
  const beats = new Int32Array(shared);
  Atomics.store(beats, 0, -1);
  const worker = new Worker(SCRIPT, {
    eval: true,
    workerData: { shared, name, patience: PATIENCE_MILLISECONDS },
  });
  return {
    beat: (input) => {
      Atomics.store(beats, 0, input);
    },
    stop: async () => {
      await worker.terminate();
    },
  };
}
