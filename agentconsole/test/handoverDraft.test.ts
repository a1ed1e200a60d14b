import { describe, expect, test } from "vitest";
import { draftFor, draftOf, saySame } from "../src/state/handoverDraft";

const kept = { until: 100, text: "Coupons end at eight.", notes: { "a~1": "two invoices" } };

describe("what is written for the next shift and not saved", () => {
  test("Draft_OfTheSameShift_IsGoneOnWith", () => {
    expect(draftFor(kept, 100, 150)).toEqual(kept);
    expect(draftFor(undefined, 100, 50)).toBeUndefined();
  });

  test("Draft_WhenTheShiftsEndIsMoved_GoesAlong", () =>
    expect(draftFor(kept, 200, 50)).toEqual({ ...kept, until: 200 }));

  test("Draft_OfAShiftThatIsOver_IsOfNoUse", () => expect(draftFor(kept, 900, 500)).toBeUndefined());

  test("Draft_OfWhatTheBookSays_SaysTheSame", () => {
    const book = draftOf(100, { text: "Coupons end at eight.", notes: [{ session: "a~1", text: "two invoices" }] });
    expect(book).toEqual(kept);
    expect(draftOf(100, undefined)).toEqual({ until: 100, text: "", notes: {} });
    expect(saySame(book, { ...kept, text: `${kept.text} `, notes: { "b~1": " ", ...kept.notes } })).toBe(true);
    expect(saySame(book, { ...kept, notes: {} })).toBe(false);
    expect(saySame(book, { ...kept, text: "" })).toBe(false);
  });
});
