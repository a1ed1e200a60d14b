import type { Presence } from "./presence";
import type { BothLanguages, Entry, SessionStatus } from "./session";

export interface SignedIn {
  readonly shop: string;
  readonly agent: string;
  readonly name: string;
  readonly role: "agent" | "lead";
  readonly queue: string;
}

export interface NamedQueue {
  readonly queue: string;
  readonly name: BothLanguages;
}

/** What anyone may know about a shop. */
export interface ShopFace {
  readonly shop: string;
  readonly name: BothLanguages;
  readonly queues: readonly NamedQueue[];
}

export interface AnonymousBuyer {
  readonly buyer: string;
  readonly token: string;
  readonly expiresAt: number;
}

/** Whom a chat may be transferred to. */
export interface Colleagues {
  readonly queues: readonly NamedQueue[];
  readonly agents: readonly { readonly agent: string; readonly name: string; readonly queue: string }[];
}

export interface TranscriptPage {
  readonly session: string;
  readonly status: SessionStatus;
  readonly entries: readonly Entry[];
  readonly more: boolean;
  /** Where the next page begins: a place in the session's stream, not a transcript number. */
  readonly next: number;
}

/** Prepared words: the shop's own in both languages, an agent's in one. */
export interface QuickReplies {
  readonly shared: readonly { readonly key: string; readonly text: BothLanguages }[];
  readonly own: readonly { readonly key: string; readonly text: string }[];
}

/** A stored picture or document. The size is in bytes. */
export interface StoredFile {
  readonly file: string;
  readonly name: string;
  readonly type: string;
  readonly size: number;
}

/** Who is free and how long the wait is, for whoever hands a chat on. Loads are hundredths of a slot. */
export interface Loads {
  readonly queues: readonly {
    readonly queue: string;
    readonly free: number;
    readonly waiting: number;
    readonly waitSeconds?: number | null;
  }[];
  readonly agents: readonly {
    readonly agent: string;
    readonly name: string;
    readonly queue: string;
    readonly presence: Presence;
    readonly load: number;
    readonly slots: number;
  }[];
}

/** The body of every refused REST call (application/problem+json). */
export interface Problem {
  readonly status: number;
  readonly title?: string;
  readonly detail?: string;
  readonly code?: string;
}
