import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { LeadConsole } from "../../../actions/lead";
import type { PlanOutcome } from "../../../actions/rota";
import type { Rota, RotaDay, WantedDay } from "../../../protocol/rota";
import { addDays, byKey, dayKey, mondayOf, wantedAs, withChanges } from "../../../state/rota";
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
  plan(days: readonly WantedDay[], before?: readonly RotaDay[]): Promise<PlanOutcome | undefined>;
  undo(): void;
  forget(): void;
}

// The week, and the day before it: its night shifts run into Monday.
const daysRead = 8;

/**
 * A week of the rota; whenever anybody changes it, the days that have changed. And what was planned here, to be taken
 * back.
 */
export function useRota(lead: LeadConsole): RotaBook {
  const planned = useSelected(lead.store, (state) => state.rota?.planned);
  const isOnline = useSelected(lead.store, ({ link }) => link.status === "online");
  const [asked, setAsked] = useState<string>();
  const [rota, setRota] = useState<Rota>();
  const [failure, setFailure] = useState<unknown>();
  const [last, setLast] = useState<Planned>();
  const done = useRef<(readonly WantedDay[])[]>([]);
  const known = useRef<Rota>(undefined);
  const readings = useRef(0);
  const turn = useRef<Promise<unknown>>(Promise.resolve());
  const show = useCallback((now: Rota): void => {
    known.current = now;
    setRota(now);
  }, []);
  const read = useCallback(async (): Promise<void> => {
    const mine = ++readings.current;
    const today = asked ?? await lead.rota.today();
    const now = await lead.rota.read(addDays(mondayOf(today), -1), daysRead);
    // Another week was asked for meanwhile.
    if (mine !== readings.current) return;
    show(now);
    setAsked((before) => before ?? today);
    setFailure(undefined);
  }, [lead, asked, show]);
  const refresh = useCallback(async (): Promise<void> => {
    const before = known.current;
    const from = before?.dates[0]?.day;
    if (before === undefined || from === undefined) return;
    const news = await lead.rota.changes(from, daysRead, before.planned);
    if (known.current?.dates[0]?.day === from) show(withChanges(known.current, news));
  }, [lead, show]);
  useEffect(() => {
    if (isOnline) read().catch(setFailure);
  }, [read, isOnline]);
  useEffect(() => {
    if (isOnline && planned !== undefined && planned > (rota?.planned ?? planned)) refresh().catch(setFailure);
  }, [refresh, planned, rota, isOnline]);
  const days = useMemo(() => (rota === undefined ? new Map<string, RotaDay>() : byKey(rota)), [rota]);
  const of = useCallback((agent: string, day: string) => days.get(dayKey(agent, day)), [days]);
  // One after another: U waits for what is being planned.
  const inTurn = useCallback(<Answer>(work: () => Promise<Answer>): Promise<Answer> => {
    const mine = turn.current.then(work);
    turn.current = mine.catch(() => undefined);
    return mine;
  }, []);
  const submit = useCallback(async (wanted: readonly WantedDay[]): Promise<PlanOutcome | undefined> => {
    try {
      return await lead.rota.plan(wanted);
    } catch (thrown) {
      setLast({ days: 0, changed: [], failure: thrown });
      return undefined;
    }
  }, [lead]);
  // The days and the way back are there before it is said: U takes back what the screen says was done.
  const tell = useCallback(async (answer: PlanOutcome): Promise<void> => {
    await refresh().catch(setFailure);
    setLast({ days: answer.planned, changed: answer.changed, failure: answer.failure });
  }, [refresh]);
  const plan = useCallback((wanted: readonly WantedDay[], before?: readonly RotaDay[]) => inTurn(async () => {
    const since = known.current?.planned ?? 0;
    const stood = before ?? wanted.flatMap(({ agent, day }) => of(agent, day) ?? []);
    const answer = await submit(wanted);
    if (answer === undefined) return undefined;
    const made = new Set(wanted.slice(0, answer.planned).map(({ agent, day }) => dayKey(agent, day)));
    const mine = stood.filter(({ agent, day }) => made.has(dayKey(agent, day)));
    try {
      if (mine.length > 0) done.current.push(await lead.rota.backOf(mine, since));
    } catch (thrown) {
      // It is planned, and what takes it back was not heard: U must not take back what was planned before it.
      done.current = [];
      setFailure(thrown);
    }
    await tell(answer);
    return answer;
  }), [inTurn, lead, of, submit, tell]);
  const undo = useCallback(() => inTurn(async () => {
    const back = done.current.pop();
    if (back === undefined) return;
    const answer = await submit(back);
    if (answer === undefined) done.current.push(back);
    else await tell(answer);
  }), [inTurn, submit, tell]);
  return {
    rota, days, from: asked === undefined ? undefined : mondayOf(asked), failure, last,
    canUndo: done.current.length > 0, of, plan,
    turn: setAsked, undo: useCallback(() => void undo(), [undo]), forget: useCallback(() => setLast(undefined), []),
  };
}

/** A day planned otherwise. */
export const changedDay = (day: RotaDay, change: Partial<WantedDay>): WantedDay =>
  ({ ...wantedAs(day, day.version), note: "", ...change });
