import type { Presence } from "./presence";

/** One queue as the shift lead sees it. */
export interface BoardHead {
  readonly queue: string;
  readonly at: number;
  readonly waiting: number;
  readonly longestSince?: number | null;
  readonly openChats: number;
  readonly openRounds: number;
  readonly lateRounds: number;
  readonly coversWanted: number;
}

/** One agent as the shift lead sees him. */
export interface BoardAgent {
  readonly agent: string;
  readonly name: string;
  readonly presence: Presence;
  readonly reason?: string | null;
  readonly since: number;
  readonly slots: number;
  readonly load: number;
  readonly live: number;
  readonly idle: number;
  readonly openRounds: number;
  readonly oldestRoundSince?: number | null;
}
