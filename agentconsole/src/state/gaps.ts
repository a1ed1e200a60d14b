import type { ConsoleState } from "./model";

/** A stream that missed something, and the number to ask from. */
export interface Gap {
  readonly kind: "session" | "desk" | "board";
  readonly id: string;
  readonly after: number;
}

/** The gaps that `now` has and `before` had not: the questions to ask the server. */
export function newGaps(before: ConsoleState, now: ConsoleState): readonly Gap[] {
  const gaps: Gap[] = [];
  for (const { session, number, asking } of Object.values(now.sessions)) {
    if (asking && !before.sessions[session]?.asking) gaps.push({ kind: "session", id: session, after: number });
  }
  for (const { queue, number, asking } of Object.values(now.boards)) {
    if (asking && !before.boards[queue]?.asking) gaps.push({ kind: "board", id: queue, after: number });
  }
  if (now.desk?.asking && !before.desk?.asking) {
    gaps.push({ kind: "desk", id: now.desk.agent, after: now.desk.number });
  }
  return gaps;
}
