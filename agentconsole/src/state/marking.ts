/** Which rows of a list are marked, where the cursor stands, and from where a range is marked. */
export interface Marking {
  readonly marked: ReadonlySet<string>;
  readonly cursor?: string | undefined;
  readonly anchor?: string | undefined;
}

export const noMarks: Marking = { marked: new Set() };

/** Marks this row alone. */
export const markOnly = (row: string): Marking => ({ marked: new Set([row]), cursor: row, anchor: row });

/** Marks the row, or no longer. */
export function switchMark({ marked }: Marking, row: string): Marking {
  const next = new Set(marked);
  if (!next.delete(row)) next.add(row);
  return { marked: next, cursor: row, anchor: row };
}

/** Marks every row from where the range began to this one, beside those marked before. */
export function markTo({ marked, cursor, anchor }: Marking, rows: readonly string[], row: string): Marking {
  const begin = anchor ?? cursor ?? row;
  const [from, to] = [rows.indexOf(begin), rows.indexOf(row)].sort((a, b) => a - b) as [number, number];
  return { marked: new Set([...marked, ...rows.slice(Math.max(0, from), to + 1)]), cursor: row, anchor: begin };
}

/** The row so many below; the first when the cursor is on none. */
export function rowBelow({ cursor }: Marking, rows: readonly string[], by: number): string | undefined {
  const at = cursor === undefined ? -1 : rows.indexOf(cursor);
  return rows[at < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, at + by))];
}

export const moveCursor = ({ marked }: Marking, row: string): Marking => ({ marked, cursor: row, anchor: row });

export const markAll = (marking: Marking, rows: readonly string[]): Marking => ({ ...marking, marked: new Set(rows) });

export const unmarkAll = (marking: Marking): Marking => ({ ...marking, marked: new Set() });

/** The rows a command is about: the marked ones that are still there, or the one under the cursor. */
export function chosenOf({ marked, cursor }: Marking, rows: readonly string[]): string[] {
  const chosen = rows.filter((row) => marked.has(row));
  return chosen.length > 0 ? chosen : rows.filter((row) => row === cursor);
}
