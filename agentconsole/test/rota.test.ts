import { describe, expect, test } from "vitest";
import type { Rota, RotaDay, Shift, Swap } from "../src/protocol/rota";
import {
  addDays, byKey, headCounts, minutesOf, mondayOf, openSwaps, readShifts, shiftsText, wantedAs, withChanges,
} from "../src/state/rota";

const queues = ["pre-sale", "after-sale"];
const read = (text: string) => readShifts(text, queues);

describe("what is typed into a day", () => {
  test("hours in any of their forms are shifts", () => {
    expect(read("9-18")).toEqual([{ from: 540, until: 1080 }]);
    expect(read("13:30-18, 9-12")).toEqual([{ from: 540, until: 720 }, { from: 810, until: 1080 }]);
    expect(read("22 – 6")).toEqual([{ from: 1320, until: 1800 }]);
    expect(read("9至18")).toEqual([{ from: 540, until: 1080 }]);
    expect(read("")).toEqual([]);
  });

  test("breaks, another queue and overtime belong to the shift before them", () => {
    expect(read("9-18 /12-13 /15-15:30 @after-sale +")).toEqual([{
      from: 540, until: 1080, queue: "after-sale", overtime: true,
      breaks: [{ from: 720, until: 780 }, { from: 900, until: 930 }],
    }]);
    expect(read("22-6 /1-1:30")?.[0]?.breaks).toEqual([{ from: 1500, until: 1530 }]);
  });

  test.each(["9", "18", "9-18 12-20", "25-26", "9-18 /8-10", "9-18 @gone", "/12-13", "9-18 x", "+"])(
    "%s is none", (text) => expect(read(text)).toBeUndefined());

  test("what is shown can be typed again", () => {
    const text = "9-12 /10-10:15, 13-18:30 @after-sale +";
    expect(shiftsText(read(text) ?? [])).toBe(text);
    expect(shiftsText(read("22-6 /1-1:30") ?? [])).toBe("22-6 /1-1:30");
    expect(shiftsText(read("16-24") ?? [])).toBe("16-24");
  });
});

const day = (agent: string, date: string, shifts: readonly Shift[], more: Partial<RotaDay> = {}): RotaDay => ({
  agent, day: date, kind: "usual", note: "", shifts, missed: [], version: 0, anyHour: false, ...more,
});

describe("a week", () => {
  test("heads are counted in the middle of each hour, without breaks, with last night's shift", () => {
    const days = [
      day("lin", "2026-11-23", [{ from: 540, until: 1080, breaks: [{ from: 720, until: 780 }] }]),
      day("mei", "2026-11-23", [{ from: 600, until: 660, queue: "after-sale" }]),
      day("night", "2026-11-22", [{ from: 1320, until: 1800 }]),
    ];
    const rota: Rota = {
      planned: 1, today: "2026-11-23", now: 0, restHours: 11, dates: [], days,
      agents: ["lin", "mei", "night"].map((agent) => ({ agent, name: agent, queue: "pre-sale" })),
    };
    const heads = headCounts(rota, byKey(rota), "pre-sale", "2026-11-23");
    expect([heads[0], heads[5], heads[6], heads[9], heads[10], heads[12], heads[17], heads[18]])
      .toEqual([1, 1, 0, 1, 1, 0, 1, 0]);
    expect(headCounts(rota, byKey(rota), "after-sale", "2026-11-23")[10]).toBe(1);
  });

  test("changes stand in place of what they changed, and what is older is left out", () => {
    const rota: Rota = {
      planned: 4, today: "2026-11-23", now: 60, restHours: 11, dates: [], agents: [],
      days: [day("lin", "2026-11-23", []), day("mei", "2026-11-23", [])],
    };
    const mei = day("mei", "2026-11-23", [], { kind: "absent", version: 5 });
    const news = { planned: 5, today: "2026-11-24", now: 1, days: [mei, day("mei", "2026-12-24", [])] };
    expect(withChanges(rota, news))
      .toMatchObject({ planned: 5, today: "2026-11-24", now: 1, days: [rota.days[0], mei] });
    expect(withChanges(rota, { ...news, planned: 3 })).toBe(rota);
  });

  test("days and minutes are counted across months and breaks", () => {
    expect(addDays("2026-02-28", 1)).toBe("2026-03-01");
    expect(mondayOf("2026-11-29")).toBe("2026-11-23");
    expect(mondayOf("2026-11-23")).toBe("2026-11-23");
    expect(minutesOf([{ from: 540, until: 1080, breaks: [{ from: 720, until: 780 }] }])).toBe(480);
  });

  test("a day is wanted again as it stood", () => {
    const shifts = [{ from: 540, until: 1080 }];
    expect(wantedAs(day("lin", "2026-11-23", shifts), 4)).toMatchObject({ kind: "usual", shifts: [], seen: 4 });
    expect(wantedAs(day("lin", "2026-11-23", [], { kind: "absent", missed: shifts, note: "ill" }), 5))
      .toMatchObject({ kind: "absent", shifts, note: "ill" });
  });

  test("swaps that both agreed on come first, then what is due first", () => {
    const swap = (id: string, status: Swap["status"], until: number) => ({ id, status, until }) as Swap;
    expect(openSwaps([swap("a", "asked", 1), swap("b", "agreed", 9), swap("c", "approved", 0), swap("d", "agreed", 3)])
      .map(({ id }) => id)).toEqual(["d", "b", "a"]);
  });
});
