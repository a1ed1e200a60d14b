import {
  idOf, isBoardItem, isConcernsItem, isDeskItem, isHandoverItem, isNoticesItem, isPostedItem, isRotaItem,
  isSessionItem,
} from "../protocol/items";
import type { BoardItem, DeskItem, Item, SessionItem } from "../protocol/items";
import { reduceBoard } from "./board";
import { takeConcerns } from "./concerns";
import { reduceDesk } from "./desk";
import type { ConsoleEvent } from "./event";
import { emptyBoard, emptyDesk, emptySession, without } from "./model";
import type { ConsoleState, DeskState, PendingMessage, SessionState } from "./model";
import { acknowledge, takeNotices } from "./notices";
import { lastNumber, prependEarlier, reduceSession, shorten } from "./session";

/** The one place where a console's state changes. It is pure: the same state and event give the same state. */
export function reduce(state: ConsoleState, event: ConsoleEvent): ConsoleState {
  switch (event.type) {
    case "linked": return linked(state, event);
    case "delivered": return event.items.reduce((so, item) => deliver(so, item, event.at ?? 0), state);
    case "watching": return change(state, event.session, (session) => session);
    case "boarded": return { ...state, boards: keepBoards(state, event.queues) };
    case "deskChosen": return { ...state, desk: emptyDesk(event.agent) };
    case "forgotten": return forget(state, event.session);
    case "selected": return select(state, event.session);
    case "seen": return changeKnown(state, event.session, see);
    case "acknowledged":
      return state.notices ? { ...state, notices: acknowledge(state.notices, event.notice) } : state;
    case "composed": return change(state, event.session, (session) => compose(session, event));
    case "retried": return changeKnown(state, event.session, (session) => retry(session, event.id));
    case "withdrawn": return changeKnown(state, event.session, (session) => withdraw(session, event.id));
    case "earlier":
      return changeKnown(state, event.session, (session) => prependEarlier(session, event.entries, event.more));
  }
}

function deliver(state: ConsoleState, item: Item, at: number): ConsoleState {
  if (isSessionItem(item)) return deliverSession(state, item, at);
  if (isNoticesItem(item)) return { ...state, notices: takeNotices(item) };
  if (isConcernsItem(item)) return { ...state, concerns: takeConcerns(item) };
  if (isRotaItem(item)) return { ...state, rota: { planned: item.planned, swaps: item.swaps } };
  if (isHandoverItem(item)) return { ...state, handovers: item.pages };
  if (isPostedItem(item)) return { ...state, posted: item.notices };
  if (isDeskItem(item)) return deliverDesk(state, item);
  return isBoardItem(item) ? deliverBoard(state, item) : state;
}

// A snapshot introduces a session; an update of one that we do not show is the echo of a stream already left.
function deliverSession(state: ConsoleState, item: SessionItem, at: number): ConsoleState {
  // Whole transcripts off the screen would grow over a shift; what is cut can be read again.
  const isShown = state.selected === idOf(item.stream);
  const apply = (session: SessionState): SessionState => {
    const next = reduceSession(session, item, at);
    return isShown ? next : shorten(next);
  };
  const changing = item.kind === "snapshot" ? change : changeKnown;
  return changing(state, idOf(item.stream), apply);
}

function deliverDesk(state: ConsoleState, item: DeskItem): ConsoleState {
  const before = state.desk ?? emptyDesk(idOf(item.stream));
  // The echo of a desk that a lead has left.
  if (before.agent !== idOf(item.stream)) return state;
  const desk = reduceDesk(before, item);
  if (desk === before) return state;
  return desk.chats === before.chats ? { ...state, desk } : { ...state, desk, sessions: onDesk(state, desk) };
}

function deliverBoard(state: ConsoleState, item: BoardItem): ConsoleState {
  const queue = idOf(item.stream);
  const before = state.boards[queue];
  if (before === undefined) return state;
  const board = reduceBoard(before, item);
  return board === before ? state : { ...state, boards: { ...state.boards, [queue]: board } };
}

// Kept beyond the desk: the transcript on the screen, and words of ours that the server has not taken.
function onDesk(state: ConsoleState, desk: DeskState): ConsoleState["sessions"] {
  const kept = Object.values(state.sessions).filter(({ session, pending }) =>
    session in desk.chats || session === state.selected || pending.length > 0);
  const sessions = Object.fromEntries(kept.map((session) => [session.session, session]));
  for (const session of Object.keys(desk.chats)) sessions[session] ??= emptySession(session);
  return sessions;
}

// Whenever the link changes, every open question died with the old connection; resubscribing asks anew.
function linked(state: ConsoleState, { status, sentence }: ConsoleEvent & { type: "linked" }): ConsoleState {
  const settle = <T extends { readonly asking: boolean }>(streams: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(Object.entries(streams).map(([id, one]) => [id, one.asking ? { ...one, asking: false } : one]));
  const desk = state.desk?.asking ? { ...state.desk, asking: false } : state.desk;
  const settled = { desk, sessions: settle(state.sessions), boards: settle(state.boards) };
  return { ...state, link: { status, sentence }, ...settled };
}

function keepBoards({ boards }: ConsoleState, queues: readonly string[]): ConsoleState["boards"] {
  return Object.fromEntries(queues.map((queue) => [queue, boards[queue] ?? emptyBoard(queue)]));
}

function forget(state: ConsoleState, session: string): ConsoleState {
  const selected = state.selected === session ? undefined : state.selected;
  return { ...state, selected, sessions: without(state.sessions, session) };
}

function select(state: ConsoleState, session: string | undefined): ConsoleState {
  if (state.selected === session) return state;
  const next = { ...state, selected: session };
  return state.desk === undefined ? next : { ...next, sessions: onDesk(next, state.desk) };
}

function see(session: SessionState): SessionState {
  const seen = lastNumber(session.entries);
  return seen <= session.seen ? session : { ...session, seen };
}

function compose(session: SessionState, { id, text, at }: PendingMessage): SessionState {
  const known = session.pending.some((message) => message.id === id)
    || session.entries.some((entry) => entry.id === id);
  return known ? session : { ...session, pending: [...session.pending, { id, text, at }] };
}

const retry = (session: SessionState, id: string): SessionState => ({
  ...session,
  pending: session.pending.map((message) => (message.id === id ? { ...message, refused: undefined } : message)),
});

const withdraw = (session: SessionState, id: string): SessionState =>
  ({ ...session, pending: session.pending.filter((message) => message.id !== id) });

function change(state: ConsoleState, id: string, how: (session: SessionState) => SessionState): ConsoleState {
  const before = state.sessions[id];
  const after = how(before ?? emptySession(id));
  return after === before ? state : { ...state, sessions: { ...state.sessions, [id]: after } };
}

const changeKnown = (
  state: ConsoleState,
  id: string,
  how: (session: SessionState) => SessionState,
): ConsoleState => (id in state.sessions ? change(state, id, how) : state);
