import type { BoardAgent, BoardHead, BoardMinute } from "./board";
import type { Concern } from "./concerns";
import type { DeskChat, DeskHead } from "./desk";
import type { HandoverHead } from "./handover";
import type { Notice, PostedNotice } from "./notices";
import type { Swap } from "./rota";
import type { Entry, SessionHead } from "./session";

export type SessionStream = `session/${string}`;
export type DeskStream = `desk/${string}`;
export type BoardStream = `board/${string}`;
export type NoticesStream = `notices/${string}`;
export type PostedStream = "posted";
export type ConcernsStream = "concerns";
export type HandoverStream = "handovers" | `handover/${string}`;
export type RotaStream = "swaps" | `shifts/${string}`;

/** A stream as it stands at `number`, whole. */
interface Whole<Stream extends string> {
  readonly kind: "snapshot";
  readonly stream: Stream;
  readonly number: number;
}

export interface SessionSnapshot extends Whole<SessionStream> {
  readonly head: SessionHead;
  readonly entries: readonly Entry[];
  /** Older entries exist and can be read over REST. */
  readonly earlier: boolean;
}

/** A numbered step of a stream: it applies only to a client that stands at `after`. */
interface Numbered<Stream extends string> {
  readonly kind: "update";
  readonly stream: Stream;
  readonly after: number;
  readonly number: number;
}

export interface SessionUpdate extends Numbered<SessionStream> {
  readonly head?: SessionHead | null;
  readonly entry?: Entry | null;
}

export interface DeskSnapshot extends Whole<DeskStream> {
  readonly head: DeskHead;
  readonly chats: readonly DeskChat[];
}

export interface DeskUpdate extends Numbered<DeskStream> {
  readonly head?: DeskHead | null;
  readonly chat?: DeskChat | null;
  readonly left?: string | null;
}

export interface BoardSnapshot extends Whole<BoardStream> {
  readonly head: BoardHead;
  readonly agents: readonly BoardAgent[];
  /** The last hour, in its order. */
  readonly minutes: readonly BoardMinute[];
}

export interface BoardUpdate extends Numbered<BoardStream> {
  readonly head: BoardHead;
  readonly agents?: readonly BoardAgent[] | null;
  readonly gone?: readonly string[] | null;
  /** Those that are new or changed; they stand instead of the same before. */
  readonly minutes?: readonly BoardMinute[] | null;
}

/** The answer to a Say: posted under `number`, or refused and not posted. */
export interface Receipt {
  readonly kind: "receipt";
  readonly stream: SessionStream;
  readonly id: string;
  readonly number?: number | null;
  readonly refused?: { readonly code: string; readonly message: string } | null;
}

/** What passes and is not kept: somebody types, or has seen the transcript up to message `seen`. */
export interface Signal {
  readonly kind: "signal";
  readonly stream: SessionStream;
  readonly signal: "typing" | "seen";
  readonly from: "buyer" | "agent";
  readonly by?: string | null;
  readonly name?: string | null;
  readonly seen?: number | null;
}

/** All notices that stand: they are few, so each change sends them anew. */
export interface NoticesItem extends Whole<NoticesStream> {
  readonly notices: readonly Notice[];
}

/** All notices of the shop, for its leads; sent anew with each change. */
export interface PostedItem extends Whole<PostedStream> {
  readonly notices: readonly PostedNotice[];
}

/** What concerns the shop's leads; sent anew with each change. */
export interface ConcernsItem extends Whole<ConcernsStream> {
  readonly concerns: readonly Concern[];
  /** How many there are; not all of very many are sent. */
  readonly all: number;
}

/** The swaps of the shop, or an agent's own; sent anew whenever the rota, or his part of it, changes. */
export interface RotaItem extends Whole<RotaStream> {
  /** Counts the changes of the rota. */
  readonly planned: number;
  readonly swaps: readonly Swap[];
}

/** The handover book at a glance, all queues or the one where an agent works; sent anew with each change. */
export interface HandoverItem extends Whole<HandoverStream> {
  readonly pages: readonly HandoverHead[];
}

export type SessionItem = SessionSnapshot | SessionUpdate | Receipt | Signal;
export type DeskItem = DeskSnapshot | DeskUpdate;
export type BoardItem = BoardSnapshot | BoardUpdate;
export type Item =
  SessionItem | DeskItem | BoardItem | NoticesItem | PostedItem | ConcernsItem | RotaItem | HandoverItem;

export const isSessionItem = (item: Item): item is SessionItem => item.stream.startsWith("session/");
export const isDeskItem = (item: Item): item is DeskItem => item.stream.startsWith("desk/");
export const isBoardItem = (item: Item): item is BoardItem => item.stream.startsWith("board/");
export const isNoticesItem = (item: Item): item is NoticesItem => item.stream.startsWith("notices/");

export const isPostedItem = (item: Item): item is PostedItem => item.stream === "posted";

export const isConcernsItem = (item: Item): item is ConcernsItem => item.stream === "concerns";

export const isRotaItem = (item: Item): item is RotaItem =>
  item.stream === "swaps" || item.stream.startsWith("shifts/");

export const isHandoverItem = (item: Item): item is HandoverItem =>
  item.stream === "handovers" || item.stream.startsWith("handover/");

/** The id behind the slash: `session/alice~3` names the session `alice~3`. */
export const idOf = (stream: string): string => stream.slice(stream.indexOf("/") + 1);
