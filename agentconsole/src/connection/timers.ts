import type { Undo } from "../state/store";

/** Time and chance, handed in so that tests can decide both. */
export interface Timers {
  /** Milliseconds, only for differences. */
  now(): number;
  /** Runs once after so many milliseconds, unless undone before. */
  after(ms: number, run: () => void): Undo;
  /** A number in [0, 1). */
  chance(): number;
}

export const browserTimers: Timers = {
  now: () => performance.now(),
  after(ms, run) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
  chance: () => Math.random(),
};
