import { describe, expect, test } from "vitest";
import type { PostedNotice } from "../src/protocol/notices";
import { emptyDraft, endOf, lackOf, requestOf } from "../src/state/noticeDraft";
import { readersOf, standing } from "../src/state/posted";
import { after, boardAgent, delivered } from "./build";

const posted = (more: Partial<PostedNotice> = {}): PostedNotice =>
  ({ id: "n1", at: 5, by: { id: "lead1", name: "Lead" }, text: "sold out", acknowledged: [], ...more });

const boards = {
  presale: { queue: "presale", agents: { lin: boardAgent("lin"), mei: boardAgent("mei", { presence: "Away" }) } },
  vip: { queue: "vip", agents: { wei: boardAgent("wei"), off: boardAgent("off", { presence: "Offline" }) } },
};
const colleagues = ["lin", "mei", "wei", "off", "home", "lead1"]
  .map((agent) => ({ agent, name: agent, queue: agent === "wei" || agent === "home" ? "presale" : "vip" }));

const idsOf = (notice: PostedNotice) => {
  const { read, missing, absent } = readersOf(notice, boards, colleagues);
  return [read, missing, absent].map((group) => group.map(({ agent }) => agent).join());
};

describe("who has read a notice", () => {
  test("Readers_ForEverybody_AreAllButItsAuthor", () => {
    expect(idsOf(posted({ acknowledged: ["mei"] }))).toEqual(["mei", "lin,wei", "home,off"]);
  });

  test("Readers_ForAQueue_AreThoseWhoWorkThereNow", () => {
    expect(idsOf(posted({ queue: "presale" }))).toEqual(["", "lin,mei", "home"]);
    expect(idsOf(posted({ queue: "vip", acknowledged: ["lin"] }))).toEqual(["lin", "wei", "off"]);
  });

  test("Readers_ForAgents_AreThese", () => {
    expect(idsOf(posted({ agents: ["lin", "off", "lead1"] }))).toEqual(["", "lin", "lead1,off"]);
  });

  test("Agent_OfflineInOneQueueAndAtWorkInAnother_IsHere", () => {
    const moved = { ...boards, old: { queue: "old", agents: { lin: boardAgent("lin", { presence: "Offline" }) } } };
    expect(readersOf(posted({ agents: ["lin"] }), moved, []).missing.map(({ agent }) => agent)).toEqual(["lin"]);
  });
});

describe("notices that stand", () => {
  test("Delivered_Posted_ReplacesAllBefore", () => {
    const item = (...notices: PostedNotice[]) =>
      delivered({ kind: "snapshot", stream: "posted", number: 1, notices });
    expect(after(item(posted()), item(posted({ id: "n2" }))).posted?.map(({ id }) => id)).toEqual(["n2"]);
  });

  test("Standing_Expired_IsGoneAndTheNewestComesFirst", () => {
    const notices = [posted({ id: "a", at: 1 }), posted({ id: "b", at: 2, until: 10 }), posted({ id: "c", at: 3 })];
    expect(standing(notices, 9).map(({ id }) => id)).toEqual(["c", "b", "a"]);
    expect(standing(notices, 10).map(({ id }) => id)).toEqual(["c", "a"]);
  });
});

describe("a notice that is written", () => {
  const draft = { ...emptyDraft, text: " sold out " };
  const noon = new Date(2026, 10, 11, 12, 0).getTime();

  test("Draft_WithEverything_IsARequest", () => {
    expect(requestOf("n1", draft, noon)).toEqual({ id: "n1", text: "sold out" });
    expect(requestOf("n1", { ...draft, to: "queue", queue: "vip", agents: ["lin"], ends: "60" }, noon))
      .toEqual({ id: "n1", text: "sold out", queue: "vip", until: noon + 3_600_000 });
    expect(requestOf("n1", { ...draft, to: "agents", queue: "vip", agents: ["lin"] }, noon))
      .toEqual({ id: "n1", text: "sold out", agents: ["lin"] });
  });

  test.each([
    [{ text: " " }, "text"], [{ text: "x".repeat(501) }, "length"], [{ to: "queue" }, "queue"],
    [{ to: "agents" }, "agents"], [{ ends: "time", time: "24:00" }, "time"], [{}, undefined],
  ] as const)("Lack_Of_%j_Is_%s", (part, lack) => expect(lackOf({ ...draft, ...part })).toBe(lack));

  test("End_AtATimeThatHasPassed_IsTomorrow", () => {
    const at = (time: string): Date => new Date(endOf({ ends: "time", time }, noon) ?? 0);
    expect([at("21:30").getDate(), at("21:30").getHours(), at("09:05").getDate()]).toEqual([11, 21, 12]);
    expect(endOf({ ends: "midnight", time: "" }, noon)).toBe(new Date(2026, 10, 12).getTime());
    expect(endOf({ ends: "open", time: "09:00" }, noon)).toBeUndefined();
  });
});
