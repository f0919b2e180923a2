const MEGABYTE = 1 << 20;

/** One step of a run: seconds by the clock and of the processor, and the most memory that the process had by its end. */
export interface StepFigures {
  readonly step: string;
  readonly seconds: number;
  /** Of all threads, so that a busy machine does not count. */
  readonly coreSeconds: number;
  readonly peakMegabytes: number;
}

/** Takes the time and the peak of memory of steps, one after the other. */
export interface StepClock {
  readonly steps: readonly StepFigures[];
  readonly time: <T>(step: string, work: () => T) => T;
}

/** A clock that has timed nothing yet. */
export function createStepClock(): StepClock {
  const steps: StepFigures[] = [];
  return {
    steps,
    time: (step, work) => {
      const started = performance.now();
      const before = process.cpuUsage();
      const result = work();
      const seconds = (performance.now() - started) / 1000;
      const { user, system } = process.cpuUsage(before);
      steps.push({
        step,
        seconds,
        coreSeconds: (user + system) / 1e6,
        peakMegabytes: (process.resourceUsage().maxRSS * 1024) / MEGABYTE,
      });
      return result;
    },
  };
}
