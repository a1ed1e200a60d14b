import type { BoardAgent, BoardHead, BoardMinute, FigureCounts } from "../protocol/board";

export const minuteMs = 60_000;
/** The board shows an hour, and rates of its last quarter beside those of today. */
export const shownMinutes = 60;
export const recentMinutes = 15;
/** Arrivals and completions per minute are a mean over this many minutes, the one that runs included. */
export const paceMinutes = 5;

export const noCounts: FigureCounts = {
  arrivals: 0, completed: 0, abandoned: 0, rounds: 0, roundsInTime: 0, firsts: 0, firstsInTime: 0, answered: 0,
  responseMs: 0,
};

/** The minutes with those that are new or changed in their place; what the board no longer shows is dropped. */
export function merged(known: readonly BoardMinute[], news: readonly BoardMinute[]): readonly BoardMinute[] {
  const [first, last] = [news[0], news.at(-1)];
  if (first === undefined || last === undefined) return known;
  const from = last.at - (shownMinutes - 1) * minuteMs;
  return [...known.filter(({ at }) => at < first.at), ...news].filter(({ at }) => at >= from);
}

const sum = (a: FigureCounts, b: FigureCounts): FigureCounts => ({
  arrivals: a.arrivals + b.arrivals,
  completed: a.completed + b.completed,
  abandoned: a.abandoned + b.abandoned,
  rounds: a.rounds + b.rounds,
  roundsInTime: a.roundsInTime + b.roundsInTime,
  firsts: a.firsts + b.firsts,
  firstsInTime: a.firstsInTime + b.firstsInTime,
  answered: a.answered + b.answered,
  responseMs: a.responseMs + b.responseMs,
});

const minuteOf = (now: number): number => Math.floor(now / minuteMs) * minuteMs;

/** What was counted in the last minutes, the one that runs included. */
export function lastMinutes(minutes: readonly BoardMinute[], now: number, count: number): FigureCounts {
  const from = minuteOf(now) - (count - 1) * minuteMs;
  return minutes.filter(({ at }) => at >= from).map(({ counts }) => counts).reduce(sum, noCounts);
}

/** What was counted today: nothing once the day that was told is over. */
export const todayOf = ({ today, dayUntil }: BoardHead, now: number): FigureCounts =>
  (now < dayUntil ? today : noCounts);

/** A share from 0 to 1; undefined when there is nothing to judge. */
const share = (part: number, whole: number): number | undefined => (whole > 0 ? part / whole : undefined);

export interface Rates {
  /** Rounds answered within 3 minutes, of those judged. */
  readonly inTime: number | undefined;
  /** First rounds answered within 30 seconds, of those judged. */
  readonly first: number | undefined;
  /** Sessions that ended while they waited, of all that ended. */
  readonly abandoned: number | undefined;
  /** The average response in milliseconds. */
  readonly responseMs: number | undefined;
}

export const ratesOf = (counts: FigureCounts): Rates => ({
  inTime: share(counts.roundsInTime, counts.rounds),
  first: share(counts.firstsInTime, counts.firsts),
  abandoned: share(counts.abandoned, counts.abandoned + counts.completed),
  responseMs: share(counts.responseMs, counts.answered),
});

/** Arrivals and completions per minute: of the last full minutes and of what has passed of the one that runs. */
export function paceOf(minutes: readonly BoardMinute[], now: number): { readonly in: number; readonly out: number } {
  const counts = lastMinutes(minutes, now, paceMinutes);
  const span = paceMinutes - 1 + (now - minuteOf(now)) / minuteMs;
  return { in: counts.arrivals / span, out: counts.completed / span };
}

/** The load of the capacity as a share; undefined when nobody serves. */
export const loadOf = ({ load, slots }: BoardHead): number | undefined => share(load, slots * 100);

/** One value for each minute of the last hour, the oldest first. */
export interface Hour {
  readonly arrivals: readonly number[];
  /** The most that waited at once. */
  readonly waiting: readonly number[];
}

export function hourOf(minutes: readonly BoardMinute[], now: number, waitingNow: number): Hour {
  const byTime = new Map(minutes.map((minute) => [minute.at, minute]));
  const last = minuteOf(now);
  const from = last - (shownMinutes - 1) * minuteMs;
  let level = minutes.findLast(({ at }) => at < from)?.waiting ?? 0;
  const hour = { arrivals: [] as number[], waiting: [] as number[] };
  for (let at = from; at <= last; at += minuteMs) {
    const minute = byTime.get(at);
    hour.arrivals.push(minute?.counts.arrivals ?? 0);
    hour.waiting.push(Math.max(minute?.mostWaiting ?? level, at === last ? waitingNow : 0));
    level = minute?.waiting ?? level;
  }
  return hour;
}

/** An agent's average response today; undefined when he has answered nothing today. */
export function responseOf({ answers }: BoardAgent, head: BoardHead | undefined, now: number): number | undefined {
  if (answers == null || head === undefined || now >= head.dayUntil || answers.day !== head.day) return undefined;
  return share(answers.responseMs, answers.rounds);
}
