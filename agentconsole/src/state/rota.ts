import type { Rota, RotaChanges, RotaDay, Shift, Span, Swap, WantedDay } from "../protocol/rota";

const dayMinutes = 1440;

/** The day so many days later. */
export function addDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** The Monday of the week in which a day lies. */
export const mondayOf = (day: string): string => addDays(day, -weekdayOf(day));

/** Counted from Monday, 0. */
export const weekdayOf = (day: string): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;

export const dayKey = (agent: string, day: string): string => `${agent}/${day}`;

export const byKey = (rota: Rota): ReadonlyMap<string, RotaDay> =>
  new Map(rota.days.map((one) => [dayKey(one.agent, one.day), one]));

/** The rota with what has changed; what is older than it is left out. */
export function withChanges(rota: Rota, { planned, today, now, days }: RotaChanges): Rota {
  if (planned < rota.planned) return rota;
  const changed = new Map(days.map((one) => [dayKey(one.agent, one.day), one]));
  return {
    ...rota, planned, today, now, days: rota.days.map((one) => changed.get(dayKey(one.agent, one.day)) ?? one),
  };
}

/** `9`, `9:30`; of the morning after as its clock shows it. */
export function timeText(minute: number): string {
  const inDay = minute % dayMinutes;
  const rest = inDay % 60;
  const hour = minute === dayMinutes ? 24 : Math.floor(inDay / 60);
  return rest === 0 ? `${hour}` : `${hour}:${rest.toString().padStart(2, "0")}`;
}

export const spanText = ({ from, until }: Span): string => `${timeText(from)}-${timeText(until)}`;

/** A day's shifts as they can be typed: `9-18 /12-13 @after-sale +`. */
export const shiftsText = (shifts: readonly Shift[]): string => shifts.map((shift) => [
  spanText(shift), ...(shift.breaks ?? []).map((pause) => `/${spanText(pause)}`),
  ...(shift.queue == null ? [] : [`@${shift.queue}`]), ...(shift.overtime === true ? ["+"] : []),
].join(" ")).join(", ");

/** Reads what was typed; undefined when it is no shifts. Nothing at all is a free day. */
export function readShifts(text: string, queues: readonly string[]): readonly Shift[] | undefined {
  const words = text.replaceAll(/[,，、;；]/gu, " ").replaceAll(/\s*[-–—~至]\s*/gu, "-").trim().split(/\s+/u);
  const shifts: Shift[] = [];
  for (const word of words.filter((one) => one !== "")) {
    const last = shifts.at(-1);
    const span = readSpan(word.replace(/^\//u, ""));
    if (!word.startsWith("/") && span !== undefined) {
      shifts.push(span);
      continue;
    }
    const more = last === undefined ? undefined : with_(last, word, span, queues);
    if (more === undefined) return undefined;
    shifts[shifts.length - 1] = more;
  }
  const inOrder = shifts.toSorted((a, b) => a.from - b.from);
  return inOrder.some((one, i) => i > 0 && (inOrder[i - 1]?.until ?? 0) > one.from) ? undefined : inOrder;
}

function with_(shift: Shift, word: string, span: Span | undefined, queues: readonly string[]): Shift | undefined {
  if (word === "+") return { ...shift, overtime: true };
  if (word.startsWith("@")) return queues.includes(word.slice(1)) ? { ...shift, queue: word.slice(1) } : undefined;
  if (!word.startsWith("/") || span === undefined) return undefined;
  const late = span.from < shift.from ? dayMinutes : 0;
  const pause = { from: span.from + late, until: span.until + late };
  return pause.from > shift.from && pause.until < shift.until
    ? { ...shift, breaks: [...(shift.breaks ?? []), pause] } : undefined;
}

function readSpan(word: string): Span | undefined {
  const found = /^(\d{1,2})(?::(\d\d))?-(\d{1,2})(?::(\d\d))?$/u.exec(word);
  if (found === null) return undefined;
  const from = minuteOf(found[1], found[2]);
  const until = minuteOf(found[3], found[4]);
  if (from === undefined || until === undefined || from >= dayMinutes) return undefined;
  return { from, until: until <= from ? until + dayMinutes : until };
}

function minuteOf(hour = "", minute = "0"): number | undefined {
  const at = Number(hour) * 60 + Number(minute);
  return Number(minute) < 60 && at <= dayMinutes ? at : undefined;
}

/** How many work in a queue in the middle of each hour of a day, breaks left out. */
export function headCounts(
  rota: Rota, days: ReadonlyMap<string, RotaDay>, queue: string, day: string,
): readonly number[] {
  const counts = new Array<number>(24).fill(0);
  const before = addDays(day, -1);
  for (const { agent, queue: own } of rota.agents) {
    const today = days.get(dayKey(agent, day))?.shifts ?? [];
    const over = (days.get(dayKey(agent, before))?.shifts ?? []).map((shift) => moved(shift, -dayMinutes));
    for (const shift of [...over, ...today]) {
      if ((shift.queue ?? own) !== queue) continue;
      for (let hour = 0; hour < 24; hour++) {
        const at = hour * 60 + 30;
        const isBreak = (shift.breaks ?? []).some((pause) => pause.from <= at && at < pause.until);
        if (shift.from <= at && at < shift.until && !isBreak) counts[hour] = (counts[hour] ?? 0) + 1;
      }
    }
  }
  return counts;
}

export const moved = (shift: Shift, by: number): Shift => ({
  ...shift, from: shift.from + by, until: shift.until + by,
  breaks: (shift.breaks ?? []).map(({ from, until }) => ({ from: from + by, until: until + by })),
});

/** Minutes of work, without breaks. */
export const minutesOf = (shifts: readonly Shift[]): number => shifts.reduce((sum, { from, until, breaks }) =>
  sum + until - from - (breaks ?? []).reduce((all, pause) => all + pause.until - pause.from, 0), 0);

/** A day as it stands, to be wanted again. */
export const wantedAs = (day: RotaDay, seen: number): WantedDay => ({
  agent: day.agent, day: day.day, kind: day.kind, note: day.kind === "usual" ? "" : day.note, seen,
  shifts: day.kind === "usual" ? [] : day.kind === "absent" ? day.missed : day.shifts,
});

/** What a lead must look at: swaps that both agreed on before those that wait for the colleague. */
export const openSwaps = (swaps: readonly Swap[]): readonly Swap[] =>
  swaps.filter(({ status }) => status === "asked" || status === "agreed")
    .toSorted((a, b) => (a.status === b.status ? a.until - b.until : a.status === "agreed" ? -1 : 1));
