import { describe, expect, test } from "vitest";
import { chosenOf, markAll, markOnly, markTo, moveCursor, noMarks, rowBelow, switchMark, unmarkAll }
  from "../src/state/marking";

const rows = ["a", "b", "c", "d", "e"];
const marks = (...marked: string[]): ReadonlySet<string> => new Set(marked);

describe("marking", () => {
  test("Click_OnARow_MarksItAlone", () => {
    expect(markOnly("c")).toEqual({ marked: marks("c"), cursor: "c", anchor: "c" });
  });

  test("Switch_Twice_LeavesTheOthers", () => {
    const two = switchMark(markOnly("a"), "c");
    expect(two.marked).toEqual(marks("a", "c"));
    expect(switchMark(two, "a").marked).toEqual(marks("c"));
  });

  test("Range_UpOrDown_RunsFromWhereItBegan", () => {
    expect(markTo(markOnly("d"), rows, "b")).toEqual({ marked: marks("b", "c", "d"), cursor: "b", anchor: "d" });
    expect(markTo(markTo(markOnly("b"), rows, "c"), rows, "d").marked).toEqual(marks("b", "c", "d"));
  });

  test("Range_WhoseBeginningHasGone_StillEndsWhereAsked", () => {
    expect(markTo(markOnly("gone"), rows, "b").marked).toContain("b");
  });

  test("Cursor_AtTheEnds_Stays", () => {
    expect(rowBelow(noMarks, rows, 1)).toBe("a");
    expect(rowBelow(moveCursor(noMarks, "e"), rows, 1)).toBe("e");
    expect(rowBelow(moveCursor(noMarks, "c"), rows, -Infinity)).toBe("a");
    expect(rowBelow(noMarks, [], 1)).toBeUndefined();
  });

  test("Chosen_WithoutMarks_IsTheRowUnderTheCursor", () => {
    expect(chosenOf(moveCursor(noMarks, "b"), rows)).toEqual(["b"]);
    expect(chosenOf(markAll(noMarks, rows), rows)).toEqual(rows);
    expect(chosenOf(unmarkAll(markAll(noMarks, rows)), rows)).toEqual([]);
    expect(chosenOf(switchMark(markOnly("gone"), "d"), rows)).toEqual(["d"]);
  });
});
