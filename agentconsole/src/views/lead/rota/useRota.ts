import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { LeadConsole } from "../../../actions/lead";
import type { PlanAnswer, Rota, RotaDay, WantedDay } from "../../../protocol/rota";
import { addDays, byKey, dayKey, mondayOf, wantedAs } from "../../../state/rota";
import { useSelected } from "../../shared/hooks";

/** What was planned last, to be said and taken back. */
export interface Planned {
  readonly days: number;
  readonly changed: readonly RotaDay[];
  readonly failure?: unknown;
}

export interface RotaBook {
  readonly rota: Rota | undefined;
  readonly days: ReadonlyMap<string, RotaDay>;
  /** The Monday of the week on the screen. */
  readonly from: string | undefined;
  readonly failure: unknown;
  readonly last: Planned | undefined;
  readonly canUndo: boolean;
  turn(from: string | undefined): void;
  of(agent: string, day: string): RotaDay | undefined;
  plan(days: readonly WantedDay[], before?: readonly RotaDay[]): Promise<PlanAnswer | undefined>;
  undo(): void;
  forget(): void;
}

// The week, and the day before it: its night shifts run into Monday.
const daysRead = 8;

/** A week of the rota, read anew whenever anybody changes it; and what was planned here, to be taken back. */
export function useRota(lead: LeadConsole): RotaBook {
  const planned = useSelected(lead.store, (state) => state.rota?.planned);
  const isOnline = useSelected(lead.store, ({ link }) => link.status === "online");
  const [asked, setAsked] = useState<string>();
  const [rota, setRota] = useState<Rota>();
  const [failure, setFailure] = useState<unknown>();
  const [last, setLast] = useState<Planned>();
  const done = useRef<(readonly WantedDay[])[]>([]);
  const read = useCallback(async (): Promise<void> => {
    const today = asked ?? (await lead.rota.read("2026-01-01", 1)).today;
    const now = await lead.rota.read(addDays(mondayOf(today), -1), daysRead);
    setRota(now);
    setAsked((before) => before ?? today);
    setFailure(undefined);
  }, [lead, asked]);
  useEffect(() => {
    if (isOnline) read().catch(setFailure);
  }, [read, planned, isOnline]);
  const days = useMemo(() => (rota === undefined ? new Map<string, RotaDay>() : byKey(rota)), [rota]);
  const of = useCallback((agent: string, day: string) => days.get(dayKey(agent, day)), [days]);
  const submit = useCallback(async (wanted: readonly WantedDay[]): Promise<PlanAnswer | undefined> => {
    try {
      const answer = await lead.rota.plan(wanted);
      setLast({ days: answer.planned, changed: answer.changed });
      await read();
      return answer;
    } catch (thrown) {
      setLast({ days: 0, changed: [], failure: thrown });
      return undefined;
    }
  }, [lead, read]);
  const plan = useCallback(async (wanted: readonly WantedDay[], before?: readonly RotaDay[]) => {
    const stood = before ?? wanted.flatMap(({ agent, day }) => of(agent, day) ?? []);
    const answer = await submit(wanted);
    if ((answer?.planned ?? 0) > 0) done.current.push(await lead.rota.backOf(stood));
    return answer;
  }, [lead, of, submit]);
  const undo = useCallback(() => {
    const back = done.current.pop();
    if (back !== undefined) void submit(back);
  }, [submit]);
  return {
    rota, days, from: asked === undefined ? undefined : mondayOf(asked), failure, last,
    canUndo: done.current.length > 0, of, plan, undo,
    turn: setAsked, forget: useCallback(() => setLast(undefined), []),
  };
}

/** A day planned otherwise. */
export const changedDay = (day: RotaDay, change: Partial<WantedDay>): WantedDay =>
  ({ ...wantedAs(day, day.version), note: "", ...change });
