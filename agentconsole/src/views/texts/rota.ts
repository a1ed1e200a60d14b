import type { SwapStatus } from "../../protocol/rota";

type Said<Args extends readonly unknown[]> = (...args: Args) => string;
type Words<Keys extends string> = Readonly<Record<Keys, string>>;

export type RotaKey =
  | "move" | "edit" | "type" | "absent" | "free" | "usual" | "copy" | "paste" | "undo" | "view" | "turn" | "today"
  | "gaps" | "swaps" | "files" | "find" | "back";

/** The texts of the rota, the lead's and the agent's. */
export interface RotaTexts {
  readonly key: Words<RotaKey>;
  readonly words: Words<
    | "rota" | "week" | "day" | "before" | "next" | "today" | "back" | "files" | "csv" | "calendar" | "import" | "undo"
    | "find" | "allQueues" | "agent" | "absent" | "free" | "anyHour" | "closed" | "overtime" | "heads" | "editHint"
    | "badShifts" | "reason" | "reasonHint" | "markAbsent" | "whoCould" | "nobodyCould" | "fillIn" | "keepsGap"
    | "swaps" | "noSwaps" | "approve" | "refuse" | "waitsForColleague" | "choose" | "chooseHint" | "apply"
    | "nothingNew"
    | "mistakes" | "cancel" | "loading" | "changed" | "keys" | "planned" | "usual" | "ended" | "special"
    | "myShifts" | "addCalendar" | "askSwap" | "withWhom" | "takesIt" | "note" | "ask" | "nobodySwaps" | "askedOfYou"
    | "agree" | "decline" | "withdraw" | "asked" | "pick" | "gap" | "nowHours"
  >;
  readonly dayName: Said<[day: string]>;
  readonly weekOf: Said<[from: string, until: string]>;
  readonly version: Said<[by: string]>;
  readonly warning: Readonly<Record<string, string>>;
  readonly status: Words<SwapStatus>;
  /** Who gives which shift to whom, and for which. */
  readonly swap: Said<[by: string, day: string, shifts: string, other: string, theirDay: string, theirs: string]>;
  readonly headsAt: Said<[hour: number, count: number]>;
  readonly hoursThisWeek: Said<[hours: number]>;
  readonly openSwaps: Said<[count: number]>;
  readonly planDone: Said<[days: number]>;
  /** Of many days the first were planned, and the rest not. */
  readonly planPart: Said<[days: number]>;
  readonly moreDays: Said<[days: number]>;
  readonly changedBy: Said<[agent: string, day: string, by: string, now: string]>;
  readonly preview: Said<[changes: number, same: number]>;
  readonly line: Said<[line: number]>;
  readonly mistake: Readonly<Record<string, string>>;
}
