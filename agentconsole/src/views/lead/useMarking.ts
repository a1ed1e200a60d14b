import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { KeyboardEvent, MouseEvent } from "react";
import {
  chosenOf, markAll, markOnly, markTo, moveCursor, noMarks, rowBelow, switchMark, unmarkAll,
} from "../../state/marking";
import type { Marking } from "../../state/marking";
import type { QueueAgent } from "./AgentTable";

/** Marks agents by pointer and by keyboard. */
export interface AgentMarking extends Marking {
  /** How many of those shown are marked. */
  readonly count: number;
  /** Whom a command is about: the marked, or who is under the cursor. */
  chosen(): readonly QueueAgent[];
  click(row: string, event: MouseEvent): void;
  /** True when the key was one of the table's. */
  press(event: KeyboardEvent, reveal: (row: number) => void): boolean;
  /** What begins to be dragged: it is marked, if it was not, alone. */
  drag(row: string): void;
  clear(): void;
}

export const rowOf = ({ agent, queue }: QueueAgent): string => `${queue}/${agent.agent}`;

const steps: Readonly<Record<string, number>> = {
  ArrowDown: 1, ArrowUp: -1, j: 1, k: -1, J: 1, K: -1, PageDown: 10, PageUp: -10, Home: -Infinity, End: Infinity,
};

/** The marks among these rows, as they stand on the page. */
export function useMarking(rows: readonly QueueAgent[]): AgentMarking {
  const [marking, setMarking] = useState<Marking>(noMarks);
  const latest = useRef({ rows, marking });
  useEffect(() => {
    latest.current = { rows, marking };
  });
  const ids = useCallback(() => latest.current.rows.map(rowOf), []);
  const chosen = useCallback(() => {
    const of = new Set(chosenOf(latest.current.marking, ids()));
    return latest.current.rows.filter((row) => of.has(rowOf(row)));
  }, [ids]);
  const click = useCallback((row: string, event: MouseEvent) => setMarking((now) =>
    (event.shiftKey ? markTo(now, ids(), row)
      : event.ctrlKey || event.metaKey ? switchMark(now, row) : markOnly(row))), [ids]);
  const drag = useCallback((row: string) =>
    setMarking((now) => (now.marked.has(row) ? now : markOnly(row))), []);
  const clear = useCallback(() => setMarking(unmarkAll), []);
  const press = useCallback((event: KeyboardEvent, reveal: (row: number) => void) => {
    const { marking: now } = latest.current;
    const next = pressed(now, ids(), event);
    if (next === undefined) return false;
    setMarking(next);
    latest.current = { ...latest.current, marking: next };
    if (next.cursor !== undefined && next.cursor !== now.cursor) reveal(ids().indexOf(next.cursor));
    return true;
  }, [ids]);
  const count = useMemo(() => rows.filter((row) => marking.marked.has(rowOf(row))).length, [rows, marking]);
  return useMemo(() => ({ ...marking, count, chosen, click, press, drag, clear }),
    [marking, count, chosen, click, press, drag, clear]);
}

function pressed(now: Marking, rows: readonly string[], event: KeyboardEvent): Marking | undefined {
  const { key, shiftKey, ctrlKey, metaKey, altKey } = event;
  if (altKey) return undefined;
  if (ctrlKey || metaKey) return key === "a" ? markAll(now, rows) : undefined;
  if (key === "Escape") return now.marked.size > 0 ? unmarkAll(now) : undefined;
  if (key === " " || key === "x") {
    const row = now.cursor ?? rows[0];
    return row === undefined ? now : switchMark(now, row);
  }
  const by = steps[key];
  if (by === undefined) return undefined;
  const row = rowBelow(now, rows, by);
  return row === undefined ? now : shiftKey ? markTo(now, rows, row) : moveCursor(now, row);
}
