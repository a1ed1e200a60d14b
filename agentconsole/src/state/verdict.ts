/** What to do with a numbered update. */
export type Verdict = "apply" | "ignore" | "gap";

/**
 * An update leads from `after` to `number`. It applies only where we stand at `after`; what we already have is ignored,
 * and everything else is a gap that only the server can fill.
 */
export function judge(mine: number, update: { readonly after: number; readonly number: number }): Verdict {
  if (update.number <= mine) return "ignore";
  return update.after === mine ? "apply" : "gap";
}
