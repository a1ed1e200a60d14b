import { describe, expect, test } from "vitest";
import { newGaps } from "../src/state/gaps";
import { byWait, nextWaiting, strays, unread } from "../src/state/order";
import { reduce } from "../src/state/reduce";
import { after, alice, chat, composed, delivered, deskSnapshot, deskUpdate, receipt, said, snapshot, update }
  from "./build";

const desk = after(delivered(deskSnapshot(3, [chat(alice), chat("bob~1")]), snapshot(5, [said(1)])));

describe("the desk", () => {
  test("Snapshot_NamesChats_MakesRoomForTheirTranscripts", () => {
    expect(Object.keys(desk.sessions).sort()).toEqual([alice, "bob~1"]);
    expect(desk.sessions["bob~1"]).toMatchObject({ number: 0, asking: false });
  });

  test("Update_WithChat_InsertsOrReplaces", () => {
    const now = reduce(desk, delivered(deskUpdate(3, { chat: chat("carol~1") }),
      deskUpdate(4, { chat: chat(alice, { roundSince: 7 }) })));
    expect(now.desk?.number).toBe(5);
    expect(now.desk?.chats[alice]?.roundSince).toBe(7);
    expect(now.sessions["carol~1"]).toBeDefined();
  });

  test("Update_WithLeft_RemovesChatAndTranscript", () => {
    const now = reduce(desk, delivered(deskUpdate(3, { left: alice })));
    expect(now.desk?.chats[alice]).toBeUndefined();
    expect(now.sessions[alice]).toBeUndefined();
  });

  test("Update_LeftWhileOnTheScreen_KeepsTheTranscriptUntilAnotherIsChosen", () => {
    const looking = reduce(desk, { type: "selected", session: alice });
    const left = reduce(looking, delivered(deskUpdate(3, { left: alice })));
    expect(left.sessions[alice]?.entries).toHaveLength(1);
    expect(reduce(left, { type: "selected", session: "bob~1" }).sessions[alice]).toBeUndefined();
  });

  test("Update_LeftWithUntakenWords_KeepsThemForTheAgent", () => {
    const writing = reduce(desk, composed("m1"));
    const left = reduce(writing, delivered(deskUpdate(3, { left: alice })));
    const refused = { code: "NotYourSession", message: "Not yours." };
    const now = reduce(left, delivered(receipt("m1", { refused })));
    expect(strays(now).map(({ session }) => session)).toEqual([alice]);
    expect(now.sessions[alice]?.pending[0]?.refused).toEqual(refused);
  });

  test("Update_AfterAGap_AsksForTheDesk", () => {
    const now = reduce(desk, delivered(deskUpdate(5, { left: alice })));
    expect(now.desk?.chats[alice]).toBeDefined();
    expect(newGaps(desk, now)).toEqual([{ kind: "desk", id: "lin", after: 3 }]);
  });

  test("Update_SeenBefore_ChangesNothing", () => {
    expect(reduce(desk, delivered(deskUpdate(2, { left: alice })))).toBe(desk);
  });

  test("SessionUpdate_OfAChatThatLeft_IsIgnored", () => {
    const left = reduce(desk, delivered(deskUpdate(3, { left: alice })));
    expect(reduce(left, delivered(update(5, said(2))))).toBe(left);
  });

  test("SessionSnapshot_BeforeTheDeskNamesTheChat_IsKept", () => {
    const early = after(delivered(deskSnapshot(3, []), snapshot(5, [said(1)])));
    const now = reduce(early, delivered(deskUpdate(3, { chat: chat(alice) })));
    expect(now.sessions[alice]?.entries).toHaveLength(1);
  });
});

describe("the order of own chats", () => {
  const chats = [
    chat("answered-late", { placedAt: 9 }), chat("answered-early", { placedAt: 1 }),
    chat("waits-short", { roundSince: 50 }), chat("waits-long", { roundSince: 10, placedAt: 30 }),
  ];

  test("ByWait_OpenRoundsFirst_ThenAnsweredAsPlaced", () => {
    expect(byWait(chats).map(({ session }) => session))
      .toEqual(["waits-long", "waits-short", "answered-early", "answered-late"]);
  });

  test("NextWaiting_OnTheLongestWaiting_GoesToTheNextOne", () => {
    expect(nextWaiting(chats, undefined)?.session).toBe("waits-long");
    expect(nextWaiting(chats, "waits-long")?.session).toBe("waits-short");
  });

  test("NextWaiting_NobodyElseWaits_IsNobody", () => {
    expect(nextWaiting([chat("one", { roundSince: 1 }), chat("two")], "one")).toBeUndefined();
  });
});

describe("unread", () => {
  const talk = [said(1), said(2, { from: "agent" }), said(3), said(4, { from: "system", kind: "waiting" }), said(5)];

  test("Unread_CountsTheBuyersWordsSinceTheLastHumanReply", () => {
    expect(unread({ entries: talk, seen: 0 })).toBe(2);
  });

  test("Unread_AfterSeeing_CountsOnlyWhatCameSince", () => {
    const looking = after(delivered(snapshot(9, talk)), { type: "seen", session: alice });
    expect(looking.sessions[alice]?.seen).toBe(5);
    const now = reduce(looking, delivered(update(9, said(6))));
    expect(unread(now.sessions[alice] ?? { entries: [], seen: 0 })).toBe(1);
  });
});
