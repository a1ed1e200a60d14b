import type { Line } from "../connection/line";
import type {
  Gap, Import, PlanAnswer, Rota, RotaDay, SwapChoice, SwapRequest, WantedDay,
} from "../protocol/rota";
import { addDays, byKey, dayKey, wantedAs } from "../state/rota";
import { refusalIn, shopPath } from "./rest";

const mostDays = 14;
const mostPlanned = 1000;

/** What a lead does with the rota. */
export interface LeadRota {
  read(from: string, days: number): Promise<Rota>;
  /** Plans all of the days, or none and answers those that have changed. */
  plan(days: readonly WantedDay[]): Promise<PlanAnswer>;
  /** The days as they stand now, wanted as they were before: what takes a plan back. */
  backOf(before: readonly RotaDay[]): Promise<readonly WantedDay[]>;
  gaps(agent: string, day: string): Promise<readonly Gap[]>;
  settle(swap: string, approves: boolean): Promise<void>;
  /** What a file would change. */
  preview(file: Blob): Promise<Import>;
  exportPath(kind: "csv" | "ics", from: string, days: number): string;
}

export function leadRotaOver(line: Line, shop: string): LeadRota {
  const read = (from: string, days: number): Promise<Rota> => line.invoke("Rota", from, days);
  return {
    read,
    async plan(days) {
      let planned = 0;
      for (let at = 0; at < days.length; at += mostPlanned) {
        const answer = await line.invoke<PlanAnswer>("PlanDays", days.slice(at, at + mostPlanned));
        if (answer.changed.length > 0) return answer;
        planned += answer.planned;
      }
      return { planned, changed: [] };
    },
    async backOf(before) {
      const days = before.map(({ day }) => day).toSorted();
      const last = days.at(-1) ?? "";
      const now = new Map<string, RotaDay>();
      for (let from = days[0] ?? ""; from !== "" && from <= last; from = addDays(from, mostDays)) {
        for (const [key, day] of byKey(await read(from, mostDays))) now.set(key, day);
      }
      return before.map((day) => wantedAs(day, now.get(dayKey(day.agent, day.day))?.version ?? 0));
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
