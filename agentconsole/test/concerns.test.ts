import { describe, expect, test } from "vitest";
import type { Concern } from "../src/protocol/concerns";
import { leadRole } from "../src/connection/roles";
import { byDue, clockOf } from "../src/state/concerns";
import { reduce } from "../src/state/reduce";
import { unheard, whispersBetween } from "../src/state/whispers";
import { after, alice, chat, delivered, deskSnapshot, said, snapshot, update } from "./build";

const minute = 60_000;
const concern = (session: string, more: Partial<Concern> = {}): Concern =>
  ({ session, kind: "escalation", queue: "presale", by: { id: "lin", name: "Lin" }, at: 0, note: "", ...more });

describe("what concerns the lead", () => {
  test("Concerns_StandByWhatIsDueFirst", () => {
    const all = [
      concern("tricky", { kind: "tricky" }), concern("late", { kind: "complaint", dueAt: 90 * minute }),
      concern("asks", { at: 5 * minute }), concern("soon", { kind: "complaint", dueAt: 4 * minute }),
    ];
    expect(byDue(all).map(({ session }) => session)).toEqual(["soon", "asks", "late", "tricky"]);
  });

  test.each([
    [{ kind: "complaint", dueAt: 130 * minute }, "due", 120, "calm"],
    [{ kind: "complaint", dueAt: 30 * minute }, "due", 20, "amber"],
    [{ kind: "complaint", dueAt: 8 * minute }, "overdue", 2, "red"],
    [{ kind: "escalation" }, "since", 10, "red"],
    [{ kind: "tricky" }, "since", 10, "calm"],
  ] as const)("Clock_Of_%j_Is_%s", (more, state, minutes, urgency) =>
    expect(clockOf(concern("a", more), 10 * minute)).toEqual({ state, ms: minutes * minute, urgency }));

  test("Delivered_Concerns_AreAllThereAre", () => {
    const state = after(
      delivered({ kind: "snapshot", stream: "concerns", number: 3, concerns: [concern("a")], all: 7 }));
    expect(state.concerns).toEqual({ concerns: [concern("a")], all: 7 });
  });
});

describe("a chat that the lead watches", () => {
  const watching = after({ type: "selected", session: alice }, delivered(snapshot(4, [said(1)])));

  test("Chat_Left_TakesNoMoreUpdates", () => {
    const left = reduce(watching, { type: "forgotten", session: alice });
    expect(left.selected).toBeUndefined();
    expect(reduce(left, delivered(update(4, said(2)))).sessions).toEqual({});
  });

  test("Desk_OfTheAgentBefore_IsNoMoreShown", () => {
    const mei = reduce(watching, { type: "deskChosen", agent: "mei" });
    expect(reduce(mei, delivered(deskSnapshot(3, [chat("bob~1")]))).desk?.chats).toEqual({});
  });

  test("Gaps_AreAskedByTheirKind", () => {
    const { ask } = leadRole(() => undefined, () => 0);
    expect(ask({ kind: "session", id: alice, after: 3 })).toEqual({ method: "Watch", args: [alice, 3] });
    expect(ask({ kind: "desk", id: "lin", after: 3 })).toEqual({ method: "WatchDesk", args: ["lin"] });
    expect(ask({ kind: "board", id: "vip", after: 3 })).toEqual({ method: "WatchBoard", args: ["vip", 3] });
  });
});

describe("what the lead whispers to an agent", () => {
  const desk = after(delivered(deskSnapshot(1, [chat(alice)])), delivered(snapshot(4, [said(1)])));
  const line = { kind: "whisper", from: "agent", by: "lead1", name: "Lead", text: "be kind", id: "w1" } as const;
  const whisper = { ...said(0, line), number: null, staff: true };
  const heard = reduce(desk, delivered(update(4, whisper)));

  test("Whisper_AboutAChatOnTheDesk_IsHeardOnce", () => {
    expect(whispersBetween(desk, heard))
      .toEqual([{ id: "w1", session: alice, lead: "Lead", buyer: alice, text: "be kind" }]);
    expect(whispersBetween(heard, reduce(heard, delivered(update(5, said(2)))))).toEqual([]);
  });

  test("Whisper_InTheFirstSightOfAChat_IsNoNews", () => {
    const before = after(delivered(deskSnapshot(1, [chat(alice)])));
    expect(whispersBetween(before, reduce(before, delivered(snapshot(5, [said(1), whisper]))))).toEqual([]);
  });

  test("Whisper_AboutTheChatOnTheScreenOrOffTheDesk_NeedsNoBar", () => {
    const all = whispersBetween(desk, heard);
    expect(unheard(all, heard)).toHaveLength(1);
    expect(unheard(all, { ...heard, selected: alice })).toEqual([]);
    expect(unheard(all, reduce(heard, delivered(deskSnapshot(2, []))))).toEqual([]);
  });
});
