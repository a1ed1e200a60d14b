import type { Concern } from "../protocol/concerns";
import type { DeskHead } from "../protocol/desk";
import type { HandoverHead, HandoverLine, HandoverNote } from "../protocol/handover";
import type { SessionState } from "./model";

/** So long a page is of use to whoever comes. */
const freshMs = 12 * 3600_000;

/** So long before its end a shift's page is asked for. */
const soonMs = 10 * 60_000;

/** What an agent has to confirm, the latest first: ended, neither written nor read by him, and not long ago. */
export const unreadPages = (heads: readonly HandoverHead[], me: string, now: number): HandoverHead[] =>
  heads.filter(({ ended, until, authors, readers }) => ended && until > now - freshMs
    && !authors.some(({ id }) => id === me) && !readers.some(({ agent }) => agent === me));

/** Until when the shift goes that is about to end; undefined while none is. */
export const endingShift = (head: DeskHead | undefined, now: number): number | undefined => {
  const until = head?.shiftUntil;
  return until != null && (head?.presence === "Draining" || (until > now && until - now <= soonMs)) ? until : undefined;
};

/** A chat, or a complaint, about which a word may be left. */
export interface HandoverSubject {
  readonly session: string;
  readonly buyer?: string;
  readonly tricky: boolean;
  readonly dueAt?: number | undefined;
  readonly note: string;
}

/** What must not be forgotten: his hard chats first, then complaints and what is on hold. */
export function subjectsOf(
  chats: readonly string[], sessions: Readonly<Record<string, SessionState>>, concerns: readonly Concern[], me: string,
): HandoverSubject[] {
  const own = chats.flatMap((session): HandoverSubject[] => {
    const head = sessions[session]?.head;
    const flag = (kind: string) => head?.flags?.find((one) => one.flag === kind);
    const [tricky, complaint] = [flag("tricky"), flag("complaint")];
    if (head == null || (tricky === undefined && complaint === undefined && head.hold == null)) return [];
    return [{
      session, buyer: head.buyer.name, tricky: tricky !== undefined, dueAt: head.complaintDueAt ?? undefined,
      note: (tricky ?? complaint ?? head.hold)?.note ?? "",
    }];
  });
  const gone = concerns.filter(({ kind, by, session }) =>
    kind === "complaint" && by.id === me && !chats.includes(session));
  return [
    ...own.toSorted((a, b) => Number(b.tricky) - Number(a.tricky)),
    ...gone.map(({ session, dueAt, note }) => ({ session, tricky: false, dueAt: dueAt ?? undefined, note })),
  ];
}

/** How many hard chats have no word yet. */
export const lackingNotes = (subjects: readonly HandoverSubject[], notes: readonly HandoverNote[]): number =>
  subjects.filter(({ session, tricky }) =>
    tricky && !notes.some((note) => note.session === session && note.text.trim() !== "")).length;

/** What a line says about a session. */
export const noteOn = ({ notes }: Pick<HandoverLine, "notes">, session: string): string =>
  notes.find((note) => note.session === session)?.text ?? "";

/** The pages of which nobody has said that he has read them. */
export const unconfirmed = (heads: readonly HandoverHead[], now: number): HandoverHead[] =>
  heads.filter(({ ended, readers, until }) => ended && readers.length === 0 && until > now - freshMs);
