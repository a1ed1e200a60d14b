import { describe, expect, test } from "vitest";
import type { Item, NoticesItem, Signal } from "../src/protocol/items";
import type { Notice } from "../src/protocol/notices";
import { alertsBetween, lateChats } from "../src/state/alerts";
import { emptyState } from "../src/state/model";
import { pinned } from "../src/state/notices";
import { after, alice, chat, delivered, deskSnapshot, deskUpdate, said, snapshot, update } from "./build";

const signal = (more: Partial<Signal>): Signal =>
  ({ kind: "signal", stream: `session/${alice}`, signal: "typing", from: "buyer", ...more });

describe("typing and seen", () => {
  test("Typing_IsKnownWithItsTime_AndEndsWithTheWords", () => {
    const typing = after(delivered(snapshot(1)), { type: "delivered", items: [signal({ name: "Alice" })], at: 77 });
    expect(typing.sessions[alice]?.typing).toEqual({ from: "buyer", name: "Alice", at: 77 });
    const spoken = after(delivered(snapshot(1), signal({})), delivered(update(1, said(1))));
    expect(spoken.sessions[alice]?.typing).toBeUndefined();
  });

  test("Seen_OnlyGoesForward_EachSideForItself", () => {
    const seen = (number: number, from: "buyer" | "agent") => signal({ signal: "seen", seen: number, from });
    const state = after(delivered(snapshot(1)), delivered(seen(7, "buyer")), delivered(seen(5, "buyer")),
      delivered(seen(6, "agent")));
    expect(state.sessions[alice]?.seenBy).toEqual({ buyer: 7, agent: 6 });
  });

  test("Signal_OfAnUnknownSession_ChangesNothing", () =>
    expect(after(delivered(signal({})))).toEqual(emptyState));
});

const notice = (id: string, more: Partial<Notice> = {}): Notice =>
  ({ id, at: 1, by: { id: "lead1", name: "Lead" }, text: id, acknowledged: false, ...more });
const notices = (number: number, ...all: readonly Notice[]): NoticesItem =>
  ({ kind: "snapshot", stream: "notices/lin", number, notices: all });

describe("notices", () => {
  test("Notice_StaysPinned_UntilAcknowledgedOrOver", () => {
    const state = after(delivered(notices(2, notice("a"), notice("b", { until: 50 }), notice("c", { at: 0 }))),
      { type: "acknowledged", notice: "a" });
    expect(pinned(state.notices?.notices ?? [], 49).map(({ id }) => id)).toEqual(["c", "b"]);
    expect(pinned(state.notices?.notices ?? [], 50).map(({ id }) => id)).toEqual(["c"]);
  });

  test("Notice_PostedAndTakenBack_FollowsTheServer", () => {
    const state = after(delivered(notices(2, notice("a"))), delivered(notices(4, notice("b"))));
    expect(state.notices?.notices.map(({ id }) => id)).toEqual(["b"]);
  });
});

describe("alerts", () => {
  const desk = after(delivered(deskSnapshot(1, [chat(alice)])), delivered(snapshot(1, [said(1)])));
  const also = (...items: readonly Item[]) =>
    after(delivered(deskSnapshot(1, [chat(alice)])), delivered(snapshot(1, [said(1)])), delivered(...items));

  test("Alerts_TheFirstDesk_IsNoNews", () =>
    expect(alertsBetween(emptyState, desk, false)).toEqual({ came: [], spoke: [], notices: [] }));

  test("Alerts_AChatByWhateverWay_IsHeard", () => {
    const now = also(deskUpdate(1, { chat: chat("bob~1", { coveredFrom: "Mei" }) }));
    expect(alertsBetween(desk, now, true).came.map(({ session }) => session)).toEqual(["bob~1"]);
  });

  test("Alerts_WordsOnTheScreen_AreQuiet", () => {
    const now = { ...also(update(1, said(2))), selected: alice };
    expect(alertsBetween(desk, now, true).spoke).toEqual([]);
    expect(alertsBetween(desk, now, false).spoke.map(({ session }) => session)).toEqual([alice]);
  });

  test("LateChats_AreThoseBeyondHundredSeconds", () => {
    const chats = [chat("a~1", { roundSince: 0 }), chat("b~1", { roundSince: 1 }), chat("c~1")];
    expect(lateChats(chats, 100_000).map(({ session }) => session)).toEqual(["a~1"]);
  });
});

describe("long shifts", () => {
  test("Transcript_OffTheScreen_IsCutAndCanBeReadAgain", () => {
    const lines = Array.from({ length: 500 }, (_, index) => update(index + 1, said(index + 1)));
    const state = after(delivered(snapshot(1)), delivered(...lines));
    const session = state.sessions[alice];
    expect(session?.entries.length).toBeLessThanOrEqual(400);
    expect([session?.earlier, session?.number, session?.entries.at(-1)?.number]).toEqual([true, 501, 500]);
  });

  test("Transcript_OnTheScreen_IsWhole", () => {
    const lines = Array.from({ length: 500 }, (_, index) => update(index + 1, said(index + 1)));
    const state = after(delivered(snapshot(1)), { type: "selected", session: alice }, delivered(...lines));
    expect(state.sessions[alice]?.entries.length).toBe(500);
  });
});
