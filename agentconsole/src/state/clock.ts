/** How urgent an open round is: amber from 60 s, red from 100 s. */
export type Urgency = "calm" | "amber" | "red";

export const amberAfterMs = 60_000;
export const redAfterMs = 100_000;
/** By then the chat is covered by someone else: the end of the reply clock's bar. */
export const coverAfterMs = 150_000;

export function urgency(waitedMs: number): Urgency {
  if (waitedMs >= redAfterMs) return "red";
  return waitedMs >= amberAfterMs ? "amber" : "calm";
}

/** A clock that follows the server's: it learns the offset from the Date header of answers. */
export interface ServerClock {
  now(): number;
  observe(date: string | null, asked: number, answered: number): void;
}

export function createServerClock(local: () => number): ServerClock {
  let offset = 0;
  return {
    now: () => local() + offset,
    observe(date, asked, answered) {
      const told = date === null ? NaN : Date.parse(date);
      // The header has whole seconds, cut off: half a second is added, and a smaller difference is no news.
      const difference = told + 500 - (asked + answered) / 2;
      if (Number.isFinite(difference)) offset = Math.abs(difference) < 1500 ? 0 : difference;
    },
  };
}
