import { describe, expect, test } from "vitest";
import { agentRole, buyerRole, leadRole } from "../src/connection/roles";
import { NotConnected, SignedOut } from "../src/connection/socket";
import { alice, boardHead, chat, deskHead, deskSnapshot, said, snapshot, update } from "./build";
import { lineTo, settle } from "./fakes";

const forgetting = () => buyerRole(() => undefined);

async function watching(role = forgetting()) {
  const all = lineTo(role);
  all.store.dispatch({ type: "watching", session: alice });
  const stop = all.line.start();
  await settle();
  all.hub.last.deliver(snapshot(5, [said(1)]));
  return { ...all, stop };
}

describe("a line that stays", () => {
  test("Start_Reachable_ResubscribesThenIsOnline", async () => {
    const { hub, store } = await watching();
    expect(hub.last.calls).toEqual([["Watch", alice, 0]]);
    expect(store.get().link.status).toBe("online");
  });

  test("Lost_BuyersLine_ComesBackAndWatchesFromTheLastNumber", async () => {
    const { hub, store, timers } = await watching();
    hub.last.drop();
    await settle();
    expect(store.get().link.status).toBe("offline");
    await timers.advance(10_000);
    expect(hub.last.calls).toEqual([["Watch", alice, 5]]);
    expect(store.get().link.status).toBe("online");
  });

  test("Lost_AgentsLine_SignsOnWithAllNumbers", async () => {
    const { hub, timers } = await watching(agentRole);
    hub.last.deliver(deskSnapshot(3, [chat(alice), chat("bob~1")]));
    hub.last.drop();
    await timers.advance(10_000);
    const request = { desk: 3, sessions: { [alice]: 5 }, staysOffline: false };
    expect(hub.last.calls).toEqual([["SignOn", request]]);
  });

  test("Lost_AgentWasOffline_StaysOffline", async () => {
    const { hub, timers } = await watching(agentRole);
    hub.last.deliver({ ...deskSnapshot(3, []), head: { ...deskHead, presence: "Offline" } });
    hub.last.drop();
    await timers.advance(10_000);
    expect(hub.last.calls).toEqual([["SignOn", { desk: 3, sessions: {}, staysOffline: true }]]);
  });

  test("Lost_LeadsLine_WatchesEveryBoardFromItsNumberAndTheNotices", async () => {
    const all = lineTo(leadRole(
      (queues) => all.store.dispatch({ type: "boarded", queues: queues.map(({ queue }) => queue) }),
      (queue) => all.store.get().boards[queue]?.number ?? 0));
    const name = { zh: "售前", en: "Pre-sale" };
    all.hub.answers["Queues"] = () => [{ queue: "presale", name }, { queue: "vip", name }];
    all.line.start();
    await settle();
    all.hub.last.deliver({
      kind: "snapshot", stream: "board/vip", number: 9, head: boardHead("vip"), agents: [], minutes: [],
    });
    all.hub.last.drop();
    await all.timers.advance(10_000);
    expect(all.hub.last.calls)
      .toEqual([["Queues"], ["WatchBoard", "presale", 0], ["WatchBoard", "vip", 9], ["WatchNotices"],
        ["WatchConcerns"], ["WatchRota"], ["WatchHandovers"]]);
  });

  test("Unreachable_ForAnHour_NeverGivesUp", async () => {
    const { hub, timers, line, store } = lineTo(forgetting());
    hub.onStart = () => Promise.reject(new TypeError("no server"));
    line.start();
    await timers.advance(3_600_000);
    expect(hub.sockets.length).toBeGreaterThan(360);
    hub.onStart = async () => undefined;
    await timers.advance(10_000);
    expect(store.get().link.status).toBe("online");
  });

  test("Wake_DuringAPause_TriesAtOnce", async () => {
    const { hub, timers, line, store } = await watching();
    hub.last.drop();
    await settle();
    line.wake();
    await settle();
    expect(store.get().link.status).toBe("online");
    expect([hub.sockets.length, timers.now()]).toEqual([2, 0]);
  });

  test("Start_HangsForEver_IsGivenUpAndTriedAgain", async () => {
    const { hub, timers, line } = lineTo(forgetting());
    hub.onStart = () => new Promise(() => undefined);
    line.start();
    await timers.advance(16_000);
    expect(hub.sockets.length).toBe(2);
    expect(hub.sockets[0]?.stopped).toBe(true);
  });

  test("SignedOut_StopsTrying", async () => {
    const { hub, timers, line, store } = lineTo(agentRole);
    hub.onStart = () => Promise.reject(new SignedOut());
    line.start();
    await timers.advance(60_000);
    expect(store.get().link.status).toBe("signedOut");
    expect(hub.sockets).toHaveLength(1);
  });

  test("SignOnRefusedForNow_ShowsTheSentenceAndTriesAgain", async () => {
    const { hub, timers, line, store } = lineTo(agentRole);
    hub.answers["SignOn"] = () => Promise.reject(new Error("HubException: Busy: The server is busy; try again."));
    line.start();
    await settle();
    expect(store.get().link).toEqual({ status: "offline", sentence: "The server is busy; try again." });
    hub.answers = {};
    await timers.advance(10_000);
    expect(store.get().link).toEqual({ status: "online", sentence: undefined });
  });

  test("WatchRefusedAsUnknown_ForgetsTheSessionAndStaysOnline", async () => {
    const forgotten: string[] = [];
    const { hub, line, store } = lineTo(buyerRole((session) => forgotten.push(session)));
    hub.answers["Watch"] = () => Promise.reject(new Error("UnknownSession: There is no such conversation."));
    store.dispatch({ type: "watching", session: alice });
    line.start();
    await settle();
    expect(forgotten).toEqual([alice]);
    expect(store.get().link.status).toBe("online");
  });

  test("Undo_EndsTheLineForGood", async () => {
    const { hub, timers, stop, line } = await watching();
    stop();
    await timers.advance(60_000);
    expect(hub.sockets).toHaveLength(1);
    expect(hub.last.stopped).toBe(true);
    await expect(line.invoke("Close", alice)).rejects.toBeInstanceOf(NotConnected);
  });

  test("Items_OfAnOldConnection_AreNotTaken", async () => {
    const { hub, timers, store } = await watching();
    const old = hub.last;
    old.drop();
    await timers.advance(10_000);
    old.deliver(update(5, said(2)));
    expect(store.get().sessions[alice]?.number).toBe(5);
  });
});

describe("a gap", () => {
  test("Gap_OnALiveLine_AsksFromOurNumberOnce", async () => {
    const { hub } = await watching();
    hub.last.deliver(update(8, said(4)));
    hub.last.deliver(update(9, said(5)));
    await settle();
    expect(hub.last.calls.slice(1)).toEqual([["Watch", alice, 5]]);
  });

  test("Gap_AskingFails_AsksAgainUntilFilled", async () => {
    const { hub, timers } = await watching();
    hub.answers["Watch"] = () => Promise.reject(new Error("Busy: The server is busy; try again."));
    hub.last.deliver(update(8, said(4)));
    await timers.advance(2_000);
    expect(hub.last.calls.slice(1)).toHaveLength(2);
    hub.answers = {};
    hub.last.deliver(update(5, said(2)));
    await timers.advance(120_000);
    expect(hub.last.calls.slice(1)).toHaveLength(2);
  });

  test("Gap_OnTheDesk_AsksForTheDesk", async () => {
    const { hub } = await watching(agentRole);
    hub.last.deliver(deskSnapshot(3, []));
    hub.last.deliver({ kind: "update", stream: "desk/lin", after: 6, number: 7, head: deskHead });
    await settle();
    expect(hub.last.calls.at(-1)).toEqual(["WatchDesk", 3]);
  });
});
