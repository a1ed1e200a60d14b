import { describe, expect, test } from "vitest";
import { createLeadActs, lastOf, mostKept } from "../src/actions/leadActs";
import type { Act, AgentInQueue } from "../src/actions/leadCommands";
import type { LeadAct, MoveAnswer } from "../src/protocol/leading";
import { Refusal } from "../src/protocol/refusal";
import type { BoardState } from "../src/state/model";
import { boardAgent } from "./build";

type Call = readonly unknown[];

const pastActs: readonly LeadAct[] = [
  { number: 5, at: 8, by: { id: "lead2", name: "Two" }, kind: "waitingMoved", to: "vip", count: 3 },
  { number: 4, at: 7, by: { id: "lead2", name: "Two" }, kind: "agentMoved", agent: { id: "mei", name: "MEI" },
    to: "vip", count: 0 },
];

/** A hub that moves everybody but those named. */
function hub(refused: Readonly<Record<string, string>> = {}) {
  const calls: Call[] = [];
  const boards: Record<string, BoardState> = {};
  const acts = createLeadActs({
    boards: () => boards,
    now: () => 9,
    invoke: <T>(method: string, ...args: readonly unknown[]) => {
      if (method === "Line") return Promise.resolve({ waiting: [], count: 0, acts: pastActs } as T);
      calls.push([method, ...args]);
      const one = refused[args[1] as string];
      if (method.startsWith("Change")) {
        return one === undefined ? Promise.resolve(null as T) : Promise.reject(new Refusal(one, "No."));
      }
      if (method === "TakeBackByHand" && "lin" in refused) {
        return Promise.reject(new Refusal("ChangedMeanwhile", "It has been changed meanwhile."));
      }
      if (method.endsWith("ByHand")) return Promise.resolve(undefined as T);
      if (method === "MoveWaitingBy") return Promise.resolve({ moved: 2, sessions: ["a~1", "b~1", "c~1"] } as T);
      if (method === "MoveWaiting") return Promise.resolve(1 as T);
      const agents = args[1] as string[];
      const answer: MoveAnswer = {
        moved: agents.filter((agent) => !(agent in refused)),
        refused: agents.filter((agent) => agent in refused)
          .map((agent) => ({ agent, code: refused[agent] as string, message: "No." })),
      };
      return Promise.resolve(answer as T);
    },
  });
  return { acts, calls, boards, refused: refused as Record<string, string> };
}

const move = (agents: readonly AgentInQueue[], to: string, withChats = true): Act =>
  ({ kind: "agents", agents, to, withChats });

const agent = (name: string, queue = "presale") => ({ agent: name, name: name.toUpperCase(), queue });

describe("what a lead does", () => {
  test("Agents_OfTwoQueues_AreMovedFromEach", async () => {
    const { acts, calls } = hub();
    const done = await acts.perform(move([agent("lin"), agent("wei", "vip"), agent("mei")], "aftersale", false));
    expect(calls).toEqual([
      ["MoveAgents", "presale", ["lin", "mei"], "aftersale", false], ["MoveAgents", "vip", ["wei"], "aftersale", false],
    ]);
    expect(done).toMatchObject({ count: 3, standing: "done", notDone: [] });
  });

  test("GivenByHand_TakenBack_WaitsAgainUntilTheAgentHasAnswered", async () => {
    const { acts, calls, refused } = hub();
    const given: Act = { kind: "byHand", agents: [agent("lin")], session: "ann~1", buyer: "Ann", isOverride: true };

    await acts.perform(given);
    expect(await acts.undo()).toMatchObject({ standing: "undone", notBack: [] });
    expect(calls).toEqual([
      ["AssignByHand", "presale", "ann~1", "lin", true], ["TakeBackByHand", "presale", "ann~1", "lin"],
    ]);

    await acts.perform(given);
    refused["lin"] = "ChangedMeanwhile";
    expect(await acts.undo()).toMatchObject({ standing: "kept", notBack: [{ name: "Ann" }] });
  });

  test("Slots_TakenBack_GoByWhatTheLeadHadSet", async () => {
    const { acts, calls, refused } = hub();
    const agents = [{ ...agent("lin"), slots: 3 }, { ...agent("mei"), slots: 4 }];
    await acts.perform({ kind: "slots", agents, slots: 6 });
    refused["mei"] = "ChangedMeanwhile";
    expect(await acts.undo()).toMatchObject({
      standing: "undone", notBack: [{ name: "MEI", failure: { code: "ChangedMeanwhile" }, changed: { number: 4 } }],
    });
    expect(calls).toEqual([
      ["ChangeSlots", "presale", "lin", 6, 3], ["ChangeSlots", "presale", "mei", 6, 4],
      ["ChangeSlots", "presale", "lin", 3, 6], ["ChangeSlots", "presale", "mei", 4, 6],
    ]);
  });

  test("Presence_TheSystemHadSet_IsTakenBackToOnline", async () => {
    const { acts, calls } = hub();
    const agents = [{ ...agent("lin"), presence: "AutoAway" as const }];
    await acts.perform({ kind: "presence", agents, presence: "Paused" });
    await acts.undo();
    expect(calls).toEqual([
      ["ChangePresence", "presale", "lin", "Paused", null, "AutoAway"],
      ["ChangePresence", "presale", "lin", "Online", null, "Paused"],
    ]);
  });

  test("Waiting_TakenBack_SaysHowManyWereServedMeanwhile", async () => {
    const { acts, calls } = hub();
    const done = await acts.perform({ kind: "waiting", from: "presale", to: "vip", which: { most: 3 } });
    expect(done).toMatchObject({ count: 2, standing: "done" });
    expect(await acts.undo()).toMatchObject({
      standing: "undone", notBack: [{ name: "1", failure: { code: "ServedMeanwhile" } }],
    });
    expect(calls).toEqual([
      ["MoveWaitingBy", "presale", { most: 3 }, "vip"], ["MoveWaiting", "vip", ["a~1", "b~1", "c~1"], "presale"],
    ]);
  });

  test("Agents_TakenBack_GoHomeWithWhatTheyHaveByThen", async () => {
    const { acts, calls } = hub();
    await acts.perform(move([agent("lin"), agent("wei", "vip")], "aftersale", false));
    calls.length = 0;
    const undone = await acts.undo();
    expect(calls).toEqual([
      ["MoveAgents", "aftersale", ["lin"], "presale", true], ["MoveAgents", "aftersale", ["wei"], "vip", true],
    ]);
    expect(undone).toMatchObject({ standing: "undone", notBack: [] });
    expect(await acts.undo()).toBeUndefined();
  });

  test("Agents_Refused_AreToldAndNotTakenBack", async () => {
    const { acts, calls, boards } = hub({ mei: "UnknownAgent" });
    boards["vip"] = { queue: "vip", number: 1, asking: false, minutes: [], agents: { mei: boardAgent("mei") } };
    const done = await acts.perform(move([agent("lin"), agent("mei")], "aftersale"));
    expect(done).toMatchObject({
      count: 1, notDone: [{ name: "MEI", nowIn: "vip", failure: { code: "UnknownAgent" }, changed: { number: 4 } }],
    });
    await acts.undo();
    expect(calls[1]).toEqual(["MoveAgents", "aftersale", ["lin"], "presale", true]);
  });

  test("Undo_WhatCannotBeTakenBack_SaysWhyAndGoesOnToTheOneBefore", async () => {
    const { acts, refused } = hub();
    await acts.perform(move([agent("lin")], "aftersale"));
    await acts.perform(move([agent("mei")], "aftersale"));
    refused["mei"] = "AgentMoved";
    expect(await acts.undo()).toMatchObject({ standing: "kept", notBack: [{ name: "MEI" }] });
    expect(await acts.undo()).toMatchObject({ standing: "undone", act: { agents: [{ agent: "lin" }] } });
    expect(lastOf(acts.store.get())).toMatchObject({ id: 1 });
    delete refused["mei"];
    expect(await acts.undo(2)).toMatchObject({ standing: "undone", notBack: [] });
  });

  test("Nothing_DoneAtAll_CannotBeTakenBack", async () => {
    const { acts } = hub({ lin: "BadMove" });
    expect(await acts.perform(move([agent("lin")], "aftersale"))).toMatchObject({ count: 0, standing: "kept" });
    expect(await acts.undo()).toBeUndefined();
  });

  test("List_OfManyActs_IsBounded", async () => {
    const { acts } = hub();
    for (let i = 0; i <= mostKept; i++) await acts.perform(move([agent(`a${i}`)], "vip"));
    expect(acts.store.get()).toHaveLength(mostKept);
    expect(acts.store.get()[0]).toMatchObject({ id: mostKept + 1 });
  });
});
