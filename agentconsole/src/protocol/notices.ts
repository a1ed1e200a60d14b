import type { AgentFace } from "./session";

/** The lead's word to agents: it stays on the screen until it is acknowledged. */
export interface Notice {
  readonly id: string;
  readonly at: number;
  readonly by: AgentFace;
  readonly text: string;
  /** Until when it matters. */
  readonly until?: number | null;
  readonly acknowledged: boolean;
}

/** A notice as leads see it: for a queue, for the agents named, or without both for everybody. */
export interface PostedNotice {
  readonly id: string;
  readonly at: number;
  readonly by: AgentFace;
  readonly text: string;
  /** When it is over by itself. */
  readonly until?: number | null;
  readonly queue?: string | null;
  readonly agents?: readonly string[] | null;
  /** Who has read it, in the order they said so. */
  readonly acknowledged: readonly string[];
}

/** A lead's word and for whom; posted under its id once, however often it is sent. */
export interface NoticeRequest {
  readonly id: string;
  readonly text: string;
  readonly queue?: string;
  readonly agents?: readonly string[];
  readonly until?: number;
}

/** The longest notice, in UTF-16 units. */
export const maxNoticeLength = 500;
