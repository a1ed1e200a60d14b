import type { AgentFace, Tier } from "./session";

/** Who was moved by a command, and who was not and why. */
export interface MoveAnswer {
  readonly moved: readonly string[];
  readonly refused: readonly { readonly agent: string; readonly code: string; readonly message: string }[];
}

/** Which of those who wait: the first in line that fit. */
export interface WaitingRequest {
  readonly most?: number;
  readonly tier?: Tier;
  readonly skill?: string;
  /** The same in capital and small letters. */
  readonly tag?: string;
}

/** How many were moved, and which were meant. */
export interface WaitingAnswer {
  readonly moved: number;
  readonly sessions: readonly string[];
}

/** A session in line. */
export interface WaitingSession {
  readonly session: string;
  readonly name: string;
  readonly tier: Tier;
  readonly language: string;
  readonly since: number;
  readonly skills: readonly string[];
  /** What it is about; absent for nothing. */
  readonly tags?: readonly string[] | null;
}

/** By what a lead chose who was moved. */
export interface MoveChoice {
  readonly most?: number | null;
  readonly tier?: Tier | null;
  readonly skill?: string | null;
  readonly tag?: string | null;
}

export type LeadActKind = "presence" | "slots" | "overtime" | "agentMoved" | "waitingMoved" | "givenByHand"
  | "takenBack";

/** What a lead did about a queue, and how it was before and after. */
/** Who acts where nobody of the staff did: the rota. */
export const rotaAsStaff = ":rota";

export interface LeadAct {
  readonly number: number;
  readonly at: number;
  readonly by: AgentFace;
  readonly kind: LeadActKind;
  readonly agent?: AgentFace | null;
  /** The other queue, of a move. */
  readonly to?: string | null;
  readonly before?: string | null;
  readonly after?: string | null;
  /** How many chats went along, or how many who waited were moved. */
  readonly count: number;
  readonly session?: string | null;
  /** Absent when they were named. */
  readonly chosen?: MoveChoice | null;
}

/** Who waits in a queue, in its order, and what leads did there, newest first. */
export interface LineAnswer {
  readonly waiting: readonly WaitingSession[];
  /** How many wait in all. */
  readonly count: number;
  readonly acts: readonly LeadAct[];
}

/** An act, and in which queue it was done. */
export interface QueueAct {
  readonly queue: string;
  readonly act: LeadAct;
}
