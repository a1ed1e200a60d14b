/** A word in the shop's two languages. */
export interface BothLanguages {
  readonly zh: string;
  readonly en: string;
}

export type Language = keyof BothLanguages;

export type Tier = "none" | "member" | "vip";

export interface BuyerFace {
  readonly id: string;
  readonly name: string;
  readonly tier: Tier;
  readonly language: Language;
  /** What the buyer looks at, in the shop's own words. */
  readonly looksAt?: string | null;
  /** The order it is about, as the shop's own token says. */
  readonly order?: string | null;
}

export type MessageKind = "text" | "welcome" | "waiting" | "away" | "offHours" | "closing" | "rating";

/** What everybody may read, and what only staff does. A newer server may know more: those are passed over. */
export type HappeningKind =
  | "joined" | "requeued" | "transferAsked" | "transferRefused" | "transferTakenBack" | "transferred" | "declined"
  | "leadJoined" | "leadLeft" | "takenOver"
  | "closed" | "rated"
  | "late" | "kept" | "moved" | "held" | "resumed" | "holdDue" | "flagged" | "unflagged" | "overdue" | "escalated"
  | "settled" | "note" | "whisper" | "tagged";

export type SessionFlag = "tricky" | "complaint" | "red" | "yellow" | "green" | "blue" | "purple";

export interface AgentFace {
  readonly id: string;
  readonly name: string;
}

/** One line of a transcript: a message (numbered 1, 2, 3 …) or a happening (number null). */
export interface Entry {
  readonly number: number | null;
  /** Milliseconds since the Unix epoch. */
  readonly at: number;
  readonly from: "buyer" | "agent" | "system";
  readonly kind: MessageKind | HappeningKind;
  readonly by?: string | null;
  readonly name?: string | null;
  readonly text: string;
  /** The client message id of the sender. */
  readonly id?: string | null;
  /** Only staff see this entry. */
  readonly staff?: boolean;
  readonly detail?: EntryDetail | null;
}

/** What is known of a happening besides who and when. */
export interface EntryDetail {
  readonly flag?: SessionFlag | null;
  /** Where the chat goes, or whose agent joined. */
  readonly queue?: string | null;
  readonly agent?: string | null;
  readonly until?: number | null;
  readonly because?: Reason | null;
}

export type SessionStatus = "waiting" | "active" | "closed";

export interface SessionHead {
  readonly session: string;
  readonly status: SessionStatus;
  readonly queue: string;
  readonly buyer: BuyerFace;
  readonly agent?: AgentFace | null;
  readonly position?: number | null;
  /** The told wait in seconds. */
  readonly waitSeconds?: number | null;
  readonly openedAt: number;
  readonly roundSince?: number | null;
  readonly late: boolean;
  /** What ended it, "buyer", "agent" or "silence"; upper and lower case mean the same. */
  readonly closedBy?: string | null;
  readonly stars?: number | null;
  readonly because?: Reason | null;
  /** Whether the message is kept until somebody is there. */
  readonly kept?: boolean;
  /** A transfer that the buyer may still refuse; the note is for staff. */
  readonly transfer?: PendingTransfer | null;
  /** Where a transferred chat came from, as long as it can be handed back; for staff, as all that follows. */
  readonly origin?: { readonly by: AgentFace; readonly queue: string } | null;
  readonly hold?: {
    readonly by: AgentFace;
    readonly since: number;
    readonly until: number;
    readonly note: string;
  } | null;
  readonly flags?: readonly Flag[] | null;
  readonly complaintDueAt?: number | null;
  readonly escalation?: string | null;
  /** Words by which the chat is found again. */
  readonly tags?: readonly string[] | null;
  /** The queue whose agent has it, when another helps out. */
  readonly helpedBy?: string | null;
  /** The lead who joined. */
  readonly lead?: AgentFace | null;
}

/** The highest transcript number that each side has had on its screen. */
export interface Seen {
  readonly buyer: number;
  readonly agent: number;
}

export interface PendingTransfer {
  readonly by: AgentFace;
  readonly queue: string;
  readonly agent?: string | null;
  readonly goesAt: number;
  readonly note?: string | null;
}

export interface Flag {
  readonly flag: SessionFlag;
  readonly by: AgentFace;
  readonly at: number;
  readonly note: string;
}

export type AssignmentRule =
  | "LeastLoaded" | "LongestIdle" | "RoundRobin" | "Weighted" | "Affinity" | "Wanted" | "NearestCover" | "Overflow"
  | "MovedAlong" | "ByHand";

/** Why a chat was assigned to this agent. Loads are hundredths of a slot. */
export interface Reason {
  readonly rule: AssignmentRule;
  readonly candidates: number;
  readonly load: number;
  /** The id of the agent who would have been next. */
  readonly runnerUp?: string | null;
  readonly runnerUpLoad?: number | null;
  readonly distance?: Distance | null;
  /** Who is covered: an agent with his name, or just the name. */
  readonly away?: AgentFace | null;
  readonly awayAgent?: string | null;
  /** Who is covered is there, but does not answer. */
  readonly isLate?: boolean;
  /** The queue in whose line the buyer stood, when another helped out. */
  readonly helpFor?: string | null;
  /** The lead who chose or moved. */
  readonly by?: AgentFace | null;
  /** A lead went beyond the agent's slots knowingly. */
  readonly isOverride?: boolean;
}

export interface Distance {
  readonly kind: "sameRow" | "sameFloor" | "sameSite" | "anywhere";
  readonly desks?: number | null;
}
