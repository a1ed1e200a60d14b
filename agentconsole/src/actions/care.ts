import type { Line } from "../connection/line";
import type { SessionFlag } from "../protocol/session";
import { newId } from "./id";

/** What an agent does about a chat besides talking. */
export interface Care {
  /** @param until Milliseconds since the Unix epoch. */
  hold(session: string, until: number, note: string): Promise<void>;
  resume(session: string): Promise<void>;
  setFlag(session: string, flag: SessionFlag, note: string): Promise<void>;
  clearFlag(session: string, flag: SessionFlag, note: string): Promise<void>;
  addNote(session: string, text: string): Promise<void>;
  /** Asks the lead for help. */
  escalate(session: string, note: string): Promise<void>;
  setTags(session: string, tags: readonly string[]): Promise<void>;
}

export const careOver = (line: Line): Care => ({
  hold: (session, until, note) => line.invoke("Hold", session, Math.round(until), note),
  resume: (session) => line.invoke("Resume", session),
  setFlag: (session, flag, note) => line.invoke("SetFlag", session, flag, note),
  clearFlag: (session, flag, note) => line.invoke("ClearFlag", session, flag, note),
  addNote: (session, text) => line.invoke("AddNote", session, newId(), text),
  escalate: (session, note) => line.invoke("Escalate", session, note),
  setTags: (session, tags) => line.invoke("SetTags", session, tags),
});
