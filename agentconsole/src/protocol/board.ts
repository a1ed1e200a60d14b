import type { Alarm } from "./desk";
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
  /** Since when somebody has waited for too long. */
  readonly longWaitSince?: number | null;
  readonly open: boolean;
  /** When it opens or closes next. */
  readonly hoursUntil?: number | null;
  /** Sessions whose message is kept until somebody is there. */
  readonly kept: number;
  /** Who is asked to help. */
  readonly ring: "nobody" | "neighbours" | "everybody";
  /** Complaints that were not settled in time. */
  readonly complaints: number;
  readonly alarmCount: number;
  /** The oldest of them. */
  readonly alarms: readonly BoardAlarm[];
}

export interface BoardAlarm {
  readonly session: string;
  readonly what: readonly Alarm[];
  readonly since: number;
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
  /** The slots, when a lead has set them. */
  readonly slotsByLead?: number | null;
  /** Until when a lead lets him work, beyond his shift. */
  readonly overtimeUntil?: number | null;
}
