import { describe, expect, test } from "vitest";
import type { SessionFlag } from "../src/protocol/session";
import { emptySession } from "../src/state/model";
import { offsets, visible } from "../src/state/window";
import { workList } from "../src/state/worklist";
import type { Row } from "../src/state/worklist";
import { chat, head } from "./build";

const sayRow = (row: Row): string => (row.kind === "chat" ? row.chat.session : `${row.part} ${row.count}`);

const flagged = (session: string, ...flags: readonly SessionFlag[]) => ({
  [session]: {
    ...emptySession(session),
    head: head({ flags: flags.map((flag) => ({ flag, by: { id: "lin", name: "Lin" }, at: 0, note: "" })) }),
  },
});

const chats = [
  chat("answered~1", { placedAt: 3 }),
  chat("idle~1", { idle: true }),
  chat("late~1", { roundSince: 20 }),
  chat("longest~1", { roundSince: 10, coveredFrom: "Mei" }),
];

describe("the work list", () => {
  test("WorkList_Usual_HasWhoWaitsLongestOnTopAndIdleFoldedAway", () =>
    expect(workList(chats, {}, "all", false).rows.map(sayRow))
      .toEqual(["waiting 2", "longest~1", "late~1", "answered 1", "answered~1", "idle 1"]));

  test("WorkList_IdleOpen_ShowsThem", () =>
    expect(workList(chats, {}, "all", true).rows.map(sayRow).slice(-2)).toEqual(["idle 1", "idle~1"]));

  test("WorkList_AnIdleChatWhoseBuyerSpeaks_Waits", () => {
    const spoke = [chat("idle~1", { idle: true, roundSince: 5 })];
    expect(workList(spoke, {}, "all", false).rows.map(sayRow)).toEqual(["waiting 1", "idle~1"]);
  });

  test("WorkList_Held_HasAPartOfItsOwn", () => {
    const hold = { by: { id: "lin", name: "Lin" }, since: 0, until: 9, note: "" };
    const sessions = { "answered~1": { ...emptySession("answered~1"), head: head({ hold }) } };
    expect(workList(chats, sessions, "all", false).rows.map(sayRow)).toContain("held 1");
  });

  test.each([
    ["tricky", ["late~1"]], ["complaint", []], ["flagged", ["late~1", "answered~1"]], ["covered", ["longest~1"]],
    ["mine", ["late~1", "answered~1", "idle~1"]], ["waiting", ["longest~1", "late~1"]],
  ] as const)("WorkList_Filter_%s_LetsThrough_%j", (filter, expected) => {
    const sessions = { ...flagged("late~1", "tricky"), ...flagged("answered~1", "red") };
    const list = workList(chats, sessions, filter, false);
    expect(list.chats.map(({ session }) => session)).toEqual(expected);
    expect(list.counts[filter]).toBe(expected.length);
    expect(list.counts.all).toBe(4);
  });
});

describe("the window", () => {
  const tops = offsets(Array.from({ length: 5000 }, (_, index) => (index % 100 === 0 ? 30 : 66)));

  test("Visible_OfThousands_IsAScreenful", () => {
    const { from, to } = visible(tops, 100_000, 660, 6);
    expect(to - from).toBeLessThan(30);
    expect(tops[from]).toBeLessThanOrEqual(100_000);
    expect(tops[to]).toBeGreaterThanOrEqual(100_660);
  });

  test("Visible_AtTheEnds_StaysInside", () => {
    expect(visible(tops, 0, 660, 6).from).toBe(0);
    expect(visible(tops, (tops.at(-1) ?? 0) + 999, 660, 6).to).toBe(5000);
    expect(visible([0], 0, 660, 6)).toEqual({ from: 0, to: 0 });
  });
});
