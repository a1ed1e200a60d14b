import type { SessionFlag } from "../../protocol/session";

type Said<Args extends readonly unknown[]> = (...args: Args) => string;

/** The texts of transfers under way and of what staff does about a chat. Times are times of the day. */
export interface CareTexts {
  readonly flag: Readonly<Record<SessionFlag, string>>;
  readonly requeued: string;
  readonly transferAsked: Said<[name: string]>;
  readonly transferRefused: Said<[name: string]>;
  readonly transferTakenBack: Said<[name: string]>;
  readonly declined: Said<[name: string]>;
  readonly leadJoined: Said<[name: string]>;
  readonly leadLeft: Said<[name: string]>;
  readonly takenOver: Said<[name: string]>;
  readonly kept: Said<[until: string | undefined]>;
  readonly moved: Said<[name: string]>;
  readonly held: Said<[name: string, until: string | undefined]>;
  readonly resumed: string;
  readonly holdDue: string;
  readonly flagged: Said<[name: string, flag: string]>;
  readonly unflagged: Said<[name: string, flag: string]>;
  readonly overdue: string;
  readonly escalated: Said<[name: string]>;
  readonly settled: Said<[name: string]>;
  readonly noted: Said<[name: string]>;
  /** A line of the lead for staff. */
  readonly whispered: Said<[name: string]>;
  readonly tagged: Said<[name: string]>;
  readonly closedForSilence: string;
  /** To the buyer, before he is handed over. */
  readonly handsOver: Said<[name: string, seconds: number]>;
  readonly stay: Said<[name: string]>;
  /** To the agent, while the buyer may still refuse. */
  readonly goes: Said<[target: string, seconds: number]>;
  readonly takeBack: string;
  readonly cameFrom: Said<[name: string, queue: string]>;
  readonly handBack: string;
}
