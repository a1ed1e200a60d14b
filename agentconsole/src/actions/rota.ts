import type { Line } from "../connection/line";
import type {
  Gap, Import, PlanAnswer, Rota, RotaChanges, RotaDay, SwapChoice, SwapRequest, WantedDay,
} from "../protocol/rota";
import { addDays, dayKey, wantedAs } from "../state/rota";
import { call, refusalIn, shopPath } from "./rest";

const mostDays = 14;
const mostPlanned = 1000;

// What fits into a frame of the connection with much room to spare; more goes as a request of its own.
const mostInAFrame = 100;

/** What came of planning many days, some after others. */
export interface PlanOutcome extends PlanAnswer {
  /** Why the rest was not planned. */
  readonly failure?: unknown;
}

/** What a lead does with the rota. */
export interface LeadRota {
  /** The shop's day. */
  today(): Promise<string>;
  read(from: string, days: number): Promise<Rota>;
  /** What has changed since so many changes of the rota. */
  changes(from: string, days: number, planned: number): Promise<RotaChanges>;
  /**
   * Plans all of the days, or none and answers those that have changed. Of more than a thousand the first may be
   * planned and the rest not: then it says how many.
   */
  plan(days: readonly WantedDay[]): Promise<PlanOutcome>;
  /**
   * The days as they stand now, wanted as they were before: what takes a plan back. `planned` counts the changes of
   * the rota before they were planned.
   */
  backOf(before: readonly RotaDay[], planned: number): Promise<readonly WantedDay[]>;
  gaps(agent: string, day: string): Promise<readonly Gap[]>;
  settle(swap: string, approves: boolean): Promise<void>;
  /** What a file would change. */
  preview(file: Blob): Promise<Import>;
  exportPath(kind: "csv" | "ics", from: string, days: number): string;
}

export function leadRotaOver(line: Line, shop: string): LeadRota {
  const changes = (from: string, days: number, planned: number): Promise<RotaChanges> =>
    line.invoke("RotaChanges", from, days, planned);
  const planPart = (days: readonly WantedDay[]): Promise<PlanAnswer> => (days.length <= mostInAFrame
    ? line.invoke("PlanDays", days) : call(`${shopPath(shop)}/rota/days`, { method: "POST", body: days }));
  return {
    today: () => line.invoke("Today"),
    read: (from, days) => line.invoke("Rota", from, days),
    changes,
    async plan(days) {
      let planned = 0;
      try {
        for (let at = 0; at < days.length; at += mostPlanned) {
          const answer = await planPart(days.slice(at, at + mostPlanned));
          if (answer.changed.length > 0) return { planned, changed: answer.changed };
          planned += answer.planned;
        }
      } catch (failure) {
        if (planned === 0) throw failure;
        return { planned, changed: [], failure };
      }
      return { planned, changed: [] };
    },
    async backOf(before, planned) {
      const days = before.map(({ day }) => day).toSorted();
      const last = days.at(-1) ?? "";
      const now = new Map<string, number>();
      for (let from = days[0] ?? ""; from !== "" && from <= last; from = addDays(from, mostDays)) {
        for (const { agent, day, version } of (await changes(from, mostDays, planned)).days) {
          now.set(dayKey(agent, day), version);
        }
      }
      return before.map((day) => wantedAs(day, now.get(dayKey(day.agent, day.day)) ?? day.version));
    },
    gaps: (agent, day) => line.invoke("Replacements", agent, day),
    settle: (swap, approves) => line.invoke("SettleSwap", swap, approves, ""),
    async preview(file) {
      const answer = await fetch(`${shopPath(shop)}/rota/import`, {
        method: "POST", body: file, credentials: "same-origin", headers: { "Content-Type": "text/plain" },
      });
      if (!answer.ok) throw await refusalIn(answer);
      return await answer.json() as Import;
    },
    exportPath: (kind, from, days) => `${shopPath(shop)}/rota/rota.${kind}?from=${from}&days=${days}`,
  };
}

/** What an agent does with his own shifts. */
export interface OwnShifts {
  read(): Promise<Rota>;
  choices(day: string): Promise<readonly SwapChoice[]>;
  ask(request: SwapRequest): Promise<void>;
  answer(swap: string, agrees: boolean): Promise<void>;
  withdraw(swap: string): Promise<void>;
  readonly calendarPath: string;
}

export const ownShiftsOver = (line: Line, shop: string): OwnShifts => ({
  read: () => line.invoke("Shifts"),
  choices: (day) => line.invoke("SwapChoices", day),
  ask: (request) => line.invoke("AskSwap", request),
  answer: (swap, agrees) => line.invoke("AnswerSwap", swap, agrees),
  withdraw: (swap) => line.invoke("WithdrawSwap", swap),
  calendarPath: `${shopPath(shop)}/my-shifts.ics`,
});
