import { describe, expect, test } from "vitest";
import {
  hourOf, lastMinutes, loadOf, merged, noCounts, paceOf, ratesOf, responseOf, todayOf,
} from "../src/state/figures";
import { acknowledge, callsOf, remember, usualThresholds } from "../src/state/thresholds";
import type { Thresholds } from "../src/state/thresholds";
import { boardAgent, boardHead, minute } from "./build";

const at = (minutes: number, seconds = 0): number => minutes * 60_000 + seconds * 1000;

describe("figures", () => {
  test("Merged_ChangedAndNewMinutes_StandInTheirPlace", () => {
    const known = [minute(1, { arrivals: 1 }), minute(5, { arrivals: 5 })];
    expect(merged(known, [minute(5, { arrivals: 6 }), minute(7)])).toEqual(
      [minute(1, { arrivals: 1 }), minute(5, { arrivals: 6 }), minute(7)]);
    expect(merged(known, [minute(61)]).map((one) => one.at / 60_000)).toEqual([5, 61]);
    expect(merged(known, [])).toBe(known);
  });

  test("LastMinutes_IncludeTheOneThatRuns", () => {
    const minutes = [minute(0, { rounds: 100 }), minute(1, { rounds: 4 }), minute(15, { rounds: 2 })];
    expect(lastMinutes(minutes, at(15, 30), 15).rounds).toBe(6);
    expect(lastMinutes(minutes, at(16), 15).rounds).toBe(2);
  });

  test("Rates_OfCounts_AreSharesOrNothing", () => {
    expect(ratesOf({ ...noCounts, rounds: 8, roundsInTime: 6, firsts: 4, firstsInTime: 1, completed: 3, abandoned: 1,
      answered: 2, responseMs: 50_000 })).toEqual({ inTime: 0.75, first: 0.25, abandoned: 0.25, responseMs: 25_000 });
    expect(ratesOf(noCounts))
      .toEqual({ inTime: undefined, first: undefined, abandoned: undefined, responseMs: undefined });
  });

  test("Pace_IsPerMinuteOfWhatHasPassed", () => {
    const minutes = [minute(4, { arrivals: 99 }), minute(5, { arrivals: 6 }), minute(9, { arrivals: 3, completed: 9 })];
    expect(paceOf(minutes, at(9, 30))).toEqual({ in: 2, out: 2 });
  });

  test("Today_AfterTheDayHasEnded_IsNothing", () => {
    const head = boardHead("presale", { dayUntil: 100, today: { ...noCounts, arrivals: 3 } });
    expect(todayOf(head, 99).arrivals).toBe(3);
    expect(todayOf(head, 100).arrivals).toBe(0);
  });

  test("Hour_OfMinutesWithGaps_CarriesTheLevelOn", () => {
    const { arrivals, waiting } = hourOf([minute(1, {}, 4), minute(62, { arrivals: 7 }, 2)], at(64, 10), 5);
    expect([arrivals.length, waiting.length]).toEqual([60, 60]);
    expect(waiting.slice(0, 2)).toEqual([4, 4]);
    expect(waiting.slice(-3)).toEqual([2, 2, 5]);
    expect(arrivals.slice(-3)).toEqual([7, 0, 0]);
  });

  test("Response_OfAnotherDay_IsNotTodays", () => {
    const agent = boardAgent("lin", { answers: { day: 3, rounds: 2, responseMs: 50_000 } });
    expect(responseOf(agent, boardHead("presale", { day: 3, dayUntil: 9 }), 1)).toBe(25_000);
    expect(responseOf(agent, boardHead("presale", { day: 4, dayUntil: 9 }), 1)).toBeUndefined();
    expect(responseOf(agent, boardHead("presale", { day: 3, dayUntil: 9 }), 9)).toBeUndefined();
  });

  test("Load_WhenNobodyServes_IsUnknown", () => {
    expect(loadOf(boardHead("presale", { load: 150, slots: 3 }))).toBe(0.5);
    expect(loadOf(boardHead("presale", { slots: 0 }))).toBeUndefined();
  });
});

describe("alarms by a lead's thresholds", () => {
  const calls = (more: Parameters<typeof boardHead>[1], wanted: Thresholds = usualThresholds, minutes = [minute(0)]) =>
    callsOf(boardHead("presale", more), minutes, wanted, at(0, 100))
      .map(({ kind, value, threshold }) => [kind, value, threshold]);

  test("Calls_AtTheThreshold_AreNone", () => {
    expect(calls({ waiting: 10, longestSince: at(0, 40) })).toEqual([]);
  });

  test("Calls_BeyondIt_SayWhatIsAndWhatWasWanted", () => {
    expect(calls({ waiting: 11, longestSince: at(0, 39), lateRounds: 2, slots: 0 })).toEqual(
      [["nobody", 0, 0], ["longest", 61, 60], ["waiting", 11, 10], ["late", 2, 0]]);
  });

  test("Calls_NotWanted_AreNone", () => {
    expect(calls({ waiting: 99, longestSince: 0, lateRounds: 9, slots: 0 }, { nobody: false })).toEqual([]);
    expect(calls({ slots: 0, open: false })).toEqual([]);
  });

  test("Calls_OfTheRate_NeedEnoughRounds", () => {
    expect(calls({}, usualThresholds, [minute(0, { rounds: 4 })])).toEqual([]);
    expect(calls({}, usualThresholds, [minute(0, { rounds: 8, roundsInTime: 7 })])).toEqual([["inTime", 87, 90]]);
  });

  const call = { queue: "presale", kind: "waiting", value: 11, threshold: 10 } as const;

  test("Remember_ACallThatFlickers_IsHeardOnce", () => {
    const first = remember({}, [call], 1_000);
    const gone = remember(first.calls, [], 20_000);
    const again = remember(gone.calls, [call], 30_000);
    expect([first.fresh, again.fresh]).toEqual([[call], []]);
    expect(remember(remember(again.calls, [], 61_000).calls, [call], 62_000).fresh).toEqual([call]);
  });

  test("Acknowledged_StaysSoUntilItIsOver", () => {
    const { calls: known } = remember({}, [call], 0);
    const quiet = remember(acknowledge(known, [call]), [call], 9_000);
    expect(quiet.calls["presale/waiting"]).toEqual({ heldAt: 9_000, acknowledged: true });
    expect(remember(remember(quiet.calls, [], 40_000).calls, [call], 41_000).calls["presale/waiting"]?.acknowledged)
      .toBe(false);
  });
});
