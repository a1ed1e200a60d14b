import type { AgentFace, SessionStatus } from "./session";

/**
 * Why a session concerns the shop's leads: its agent asks for one, its buyer complains, it is a hard one, or a hard one
 * that was handed over without a word.
 */
export type ConcernKind = "escalation" | "complaint" | "tricky" | "noteMissing";

export interface Concern {
  readonly session: string;
  readonly kind: ConcernKind;
  /** Where the session was when it began. */
  readonly queue: string;
  readonly by: AgentFace;
  /** Since when. */
  readonly at: number;
  readonly note: string;
  /** Of a complaint: when it must be settled. */
  readonly dueAt?: number | null;
}

/** Who a session is about, in a list. */
export interface SessionFace {
  readonly session: string;
  readonly buyer: string;
  readonly status: SessionStatus;
  readonly queue: string;
  /** The name of the agent who has it. */
  readonly agent?: string | null;
  readonly roundSince?: number | null;
}
