import type { Line } from "../connection/line";
import type { HandoverBook, HandoverNote } from "../protocol/handover";

/** What an agent does with the handover book of his queue. */
export interface OwnHandover {
  read(): Promise<HandoverBook>;
  write(until: number, text: string, notes: readonly HandoverNote[]): Promise<void>;
  /** He has read what the shift that ended then left. */
  confirm(until: number): Promise<void>;
}

export const ownHandoverOver = (line: Line): OwnHandover => ({
  read: () => line.invoke("Handover"),
  write: (until, text, notes) => line.invoke("WriteHandover", { until, text, notes }),
  confirm: (until) => line.invoke("ConfirmHandover", until),
});

/** What a lead does with the handover books. */
export interface LeadHandover {
  read(queue: string): Promise<HandoverBook>;
  /** A word, or none, about a hard chat that was handed over without one. The same id says it once. */
  settleMissing(session: string, id: string, text: string): Promise<void>;
}

export const leadHandoverOver = (line: Line): LeadHandover => ({
  read: (queue) => line.invoke("Handover", queue),
  settleMissing: (session, id, text) => line.invoke("SettleMissingNote", session, id, text),
});
