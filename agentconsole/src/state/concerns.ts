import type { Concern } from "../protocol/concerns";
import type { ConcernsItem } from "../protocol/items";
import type { ConcernsState } from "./model";

export const takeConcerns = ({ concerns, all }: ConcernsItem): ConcernsState => ({ concerns: byDue(concerns), all });

// An escalation is due at once; what is only tricky waits until nothing else is left.
const lookBy = ({ kind, at, dueAt }: Concern): number =>
  (kind === "tricky" ? Infinity : kind === "complaint" ? dueAt ?? at : at);

/** What is due first stands first. */
export const byDue = (concerns: readonly Concern[]): Concern[] => [...concerns].sort((a, b) => {
  const [first, second] = [lookBy(a), lookBy(b)];
  return first === second ? a.at - b.at : first - second;
});

/** How a concern stands: a complaint's time that is left or over, else how long it has stood. */
export interface ConcernClock {
  readonly state: "due" | "overdue" | "since";
  readonly ms: number;
  readonly urgency: "calm" | "amber" | "red";
}

const soonMs = 3_600_000;

export function clockOf({ kind, at, dueAt }: Concern, now: number): ConcernClock {
  if (kind !== "complaint" || dueAt == null) {
    return { state: "since", ms: now - at, urgency: kind === "escalation" || kind === "noteMissing" ? "red" : "calm" };
  }
  const left = dueAt - now;
  if (left <= 0) return { state: "overdue", ms: -left, urgency: "red" };
  return { state: "due", ms: left, urgency: left <= soonMs ? "amber" : "calm" };
}
