import type { Presence } from "./presence";
import type { BuyerFace, Reason } from "./session";

/** What the lead is told about a session. */
export type Alarm = "noCover" | "escalation" | "complaint";

/** The agent's own standing. Load is in hundredths of a slot: a live chat 100, an idle one 25. */
export interface DeskHead {
  readonly agent: string;
  readonly name: string;
  readonly queue: string;
  readonly presence: Presence;
  readonly reason?: string | null;
  readonly since: number;
  readonly slots: number;
  readonly load: number;
  readonly shiftUntil?: number | null;
  /** The queue to which a lead moved the agent; his desk there follows by itself. */
  readonly movedTo?: string | null;
}

/** One chat on an agent's desk. */
export interface DeskChat {
  readonly session: string;
  readonly buyer: BuyerFace;
  readonly queue: string;
  readonly placedAt: number;
  /** Start of the open round; absent when the buyer has been answered. */
  readonly roundSince?: number | null;
  readonly late: boolean;
  readonly idle: boolean;
  readonly coveredFrom?: string | null;
  readonly because: Reason;
  /** The queue in whose name it stands, when that is not the agent's own. */
  readonly home?: string | null;
  /** The buyer's silence does not close it. */
  readonly staysOpen?: boolean;
  readonly alarms?: readonly Alarm[] | null;
}
