import { describe, expect, test } from "vitest";
import { agentRole, buyerRole } from "../src/connection/roles";
import type { OutgoingMessage } from "../src/connection/outbox";
import { alice, receipt, said, snapshot, update } from "./build";
import { FakeKeep, lineTo, settle } from "./fakes";

const words = (id: string): OutgoingMessage => ({ session: alice, id, text: `text of ${id}`, at: 1 });

async function online(keep = new FakeKeep()) {
  const all = lineTo(buyerRole(() => undefined), keep);
  all.store.dispatch({ type: "watching", session: alice });
  all.line.start();
  await settle();
  all.hub.last.deliver(snapshot(5, [said(1)]));
  return all;
}

describe("messages until they are acknowledged", () => {
  test("Say_Online_IsSentAtOnceWithItsId", async () => {
    const { hub, line } = await online();
    line.say(words("m1"));
    expect(hub.last.calls.at(-1)).toEqual(["Say", alice, "m1", "text of m1"]);
  });

  test("Say_NoAnswerFor5Seconds_IsSaidAgainWithTheSameId", async () => {
    const { hub, line, timers } = await online();
    line.say(words("m1"));
    await timers.advance(4_999);
    expect(hub.last.said()).toEqual(["m1"]);
    await timers.advance(1);
    expect(hub.last.said()).toEqual(["m1", "m1"]);
  });

  test("Say_EntryCame_IsNotSaidAgain", async () => {
    const { hub, line, timers, keep } = await online();
    line.say(words("m1"));
    hub.last.deliver(update(5, said(2, { id: "m1" })));
    await timers.advance(60_000);
    expect(hub.last.said()).toEqual(["m1"]);
    expect(keep.kept).toEqual([]);
  });

  test("Say_ReceiptCame_IsNotSaidAgain", async () => {
    const { hub, line, timers } = await online();
    line.say(words("m1"));
    hub.last.deliver(receipt("m1", { number: 2 }));
    await timers.advance(60_000);
    expect(hub.last.said()).toEqual(["m1"]);
  });

  test("Say_RefusedForNow_IsSaidAgainWithAllBehindItInTheirOrder", async () => {
    const { hub, line, timers, store } = await online();
    line.say(words("m1"));
    line.say(words("m2"));
    hub.last.deliver(receipt("m1", { refused: { code: "Busy", message: "The server is busy." } }));
    line.say(words("m3"));
    expect(hub.last.said()).toEqual(["m1", "m2"]);
    expect(store.get().sessions[alice]?.pending.every(({ refused }) => refused === undefined)).toBe(true);
    await timers.advance(1_000);
    expect(hub.last.said()).toEqual(["m1", "m2", "m1", "m2", "m3"]);
  });

  test("Say_RefusedForNowAgainAndAgain_WaitsLongerUntilItIsTaken", async () => {
    const { hub, line, timers } = await online();
    const busy = (): void => hub.last.deliver(receipt("m1", { refused: { code: "Busy", message: "Busy." } }));
    line.say(words("m1"));
    busy();
    await timers.advance(1_000);
    busy();
    await timers.advance(1_999);
    expect(hub.last.said()).toHaveLength(2);
    await timers.advance(1);
    expect(hub.last.said()).toHaveLength(3);
    hub.last.deliver(update(5, said(2, { id: "m1" })));
    line.say(words("m2"));
    expect(hub.last.said()).toHaveLength(4);
    await timers.advance(4_999);
    expect(hub.last.said()).toHaveLength(4);
  });

  test("Say_Refused_IsNotSaidAgainUntilThePersonWantsIt", async () => {
    const { hub, line, timers, store } = await online();
    line.say(words("m1"));
    hub.last.deliver(receipt("m1", { refused: { code: "TooFast", message: "Slow down." } }));
    await timers.advance(60_000);
    expect(hub.last.said()).toEqual(["m1"]);
    line.sayAgain(words("m1"));
    expect(hub.last.said()).toEqual(["m1", "m1"]);
    expect(store.get().sessions[alice]?.pending).toEqual([{ id: "m1", text: "text of m1", at: 1, refused: undefined }]);
  });

  test("Say_WhileOffline_IsShownAndSentOnceInOrderWhenBack", async () => {
    const { hub, line, timers, store } = await online();
    hub.last.drop();
    await settle();
    line.say(words("m1"));
    line.say(words("m2"));
    expect(store.get().sessions[alice]?.pending.map(({ id }) => id)).toEqual(["m1", "m2"]);
    await timers.advance(4_000);
    expect(hub.last.said()).toEqual(["m1", "m2"]);
  });

  test("Lost_WithUnacknowledgedMessages_SaysThoseAgainAfterResubscribing", async () => {
    const { hub, line, timers } = await online();
    line.say(words("m1"));
    line.say(words("m2"));
    hub.last.deliver(update(5, said(2, { id: "m1" })));
    hub.last.drop();
    await timers.advance(4_000);
    expect(hub.last.calls).toEqual([["Watch", alice, 6], ["Say", alice, "m2", "text of m2"]]);
  });

  test("Resume_BringsTheLostAnswer_SoNothingIsSaidAgain", async () => {
    const { hub, line, timers } = await online();
    line.say(words("m1"));
    hub.last.drop();
    hub.answers["Watch"] = () => hub.last.deliver(update(5, said(2, { id: "m1" })));
    await timers.advance(60_000);
    expect(hub.last.said()).toEqual([]);
  });

  test("Reload_KeptMessages_AreShownAndSentWithTheirIds", async () => {
    const { hub, store } = await online(new FakeKeep([words("m7")]));
    expect(hub.last.said()).toEqual(["m7"]);
    expect(store.get().sessions[alice]?.pending.map(({ id }) => id)).toEqual(["m7"]);
  });

  test("Answer_WhileOfTheAgent_SettlesToo", async () => {
    const { hub, line, store, keep } = lineTo(agentRole);
    line.start();
    await settle();
    hub.last.deliver(snapshot(5, [said(1)]));
    line.say(words("m1"));
    hub.last.deliver(update(5, said(2, { from: "agent", by: "lin", id: "m1" })));
    expect(store.get().sessions[alice]?.pending).toEqual([]);
    expect(keep.kept).toEqual([]);
  });
});
