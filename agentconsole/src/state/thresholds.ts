import type { BoardHead, BoardMinute } from "../protocol/board";
import { lastMinutes, ratesOf, recentMinutes } from "./figures";

/** When a lead wants to be called; undefined: never for that. */
export interface Thresholds {
  /** More than so many wait. */
  readonly waiting?: number | undefined;
  /** Somebody has waited for longer, in seconds. */
  readonly longest?: number | undefined;
  /** The 3-minute rate of the last 15 minutes is lower, in percent. */
  readonly inTime?: number | undefined;
  /** More rounds than so many are late. */
  readonly late?: number | undefined;
  /** The queue is open and nobody gets chats. */
  readonly nobody: boolean;
}

export const usualThresholds: Thresholds = { waiting: 10, longest: 60, inTime: 90, late: 0, nobody: true };

export type CallKind = "nobody" | "longest" | "waiting" | "late" | "inTime";

/** Fewer judged rounds than that say nothing about a rate. */
export const fewestRounds = 5;

/** A threshold that a queue has passed. */
export interface Call {
  readonly queue: string;
  readonly kind: CallKind;
  /** What it is now: a count, seconds, or percent. */
  readonly value: number;
  readonly threshold: number;
}

export const keyOf = ({ queue, kind }: Call): string => `${queue}/${kind}`;

/** Every threshold that a queue has passed, the gravest first. */
export function callsOf(head: BoardHead, minutes: readonly BoardMinute[], wanted: Thresholds, now: number): Call[] {
  const calls: Call[] = [];
  const call = (kind: CallKind, value: number, threshold: number): void =>
    void calls.push({ queue: head.queue, kind, value, threshold });
  if (wanted.nobody && head.open && head.slots === 0) call("nobody", 0, 0);
  const longest = head.longestSince == null ? 0 : Math.floor((now - head.longestSince) / 1000);
  if (wanted.longest !== undefined && longest > wanted.longest) call("longest", longest, wanted.longest);
  if (wanted.waiting !== undefined && head.waiting > wanted.waiting) call("waiting", head.waiting, wanted.waiting);
  if (wanted.late !== undefined && head.lateRounds > wanted.late) call("late", head.lateRounds, wanted.late);
  const recent = lastMinutes(minutes, now, recentMinutes);
  const rate = ratesOf(recent).inTime;
  if (wanted.inTime !== undefined && rate !== undefined && recent.rounds >= fewestRounds
    && rate * 100 < wanted.inTime) call("inTime", Math.floor(rate * 100), wanted.inTime);
  return calls;
}

/** A call, as long as it holds and a little longer, so that one that comes and goes is one call. */
interface Remembered {
  readonly heldAt: number;
  readonly acknowledged: boolean;
}

export type Remembrance = Readonly<Record<string, Remembered>>;

/** So long a call is remembered after it no longer holds. */
export const rememberedMs = 30_000;

/** What is remembered of calls now, and those that are new: they are heard. */
export function remember(before: Remembrance, calls: readonly Call[], now: number): {
  readonly calls: Remembrance;
  readonly fresh: readonly Call[];
} {
  const still = Object.entries(before).filter(([, { heldAt }]) => now - heldAt <= rememberedMs);
  const held = calls.map((call) =>
    [keyOf(call), { heldAt: now, acknowledged: before[keyOf(call)]?.acknowledged ?? false }] as const);
  const known = Object.fromEntries(still);
  return { calls: { ...known, ...Object.fromEntries(held) }, fresh: calls.filter((call) => !(keyOf(call) in known)) };
}

/** The same with these calls acknowledged: they are quiet until they are over. */
export const acknowledge = (before: Remembrance, calls: readonly Call[]): Remembrance => ({
  ...before,
  ...Object.fromEntries(calls.flatMap((call) => {
    const known = before[keyOf(call)];
    return known === undefined ? [] : [[keyOf(call), { ...known, acknowledged: true }]];
  })),
});
