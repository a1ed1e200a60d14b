import type { Entry, SessionHead } from "../../protocol/session";
import { timeOfDay } from "../shared/time";
import type { Texts } from "./texts";

/** Who reads, and how the session ended, for the lines that tell it. */
export interface Reader {
  readonly side: "buyer" | "agent";
  readonly me?: string | undefined;
  readonly end?: Pick<SessionHead, "closedBy" | "stars"> | undefined;
}

/** A happening as a sentence; undefined for a kind that this page does not know. */
export function sayHappening(
  entry: Entry,
  reader: Reader,
  texts: Pick<Texts, "transcript" | "care">,
  time: (at: number) => string = (at) => timeOfDay(at, "en"),
): string | undefined {
  const name = entry.name ?? entry.by ?? "";
  const { transcript, care } = texts;
  switch (entry.kind) {
    case "joined": return transcript.joined(name);
    case "transferred": return transcript.transferred(name);
    case "rated": return transcript.rated(reader.end?.stars ?? undefined);
    case "late": return transcript.late;
    case "closed": return sayClosed(entry, reader, texts);
    case "requeued": return care.requeued;
    case "transferAsked": return care.transferAsked(name);
    case "transferRefused": return care.transferRefused(name);
    case "transferTakenBack": return care.transferTakenBack(name);
    case "declined": return care.declined(name);
    case "leadJoined": return care.leadJoined(name);
    case "leadLeft": return care.leadLeft(name);
    case "takenOver": return care.takenOver(name);
    default: return sayCare(entry, name, care, time);
  }
}

function sayCare(
  { kind, detail }: Entry,
  name: string,
  care: Texts["care"],
  time: (at: number) => string,
): string | undefined {
  const until = detail?.until == null ? undefined : time(detail.until);
  const flag = detail?.flag == null ? "" : care.flag[detail.flag] ?? detail.flag;
  switch (kind) {
    case "kept": return care.kept(until);
    case "moved": return care.moved(name);
    case "held": return care.held(name, until);
    case "resumed": return care.resumed;
    case "holdDue": return care.holdDue;
    case "flagged": return care.flagged(name, flag);
    case "unflagged": return care.unflagged(name, flag);
    case "overdue": return care.overdue;
    case "escalated": return care.escalated(name);
    case "settled": return care.settled(name);
    case "note": return care.noted(name);
    case "whisper": return care.whispered(name);
    case "tagged": return care.tagged(name);
    default: return undefined;
  }
}

function sayClosed(entry: Entry, { side, me, end }: Reader, texts: Pick<Texts, "transcript" | "care">): string {
  const { transcript, care } = texts;
  const by = end?.closedBy?.toLowerCase();
  if (by === "silence") return care.closedForSilence;
  const byBuyer = by === "buyer";
  if (byBuyer ? side === "buyer" : me !== undefined && entry.by === me) return transcript.closedByYou;
  return byBuyer ? transcript.closedByBuyer : transcript.closed(entry.name ?? entry.by ?? "");
}
