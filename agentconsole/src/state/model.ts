import type { BoardAgent, BoardHead, BoardMinute } from "../protocol/board";
import type { Concern } from "../protocol/concerns";
import type { DeskChat, DeskHead } from "../protocol/desk";
import type { HandoverHead } from "../protocol/handover";
import type { Notice, PostedNotice } from "../protocol/notices";
import type { Swap } from "../protocol/rota";
import type { Entry, Seen, SessionHead } from "../protocol/session";

/** `signedOut`: the server no longer knows who we are, so retrying is of no use before a new sign-in. */
export type LinkStatus = "connecting" | "online" | "offline" | "signedOut";

export interface Link {
  readonly status: LinkStatus;
  /** The server's sentence, when it answered but would not let us in. */
  readonly sentence?: string | undefined;
}

/** An own message that the transcript does not show yet. */
export interface PendingMessage {
  readonly id: string;
  readonly text: string;
  readonly at: number;
  /** Known when a receipt came before the entry. */
  readonly number?: number | undefined;
  readonly refused?: { readonly code: string; readonly message: string } | undefined;
}

/** What every numbered stream has: where we stand, and whether we wait for the server to fill a gap. */
interface Numbered {
  readonly number: number;
  readonly asking: boolean;
}

export interface SessionState extends Numbered {
  readonly session: string;
  readonly head?: SessionHead | undefined;
  readonly entries: readonly Entry[];
  readonly earlier: boolean;
  readonly pending: readonly PendingMessage[];
  /** The highest transcript number a person has looked at. */
  readonly seen: number;
  /** How far each side has seen the transcript, as the server tells it. */
  readonly seenBy: Seen;
  /** The other side types, as of this moment. */
  readonly typing?: { readonly from: "buyer" | "agent"; readonly name?: string | undefined; readonly at: number };
}

export interface NoticesState {
  readonly notices: readonly Notice[];
}

/** What concerns a lead, in the order in which it is due. */
export interface ConcernsState {
  readonly concerns: readonly Concern[];
  readonly all: number;
}

/** The swaps that concern us, and how often the rota was changed. */
export interface RotaState {
  readonly planned: number;
  readonly swaps: readonly Swap[];
}

export interface DeskState extends Numbered {
  readonly agent: string;
  readonly head?: DeskHead | undefined;
  readonly chats: Readonly<Record<string, DeskChat>>;
}

export interface BoardState extends Numbered {
  readonly queue: string;
  readonly head?: BoardHead | undefined;
  readonly agents: Readonly<Record<string, BoardAgent>>;
  readonly minutes: readonly BoardMinute[];
}

export interface ConsoleState {
  readonly link: Link;
  readonly sessions: Readonly<Record<string, SessionState>>;
  readonly desk?: DeskState | undefined;
  readonly notices?: NoticesState | undefined;
  readonly concerns?: ConcernsState | undefined;
  readonly rota?: RotaState | undefined;
  /** The handover book at a glance: of the queue where an agent works, of all for a lead. */
  readonly handovers?: readonly HandoverHead[] | undefined;
  /** What a lead sees of all notices of the shop. */
  readonly posted?: readonly PostedNotice[] | undefined;
  readonly boards: Readonly<Record<string, BoardState>>;
  /** The session whose transcript is on the screen. */
  readonly selected?: string | undefined;
}

export const emptyState: ConsoleState = { link: { status: "connecting" }, sessions: {}, boards: {} };

export const emptySession = (session: string): SessionState =>
  ({ session, number: 0, asking: false, entries: [], earlier: false, pending: [], seen: 0,
    seenBy: { buyer: 0, agent: 0 } });

export const emptyDesk = (agent: string): DeskState => ({ agent, number: 0, asking: false, chats: {} });

export const emptyBoard = (queue: string): BoardState => ({ queue, number: 0, asking: false, agents: {}, minutes: [] });

/** A copy of the record without one key; the same record when it never had it. */
export function without<T>(record: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> {
  if (!(key in record)) return record;
  return Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));
}
