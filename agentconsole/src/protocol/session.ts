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
}

export type MessageKind = "text" | "welcome" | "waiting" | "away";
export type HappeningKind = "joined" | "transferred" | "closed" | "rated" | "late";

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
}

export type SessionStatus = "waiting" | "active" | "closed";

export interface SessionHead {
  readonly session: string;
  readonly status: SessionStatus;
  readonly queue: string;
  readonly buyer: BuyerFace;
  readonly agent?: { readonly id: string; readonly name: string } | null;
  readonly position?: number | null;
  /** The told wait in seconds. */
  readonly waitSeconds?: number | null;
  readonly openedAt: number;
  readonly roundSince?: number | null;
  readonly late: boolean;
  /** Who ended it, "buyer" or "agent"; upper and lower case mean the same. */
  readonly closedBy?: string | null;
  readonly stars?: number | null;
  readonly because?: Reason | null;
}

/** Why a chat was assigned to this agent. Loads are hundredths of a slot. */
export interface Reason {
  readonly rule: "LeastLoaded" | "Affinity" | "Wanted" | "NearestCover";
  readonly candidates: number;
  readonly load: number;
  /** The id of the agent who would have been next. */
  readonly runnerUp?: string | null;
  readonly runnerUpLoad?: number | null;
  readonly distance?: Distance | null;
  /** Who is covered: an agent with his name, or just the name. */
  readonly away?: { readonly id: string; readonly name: string } | null;
  readonly awayAgent?: string | null;
}

export interface Distance {
  readonly kind: "sameRow" | "sameFloor" | "sameSite" | "anywhere";
  readonly desks?: number | null;
}
