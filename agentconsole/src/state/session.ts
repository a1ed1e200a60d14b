import type { Receipt, SessionItem, Signal, SessionSnapshot, SessionUpdate } from "../protocol/items";
import { isPassing } from "../protocol/refusal";
import type { Entry, Seen, SessionHead } from "../protocol/session";
import type { PendingMessage, SessionState } from "./model";
import { judge } from "./verdict";

/** The highest transcript number among the entries, 0 when there is none. */
export const lastNumber = (entries: readonly Entry[]): number => {
  for (let i = entries.length - 1; i >= 0; i--) {
    const number = entries[i]?.number;
    if (number != null) return number;
  }
  return 0;
};

/** @param at when the item came, for what is true only for a while */
export function reduceSession(state: SessionState, item: SessionItem, at = 0): SessionState {
  switch (item.kind) {
    case "snapshot": return takeSnapshot(state, item);
    case "update": return takeUpdate(state, item);
    case "receipt": return takeReceipt(state, item);
    case "signal": return takeSignal(state, item, at);
  }
}

// A snapshot is the server's whole truth: it replaces what we had, even when its number is lower than ours.
function takeSnapshot(state: SessionState, item: SessionSnapshot): SessionState {
  const { number, head, entries, earlier } = item;
  return { ...state, number, head, entries, earlier, asking: false, pending: stillPending(state.pending, entries) };
}

function takeUpdate(state: SessionState, item: SessionUpdate): SessionState {
  const verdict = judge(state.number, item);
  if (verdict === "ignore") return state;
  if (verdict === "gap") return state.asking ? state : { ...state, asking: true };
  const entries = item.entry ? [...state.entries, item.entry] : state.entries;
  const pending = item.entry ? stillPending(state.pending, entries, item.entry) : state.pending;
  const typing = item.entry?.from === state.typing?.from ? undefined : state.typing;
  const head = item.head ? withKnown(state.head, item.head) : state.head;
  return { ...state, number: item.number, head, entries, pending, asking: false, typing };
}

/** The head as told, with the parts that have not changed as we had them: what shows them need not be drawn anew. */
function withKnown(before: SessionHead | undefined, told: SessionHead): SessionHead {
  if (before === undefined) return told;
  const same = (Object.keys(told) as (keyof SessionHead)[]).filter((part) => typeof told[part] === "object"
    && told[part] !== null && JSON.stringify(told[part]) === JSON.stringify(before[part]));
  return Object.assign({ ...told }, ...same.map((part) => ({ [part]: before[part] }))) as SessionHead;
}

function takeReceipt(state: SessionState, item: Receipt): SessionState {
  if (!state.pending.some((message) => message.id === item.id)) return state;
  const marked = state.pending.map((message) => (message.id === item.id ? mark(message, item) : message));
  return { ...state, pending: stillPending(marked, state.entries) };
}

function takeSignal(state: SessionState, { signal, from, name, seen }: Signal, at: number): SessionState {
  if (signal === "typing") return { ...state, typing: { from, name: name ?? undefined, at } };
  return { ...state, seenBy: later(state.seenBy, { ...state.seenBy, [from]: seen ?? 0 }) };
}

/** Seeing only goes forward, in whatever order it is told. */
function later(before: Seen, told: Seen): Seen {
  if (told.buyer <= before.buyer && told.agent <= before.agent) return before;
  return { buyer: Math.max(before.buyer, told.buyer), agent: Math.max(before.agent, told.agent) };
}

const longest = 400;
const kept = 250;

/** Cuts a long transcript to its end; what was cut counts as earlier and can be read over REST. */
export const shorten = (state: SessionState): SessionState =>
  (state.entries.length <= longest ? state : { ...state, entries: state.entries.slice(-kept), earlier: true });

// What is refused for now is said again by itself: the message is on its way as before.
const mark = (message: PendingMessage, { number, refused }: Receipt): PendingMessage =>
  isPassing(refused?.code) ? message : refused ? { ...message, refused }
    : { ...message, number: number ?? undefined, refused: undefined };

function stillPending(
  pending: readonly PendingMessage[],
  entries: readonly Entry[],
  newest?: Entry,
): readonly PendingMessage[] {
  if (pending.length === 0) return pending;
  const last = lastNumber(entries);
  const among = newest ? [newest] : entries;
  const shown = new Set(among.map((entry) => entry.id));
  const left = pending.filter(({ id, number }) => !shown.has(id) && !(number !== undefined && number <= last));
  return left.length === pending.length ? pending : left;
}

/** Puts older entries, read over REST, before those we have; whatever overlaps is left out. */
export function prependEarlier(state: SessionState, older: readonly Entry[], more: boolean): SessionState {
  const first = state.entries.find((entry) => entry.number != null)?.number ?? Infinity;
  const cut = older.findIndex((entry) => entry.number != null && entry.number >= first);
  const before = (cut < 0 ? older : older.slice(0, cut)).filter((entry) => !isAmong(state.entries, entry));
  return { ...state, entries: [...before, ...state.entries], earlier: more };
}

const isAmong = (entries: readonly Entry[], { number, at, kind }: Entry): boolean =>
  number == null && entries.some((entry) => entry.number == null && entry.at === at && entry.kind === kind);
