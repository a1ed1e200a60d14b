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
  /** How many agents could be given a chat now. */
  readonly free: number;
  /** What who comes now would be told to wait; absent when nobody serves. */
  readonly waitSeconds?: number | null;
  /** The capacity: slots of the agents who get chats now. */
  readonly slots: number;
  /** What their chats take of it, in hundredths of a slot. */
  readonly load: number;
  /** Which day of the shop's calendar today is, by number. */
  readonly day: number;
  /** When it ends. */
  readonly dayUntil: number;
  readonly today: FigureCounts;
}

/** What is counted over a span of time; the server's FigureCounts says what each of them means. */
export interface FigureCounts {
  readonly arrivals: number;
  readonly completed: number;
  readonly abandoned: number;
  readonly rounds: number;
  readonly roundsInTime: number;
  readonly firsts: number;
  readonly firstsInTime: number;
  readonly answered: number;
  readonly responseMs: number;
}

/** What happened in one minute; one in which nothing did is left out. */
export interface BoardMinute {
  /** When it began. */
  readonly at: number;
  /** How many waited when it ended, or do now. */
  readonly waiting: number;
  readonly mostWaiting: number;
  readonly counts: FigureCounts;
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
  readonly shiftUntil?: number | null;
  /** How he answered on the last day he did. */
  readonly answers?: { readonly day: number; readonly rounds: number; readonly responseMs: number } | null;
}
