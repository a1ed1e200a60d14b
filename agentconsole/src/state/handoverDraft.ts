import type { HandoverNote } from "../protocol/handover";

/** What an agent has written for the next shift and not saved yet. */
export interface HandoverDraft {
  /** When the shift ends for which it was begun. */
  readonly until: number;
  readonly text: string;
  /** By session. */
  readonly notes: Readonly<Record<string, string>>;
}

/** What his page of the handover book says, as something to go on writing. */
export const draftOf = (
  until: number, mine: { readonly text: string; readonly notes: readonly HandoverNote[] } | undefined,
): HandoverDraft => ({
  until, text: mine?.text ?? "",
  notes: Object.fromEntries((mine?.notes ?? []).map(({ session, text }) => [session, text])),
});

/**
 * The kept draft, when it is of the shift that ends then; one whose end was moved meanwhile, as by overtime, goes on.
 * What was kept from a shift that is over is of no use any more.
 */
export const draftFor = (kept: HandoverDraft | undefined, until: number, now: number): HandoverDraft | undefined =>
  (kept !== undefined && (kept.until === until || kept.until > now) ? { ...kept, until } : undefined);

/** Whether both say the same; an empty note says nothing. */
export function saySame(one: HandoverDraft, other: HandoverDraft): boolean {
  const said = ({ text, notes }: HandoverDraft): string => JSON.stringify([
    text.trim(), Object.entries(notes).map(([session, note]) => [session, note.trim()])
      .filter(([, note]) => note !== "").toSorted(([a = ""], [b = ""]) => (a < b ? -1 : 1)),
  ]);
  return said(one) === said(other);
}
