import { describe, expect, test } from "vitest";
import type { Entry } from "../src/protocol/session";
import { newGaps } from "../src/state/gaps";
import { reduce } from "../src/state/reduce";
import type { ConsoleState, SessionState } from "../src/state/model";
import { after, alice, composed, delivered, head, receipt, said, snapshot, update } from "./build";

const of = (state: ConsoleState): SessionState => state.sessions[alice] as SessionState;
const texts = (state: ConsoleState): string[] => of(state).entries.map((entry: Entry) => entry.text);
const standing = after(delivered(snapshot(5, [said(1), said(2)])));

describe("numbered updates of a session", () => {
  test("Update_AfterOurNumber_Applies", () => {
    const now = reduce(standing, delivered(update(5, said(3))));
    expect(texts(now)).toEqual(["words 1", "words 2", "words 3"]);
    expect(of(now).number).toBe(6);
  });

  test("Update_WithoutEntryAndHead_MovesOnlyTheNumber", () => {
    const now = reduce(standing, delivered(update(5)));
    expect(of(now)).toEqual({ ...of(standing), number: 6 });
  });

  test("Update_WithHead_ReplacesTheHeadOnly", () => {
    const now = reduce(standing, delivered(update(5, undefined, { head: head({ status: "closed", stars: 4 }) })));
    expect(of(now).head?.stars).toBe(4);
    expect(of(now).entries).toBe(of(standing).entries);
  });

  test("Update_SeenBefore_ChangesNothing", () => {
    expect(reduce(standing, delivered(update(4, said(2)), update(3, said(1))))).toBe(standing);
  });

  test("Update_BeyondAGap_IsNotAppliedAndAsksFromOurNumber", () => {
    const now = reduce(standing, delivered(update(6, said(4))));
    expect(of(now)).toMatchObject({ number: 5, asking: true });
    expect(texts(now)).toEqual(["words 1", "words 2"]);
    expect(newGaps(standing, now)).toEqual([{ kind: "session", id: alice, after: 5 }]);
  });

  test("Update_OverlappingOurNumber_IsAGap", () => {
    const now = reduce(standing, delivered({ ...update(4, said(3)), number: 7 }));
    expect(of(now)).toMatchObject({ number: 5, asking: true });
  });

  test("SecondUpdateBeyondTheSameGap_AsksOnlyOnce", () => {
    const first = reduce(standing, delivered(update(6, said(4))));
    const second = reduce(first, delivered(update(7, said(5))));
    expect(second).toBe(first);
    expect(newGaps(first, second)).toEqual([]);
  });

  test("GapFilledByUpdates_ContinuesInOrder", () => {
    const gap = reduce(standing, delivered(update(6, said(4))));
    const now = reduce(gap, delivered(update(5, said(3)), update(6, said(4))));
    expect(texts(now)).toEqual(["words 1", "words 2", "words 3", "words 4"]);
    expect(of(now)).toMatchObject({ number: 7, asking: false });
  });

  test("GapFilledBySnapshot_TakesTheWholeTruth", () => {
    const gap = reduce(standing, delivered(update(9, said(9))));
    const now = reduce(gap, delivered(snapshot(10, [said(8), said(9)], true)));
    expect(texts(now)).toEqual(["words 8", "words 9"]);
    expect(of(now)).toMatchObject({ number: 10, asking: false, earlier: true });
  });

  test("NewLink_WhileAsking_ClearsTheQuestion", () => {
    const gap = reduce(standing, delivered(update(6, said(4))));
    const now = reduce(reduce(gap, { type: "linked", status: "offline" }), { type: "linked", status: "online" });
    expect(of(now).asking).toBe(false);
    const again = reduce(now, delivered(update(6, said(4))));
    expect(newGaps(now, again)).toHaveLength(1);
  });

  test("Snapshot_WithLowerNumber_IsTakenNevertheless", () => {
    const now = reduce(standing, delivered(snapshot(2, [said(1)])));
    expect(of(now)).toMatchObject({ number: 2 });
    expect(texts(now)).toEqual(["words 1"]);
  });

  test("Update_OfASessionNotShown_IsIgnored", () => {
    const nothing = after();
    expect(reduce(nothing, delivered(update(5, said(3))))).toBe(nothing);
  });

  test("Update_OfAWatchedSessionWithoutSnapshot_AsksFromZero", () => {
    const watching = after({ type: "watching", session: alice });
    const now = reduce(watching, delivered(update(3, said(2))));
    expect(newGaps(watching, now)).toEqual([{ kind: "session", id: alice, after: 0 }]);
  });

  test("ResumeInOneDelivery_DoublesAndNews_AppliesEachOnce", () => {
    const items = [update(3, said(1)), update(4, said(2)), update(5, said(3)), update(5, said(3)), update(6, said(4))];
    expect(texts(reduce(standing, delivered(...items)))).toEqual(["words 1", "words 2", "words 3", "words 4"]);
  });

  test("RandomLossAndDoubling_WithAskingForGaps_EndsWithTheWholeTranscript", () => {
    const all = Array.from({ length: 200 }, (_, i) => update(i, said(i + 1)));
    let seed = 20_261;
    const chance = (): number => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
    let state = after({ type: "watching", session: alice });
    for (let next = 0; next < all.length; next++) {
      const before = state;
      const lucky = chance();
      const from = Math.max(0, lucky < 0.4 ? next - 3 : next);
      if (lucky > 0.2) state = reduce(state, delivered(...all.slice(from, next + 1)));
      for (const gap of newGaps(before, state)) state = reduce(state, delivered(...all.slice(gap.after, next + 1)));
    }
    state = reduce(state, delivered(...all.slice(of(state).number)));
    expect(texts(state)).toEqual(all.map(({ entry }) => entry?.text));
  });
});

describe("own messages under way", () => {
  const sending = reduce(standing, composed("m1"));

  test("Composed_IsShownAsPendingAtOnce", () => {
    expect(of(sending).pending).toEqual([{ id: "m1", text: "hello", at: 1 }]);
  });

  test("Composed_TwiceWithTheSameId_IsShownOnce", () => {
    expect(reduce(sending, composed("m1"))).toBe(sending);
  });

  test("Entry_WithOurId_SettlesThePendingMessage", () => {
    const now = reduce(sending, delivered(update(5, said(3, { id: "m1" }))));
    expect(of(now).pending).toEqual([]);
    expect(texts(now)).toHaveLength(3);
  });

  test("Entry_OfSomeoneElse_LeavesThePendingMessage", () => {
    expect(of(reduce(sending, delivered(update(5, said(3, { id: "other" }))))).pending).toHaveLength(1);
  });

  test("Snapshot_WithOurId_SettlesThePendingMessage", () => {
    const now = reduce(sending, delivered(snapshot(8, [said(1), said(2), said(3, { id: "m1" })])));
    expect(of(now).pending).toEqual([]);
  });

  test("Receipt_BeforeTheEntry_MarksDeliveredUntilTheEntryComes", () => {
    const marked = reduce(sending, delivered(receipt("m1", { number: 3 })));
    expect(of(marked).pending).toMatchObject([{ id: "m1", number: 3 }]);
    const now = reduce(marked, delivered(update(5, said(3, { id: "m1" }))));
    expect(of(now).pending).toEqual([]);
  });

  test("Receipt_OfAMessageTheTranscriptShows_SettlesIt", () => {
    expect(of(reduce(sending, delivered(receipt("m1", { number: 2 })))).pending).toEqual([]);
  });

  test("Receipt_Refused_KeepsTheWordsAndSaysWhy", () => {
    const now = reduce(sending, delivered(receipt("m1", { refused: { code: "TooFast", message: "Slow down." } })));
    expect(of(now).pending).toMatchObject([{ id: "m1", text: "hello", refused: { message: "Slow down." } }]);
    expect(of(reduce(now, { type: "retried", session: alice, id: "m1" })).pending[0]?.refused).toBeUndefined();
    expect(of(reduce(now, { type: "withdrawn", session: alice, id: "m1" })).pending).toEqual([]);
  });

  test("Receipt_OfAnUnknownMessage_ChangesNothing", () => {
    expect(reduce(standing, delivered(receipt("m9", { number: 3 })))).toBe(standing);
  });
});

describe("earlier entries", () => {
  const late = after(delivered(snapshot(40, [said(11), said(12)], true)));
  const joined: Entry = { number: null, at: 500, from: "system", kind: "joined", text: "" };

  test("Earlier_BeforeOurs_ArePutInFront", () => {
    const now = reduce(late, { type: "earlier", session: alice, entries: [joined, said(9), said(10)], more: true });
    expect(of(now).entries.map(({ number }) => number)).toEqual([null, 9, 10, 11, 12]);
    expect(of(now).earlier).toBe(true);
  });

  test("Earlier_OverlappingOurs_AreNotDoubled", () => {
    const now = reduce(late, { type: "earlier", session: alice, entries: [said(10), said(11), said(12)], more: false });
    expect(of(now).entries.map(({ number }) => number)).toEqual([10, 11, 12]);
    expect(of(now).earlier).toBe(false);
  });
});
