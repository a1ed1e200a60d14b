import { describe, expect, test } from "vitest";
import type { ReportFigure, ReportHour } from "../src/protocol/reports";
import {
  columnsOf, dateOfDay, dayAfter, hourText, scaleTop, sorted, sortedBy, spanText, valueText, weekdayOf,
} from "../src/state/report";
import { enReports } from "../src/views/texts/enReports";
import { zhReports } from "../src/views/texts/zhReports";

const row = (key: string, rate: number | null) => ({ key, name: key, figures: { rate } });
const hour = (local: number, at: number, utcOffsetMinutes = 60): ReportHour =>
  ({ at, local, utcOffsetMinutes, figures: {} });

describe("report", () => {
  test("DayAfter_OverMonthsAndLeapDays_IsTheCalendars", () => {
    expect(dayAfter("2025-11-30", 1)).toBe("2025-12-01");
    expect(dayAfter("2024-03-01", -1)).toBe("2024-02-29");
    expect(dayAfter("2025-11-11", -7)).toBe("2025-11-04");
    expect(dateOfDay(20_403)).toBe("2025-11-11");
    expect(weekdayOf("2025-11-11")).toBe(2);
  });

  test.each([
    [0, "0 s"], [840, "0.8 s"], [42_000, "42 s"], [59_960, "1:00"], [185_000, "3:05"], [3_723_000, "1:02:03"],
  ])("SpanText_%d_Is%s", (ms, text) => expect(spanText(ms)).toBe(text));

  test("ValueText_ByUnit_IsReadable", () => {
    expect(valueText("count", 1200)).toBe("1200");
    expect(valueText("share", 0.9)).toBe("90 %");
    expect(valueText("share", 0.8996)).toBe("90 %");
    expect(valueText("share", 0.3333)).toBe("33.3 %");
    expect(valueText("stars", 4.5)).toBe("4.5");
    expect(valueText("stars", 5)).toBe("5");
    expect(valueText("span", null)).toBe("–");
  });

  test("HourText_WhenClocksArePutBack_TellsTheTwoApart", () => {
    const hours = [hour(1, 1, 120), hour(2, 2, 120), hour(2, 3, 60), hour(3, 4, 60)];
    expect(hours.map((one) => hourText(one, hours))).toEqual(["01", "02 (+2)", "02 (+1)", "03"]);
  });

  test("Sorted_ByAFigure_PutsThoseWithoutOneLastEitherWay", () => {
    const rows = [row("a", null), row("b", 0.5), row("c", 1), row("d", 0.5)];
    const keys = (by: string | undefined, descending: boolean): string =>
      sorted(rows, { by, descending }).map(({ key }) => key).join("");
    expect(keys("rate", true)).toBe("cbda");
    expect(keys("rate", false)).toBe("bdca");
    expect(keys(undefined, false)).toBe("abcd");
    expect(keys(undefined, true)).toBe("dcba");
  });

  test("SortedBy_TheSameAgain_TurnsAround", () => {
    const first = sortedBy({ by: undefined, descending: false }, "rate");
    expect(first).toEqual({ by: "rate", descending: true });
    expect(sortedBy(first, "rate")).toEqual({ by: "rate", descending: false });
    expect(sortedBy(first, undefined)).toEqual({ by: undefined, descending: false });
  });

  test("ScaleTop_OfValues_IsRoundAndNotBelow", () => {
    expect(scaleTop("count", [])).toBe(4);
    expect(scaleTop("count", [7, null])).toBe(10);
    expect(scaleTop("count", [1_201])).toBe(1_500);
    expect(scaleTop("span", [61_000])).toBe(120_000);
    expect(scaleTop("span", [2 * 3_600_000 + 1])).toBe(3 * 3_600_000);
    expect(scaleTop("share", [0.4])).toBe(1);
  });

  test("ColumnsOf_AgentsAndQueues_HaveTheirOwn", () => {
    const figure = (id: string, scope: ReportFigure["scope"]): ReportFigure =>
      ({ id, scope, unit: "count", name: { en: id, zh: id }, meaning: { en: "", zh: "" }, source: "" });
    const all = [figure("sessions", "queue"), figure("rate", "both"), figure("ownResponse", "agent")];
    expect(columnsOf(all, "agent").map(({ id }) => id)).toEqual(["rate", "ownResponse"]);
    expect(columnsOf(all, "queue").map(({ id }) => id)).toEqual(["sessions", "rate"]);
  });

  test("Texts_InBothLanguages_HaveTheSameWords", () => {
    expect(Object.keys(zhReports.words).sort()).toEqual(Object.keys(enReports.words).sort());
    expect(zhReports.weekdays).toHaveLength(7);
  });
});
