import type { BoardAgent, BoardHead, BoardMinute, FigureCounts } from "../src/protocol/board";
import type { DeskChat, DeskHead } from "../src/protocol/desk";
import type { DeskSnapshot, DeskUpdate, Receipt, SessionSnapshot, SessionUpdate } from "../src/protocol/items";
import type { Entry, Reason, SessionHead } from "../src/protocol/session";
import type { ConsoleEvent } from "../src/state/event";
import { noCounts } from "../src/state/figures";
import { emptyState } from "../src/state/model";
import type { ConsoleState } from "../src/state/model";
import { reduce } from "../src/state/reduce";

/** Builders of wire items with one session, one agent and one queue, each field to be replaced. */
export const alice = "alice~3";

export const because: Reason = { rule: "LeastLoaded", candidates: 3, load: 100 };

export const head = (more: Partial<SessionHead> = {}): SessionHead => ({
  session: alice, status: "active", queue: "presale", openedAt: 0, late: false,
  buyer: { id: "alice", name: "Alice", tier: "none", language: "en" }, ...more,
});

export const said = (number: number, more: Partial<Entry> = {}): Entry =>
  ({ number, at: number * 1000, from: "buyer", kind: "text", text: `words ${number}`, ...more });

export const snapshot = (number: number, entries: readonly Entry[] = [], earlier = false): SessionSnapshot =>
  ({ kind: "snapshot", stream: `session/${alice}`, number, head: head(), entries, earlier });

export const update = (after: number, entry?: Entry, more: Partial<SessionUpdate> = {}): SessionUpdate =>
  ({ kind: "update", stream: `session/${alice}`, after, number: after + 1, ...(entry ? { entry } : {}), ...more });

export const receipt = (id: string, more: Partial<Receipt> = {}): Receipt =>
  ({ kind: "receipt", stream: `session/${alice}`, id, ...more });

export const deskHead: DeskHead = {
  agent: "lin", name: "Lin", queue: "presale", presence: "Online", since: 0, slots: 3, load: 0,
};

export const chat = (session: string, more: Partial<DeskChat> = {}): DeskChat => ({
  session, queue: "presale", placedAt: 0, late: false, idle: false, because,
  buyer: { id: session, name: session, tier: "none", language: "en" }, ...more,
});

export const deskSnapshot = (number: number, chats: readonly DeskChat[]): DeskSnapshot =>
  ({ kind: "snapshot", stream: "desk/lin", number, head: deskHead, chats });

export const deskUpdate = (after: number, more: Partial<DeskUpdate>): DeskUpdate =>
  ({ kind: "update", stream: "desk/lin", after, number: after + 1, ...more });

export const boardHead = (queue: string, more: Partial<BoardHead> = {}): BoardHead =>
  ({ queue, at: 0, waiting: 0, openChats: 0, openRounds: 0, lateRounds: 0, coversWanted: 0, open: true, kept: 0,
    ring: "nobody", complaints: 0, alarmCount: 0, alarms: [], free: 1, slots: 3, load: 0, day: 0,
    dayUntil: 86_400_000, today: noCounts, ...more });

export const minute = (at: number, counts: Partial<FigureCounts> = {}, waiting = 0): BoardMinute =>
  ({ at: at * 60_000, waiting, mostWaiting: waiting, counts: { ...noCounts, ...counts } });

export const boardAgent = (agent: string, more: Partial<BoardAgent> = {}): BoardAgent => ({
  agent, name: agent, presence: "Online", since: 0, slots: 3, load: 0, live: 0, idle: 0, openRounds: 0, ...more,
});

/** The state after these events, from nothing. */
export const after = (...events: readonly ConsoleEvent[]): ConsoleState => events.reduce(reduce, emptyState);

export const delivered = (...items: (ConsoleEvent & { type: "delivered" })["items"]): ConsoleEvent =>
  ({ type: "delivered", items });

export const composed = (id: string, text = "hello"): ConsoleEvent =>
  ({ type: "composed", session: alice, id, text, at: 1 });
