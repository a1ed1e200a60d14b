import type { Alarm } from "../../protocol/desk";
import type { CallKind } from "../../state/thresholds";

type Said<Args extends readonly unknown[]> = (...args: Args) => string;
type Words<Keys extends string> = Readonly<Record<Keys, string>>;

/** The columns of a queue on the board: each figure has a name, and a definition one click away. */
export type QueueColumn =
  | "queue" | "waiting" | "longest" | "told" | "open" | "pace" | "inTime" | "first" | "abandoned" | "agents" | "load";

export const queueColumns: readonly QueueColumn[] = [
  "queue", "waiting", "longest", "told", "open", "pace", "inTime", "first", "abandoned", "agents", "load",
];

export type BoardKey =
  | "move" | "filter" | "all" | "acknowledge" | "thresholds" | "sound" | "notices" | "watch"
  | "rota" | "handover" | "reports" | "settings" | "rules" | "help";

/** The texts of the lead's board. */
export interface BoardTexts {
  readonly column: Words<QueueColumn>;
  /** What each figure means. */
  readonly meaning: Words<QueueColumn | "response" | "days">;
  readonly key: Words<BoardKey>;
  readonly alarm: Words<Alarm>;
  readonly threshold: Words<CallKind>;
  readonly words: Words<
    | "figures" | "keys" | "help" | "today" | "recent" | "nobodyServes" | "closed" | "neighbours"
    | "everybody" | "acknowledge" | "thresholds" | "thresholdsHint" | "sound" | "soundOff" | "calm"
    | "asks" | "response" | "shiftUntil" | "byLead" | "covers" | "late" | "done"
  >;
  readonly call: Readonly<Record<CallKind, Said<[value: number, threshold: number]>>>;
  readonly opens: Said<[time: string]>;
  readonly closes: Said<[time: string]>;
  readonly kept: Said<[count: number]>;
  readonly complaints: Said<[count: number]>;
  readonly escalations: Said<[count: number]>;
  readonly longWait: Said<[since: string]>;
  readonly free: Said<[count: number]>;
  readonly told: Said<[seconds: number]>;
  readonly pace: Said<[coming: string, going: string]>;
  readonly waitingChart: Said<[most: number]>;
  readonly arrivalsChart: Said<[most: number, all: number]>;
  readonly overtime: Said<[time: string]>;
  readonly more: Said<[count: number]>;
  readonly seconds: Said<[seconds: number]>;
}
