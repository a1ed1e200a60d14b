import type { AgentFace } from "./session";

/** Minutes since the day's midnight on the shop's clock; an end beyond 1440 lies on the next day. */
export interface Span {
  readonly from: number;
  readonly until: number;
}

export interface Shift extends Span {
  /** Where he works; nothing means his own queue. */
  readonly queue?: string | null;
  readonly breaks?: readonly Span[] | null;
  readonly overtime?: boolean;
}

export type DayKind = "usual" | "planned" | "absent";

/** What an agent works on a day. */
export interface RotaDay {
  readonly agent: string;
  /** As `2026-11-23`. */
  readonly day: string;
  readonly kind: DayKind;
  readonly note: string;
  readonly shifts: readonly Shift[];
  /** Of an absence: what he would have worked. */
  readonly missed: readonly Shift[];
  /** Named when the day is planned; 0 when it never was. */
  readonly version: number;
  /** Has no hours, but works whenever he signs on. */
  readonly anyHour: boolean;
  readonly by?: string | null;
  readonly at?: number | null;
  readonly warning?: string | null;
}

export interface RotaDate {
  readonly day: string;
  readonly from: number;
  /** The shop's hours on a special day, none when it is closed. */
  readonly hours?: readonly Span[] | null;
  readonly note?: string | null;
}

export interface RotaPerson {
  readonly agent: string;
  readonly name: string;
  readonly queue: string;
}

export interface Rota {
  /** Counts the changes of the rota. */
  readonly planned: number;
  readonly today: string;
  /** The minute of today on the shop's clock. */
  readonly now: number;
  readonly restHours: number;
  readonly dates: readonly RotaDate[];
  readonly agents: readonly RotaPerson[];
  readonly days: readonly RotaDay[];
}

/** What has changed of a part of the rota; the days stand in place of those that were read. */
export interface RotaChanges {
  readonly planned: number;
  readonly today: string;
  readonly now: number;
  readonly days: readonly RotaDay[];
}

/** A day as the lead wants it; `seen` is the version that he saw. */
export interface WantedDay {
  readonly agent: string;
  readonly day: string;
  readonly kind: DayKind;
  readonly shifts: readonly Shift[];
  readonly seen: number;
  readonly note: string;
}

/** All were planned, or none because these have changed. */
export interface PlanAnswer {
  readonly planned: number;
  readonly changed: readonly RotaDay[];
}

export interface Gap {
  readonly shift: Shift;
  readonly could: readonly (RotaPerson & { readonly ofQueue: boolean; readonly weekMinutes: number })[];
}

export type SwapStatus = "asked" | "agreed" | "approved" | "declined" | "refused" | "withdrawn" | "expired";

/** A shift as the server keeps it. */
export interface KeptShift {
  readonly span: Span;
  readonly queue?: string | null;
}

export interface Swap {
  readonly id: string;
  readonly by: AgentFace;
  readonly day: string;
  readonly shifts: readonly KeptShift[];
  readonly with: AgentFace;
  readonly theirDay?: string | null;
  readonly theirShifts: readonly KeptShift[];
  readonly note: string;
  readonly until: number;
  readonly status: SwapStatus;
  readonly endedBy?: AgentFace | null;
  readonly endedAt?: number | null;
  readonly closing: string;
}

export interface SwapChoice {
  readonly agent: string;
  readonly name: string;
  /** The colleague's day; nothing when he just takes the shift. */
  readonly day?: string | null;
  readonly shifts: readonly Shift[];
}

export interface SwapRequest {
  readonly id: string;
  readonly day: string;
  readonly agent: string;
  readonly theirDay: string | null;
  readonly note: string;
}

/** What a file would change. */
export interface Import {
  readonly changes: readonly { readonly before: RotaDay; readonly after: WantedDay }[];
  readonly same: number;
  readonly mistakes: readonly { readonly line: number; readonly code: string; readonly value: string }[];
}
