import type { DayReport, ReportFigure, ReportHour, ReportUnit, ReportValues } from "../protocol/reports";

const dayMs = 86_400_000;

/** The day so many days later, YYYY-MM-DD. */
export const dayAfter = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);

/** The date of a day of the shop's calendar, as boards number it: 0 is 1970-01-01. */
export const dateOfDay = (day: number): string => new Date(day * dayMs).toISOString().slice(0, 10);

/** 0 for Sunday. */
export const weekdayOf = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay();

/** Shops are judged by it. */
export const targetRate = 0.9;

const two = (part: number): string => part.toString().padStart(2, "0");

/** A length of time as a person reads it: `0.8 s`, `42 s`, `3:05`, `1:02:03`. */
export function spanText(ms: number): string {
  const seconds = ms / 1000;
  if (Math.round(seconds * 10) < 600) return `${Math.round(seconds * 10) / 10} s`;
  const whole = Math.round(seconds);
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`;
}

/** A figure's value as it is shown; a dash where there is none. */
export function valueText(unit: ReportUnit, value: number | null | undefined): string {
  if (value === null || value === undefined) return "–";
  switch (unit) {
    case "span": return spanText(value);
    case "share": return `${(value * 100).toFixed(1).replace(/\.0$/, "")} %`;
    case "stars": return value.toFixed(2).replace(/\.?0+$/, "");
    default: return `${value}`;
  }
}

/** The hour as `09`; with what the clock is ahead of UTC when it comes twice that day. */
export function hourText(hour: ReportHour, hours: readonly ReportHour[]): string {
  const isTwice = hours.some((other) => other.local === hour.local && other.at !== hour.at);
  const ahead = hour.utcOffsetMinutes / 60;
  return isTwice ? `${two(hour.local)} (${ahead < 0 ? "−" : "+"}${Math.abs(ahead)})` : two(hour.local);
}

export interface ReportRow {
  readonly key: string;
  readonly name: string;
  readonly figures: ReportValues;
}

export interface Sorting {
  /** A figure's id; undefined for the rows' own order. */
  readonly by: string | undefined;
  readonly descending: boolean;
}

/** The rows by a figure; those that have none stand last either way, equal ones in their own order. */
export function sorted(rows: readonly ReportRow[], { by, descending }: Sorting): readonly ReportRow[] {
  if (by === undefined) return descending ? [...rows].reverse() : rows;
  const of = (row: ReportRow): number | null => row.figures[by] ?? null;
  return [...rows].sort((a, b) => {
    const [x, y] = [of(a), of(b)];
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    return descending ? y - x : x - y;
  });
}

/** A figure asked for again turns its order around; another begins with the largest first. */
export const sortedBy = (now: Sorting, by: string | undefined): Sorting =>
  (now.by === by ? { by, descending: !now.descending } : { by, descending: by !== undefined });

/** The figures that a table of queues and hours has, or one of agents. */
export const columnsOf = (figures: readonly ReportFigure[], of: "queue" | "agent"): readonly ReportFigure[] =>
  figures.filter(({ scope }) => scope === "both" || scope === of);

const steps: Readonly<Record<ReportUnit, readonly number[]>> = {
  count: [4, 10, 20, 50, 100, 200, 500],
  span: [10_000, 20_000, 30_000, 60_000, 120_000, 180_000, 300_000, 600_000, 1_200_000, 1_800_000, 3_600_000],
  share: [1],
  stars: [5],
};

/** Where the scale of a chart ends: a round value not below the largest. */
export function scaleTop(unit: ReportUnit, values: readonly (number | null | undefined)[]): number {
  const most = Math.max(0, ...values.map((value) => value ?? 0));
  const round = steps[unit];
  const fits = round.find((step) => step >= most);
  const last = round.at(-1) ?? 1;
  return fits ?? Math.ceil(most / last) * last;
}

/** The values of one figure, hour by hour. */
export const hourly = (report: DayReport | undefined, id: string): readonly (number | null)[] =>
  (report?.hours ?? []).map(({ figures }) => figures[id] ?? null);
