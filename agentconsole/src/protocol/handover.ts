import type { Concern } from "./concerns";
import type { AgentFace } from "./session";

/** Who has confirmed a page of the handover book. */
export interface HandoverReading {
  readonly agent: string;
  readonly name: string;
  readonly at: number;
}

/** A page of the handover book at a glance; an agent sees only himself among authors and readers. */
export interface HandoverHead {
  readonly queue: string;
  /** When the shift ends. */
  readonly until: number;
  /** Whether somebody's shift has ended: there is something to read. */
  readonly ended: boolean;
  readonly lines: number;
  readonly authors: readonly AgentFace[];
  readonly readers: readonly HandoverReading[];
}

export interface HandoverNote {
  readonly session: string;
  readonly text: string;
}

/** What an agent left, as it stood then. */
export interface LeftItem {
  readonly session: string;
  /** Nothing for a complaint whose chat was over. */
  readonly buyer?: string | null;
  readonly roundSince?: number | null;
  readonly tricky: boolean;
  readonly complaint: boolean;
  readonly dueAt?: number | null;
  /** What was written when it was flagged. */
  readonly note: string;
}

/** What one agent hands over. */
export interface HandoverLine {
  readonly by: AgentFace;
  readonly text: string;
  readonly notes: readonly HandoverNote[];
  /** Nothing while he may still write. */
  readonly leftAt?: number | null;
  readonly left: readonly LeftItem[];
  readonly openChats: number;
}

export interface HandoverPage {
  readonly until: number;
  readonly ended: boolean;
  readonly lines: readonly HandoverLine[];
  readonly readers: readonly HandoverReading[];
}

/** A queue's book, the latest page first, and what stands there of hard chats and complaints. */
export interface HandoverBook {
  readonly queue: string;
  readonly pages: readonly HandoverPage[];
  readonly concerns: readonly Concern[];
}

/** The longest word to all, and about one chat. */
export const maxHandoverText = 1000;
export const maxHandoverNote = 300;
