import type { BothLanguages } from "./session";

/** How a figure is read: a number, milliseconds, a part from 0 to 1, stars from 1 to 5. */
export type ReportUnit = "count" | "span" | "share" | "stars";

/** A figure of a report: its name, what it means, from which events it follows. */
export interface ReportFigure {
  readonly id: string;
  readonly unit: ReportUnit;
  /** Of whom it is told: an agent has no arrivals, an own response is an agent's. */
  readonly scope: "both" | "queue" | "agent";
  readonly name: BothLanguages;
  readonly meaning: BothLanguages;
  readonly source: string;
}

/** By the figures' ids; null where there is nothing of which one could be told. */
export type ReportValues = Readonly<Record<string, number | null>>;

export interface ReportHour {
  readonly at: number;
  /** The hour on the shop's clock; when that is put back, one comes twice. */
  readonly local: number;
  readonly utcOffsetMinutes: number;
  readonly figures: ReportValues;
}

export interface DayReport {
  readonly date: string;
  readonly timeZone: string;
  /** Up to when the journal was read. */
  readonly at: number;
  readonly running: boolean;
  readonly whole: boolean;
  readonly unknown: readonly string[];
  readonly total: ReportValues;
  readonly hours: readonly ReportHour[];
  readonly queues: readonly {
    readonly queue: string;
    readonly name?: BothLanguages | null;
    readonly figures: ReportValues;
  }[];
  readonly agents: readonly { readonly agent: string; readonly name: string; readonly figures: ReportValues }[];
}

/** A report that is still being made: events read so far, of at most so many. */
export interface ReportProgress {
  readonly read: number;
  readonly of: number;
}
