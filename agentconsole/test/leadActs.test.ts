import { describe, expect, test } from "vitest";
import { createLeadActs, mostKept } from "../src/actions/leadActs";
import type { MoveAnswer } from "../src/protocol/leading";
import type { BoardState } from "../src/state/model";
import { boardAgent } from "./build";

type Call = readonly unknown[];

/** A hub that moves everybody but those named. */
function hub(refused: Readonly<Record<string, string>> = {}) {
  const calls: Call[] = [];
  const boards: Record<string, BoardState> = {};
  const acts = createLeadActs({
    boards: () => boards,
    now: () => 9,
    invoke: <T>(method: string, ...args: readonly unknown[]) => {
      calls.push([method, ...args]);
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

const agent = (name: string, queue = "presale") => ({ agent: name, name: name.toUpperCase(), queue });

describe("what a lead does", () => {
  test("Agents_OfTwoQueues_AreMovedFromEach", async () => {
    const { acts, calls } = hub();
    const done = await acts.moveAgents([agent("lin"), agent("wei", "vip"), agent("mei")], "aftersale", false);
    expect(calls).toEqual([
      ["MoveAgents", "presale", ["lin", "mei"], "aftersale", false], ["MoveAgents", "vip", ["wei"], "aftersale", false],
    ]);
    expect(done).toMatchObject({ count: 3, standing: "done", notDone: [] });
  });

  test("Agents_TakenBack_GoHomeWithWhatTheyHaveByThen", async () => {
    const { acts, calls } = hub();
    await acts.moveAgents([agent("lin"), agent("wei", "vip")], "aftersale", false);
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
    const done = await acts.moveAgents([agent("lin"), agent("mei")], "aftersale", true);
    expect(done).toMatchObject({ count: 1, notDone: [{ name: "MEI", nowIn: "vip", failure: { code: "UnknownAgent" } }] });
    await acts.undo();
    expect(calls[1]).toEqual(["MoveAgents", "aftersale", ["lin"], "presale", true]);
  });

  test("Undo_WhatCannotBeTakenBack_SaysWhyAndGoesOnToTheOneBefore", async () => {
    const { acts, refused } = hub();
    await acts.moveAgents([agent("lin")], "aftersale", true);
    await acts.moveAgents([agent("mei")], "aftersale", true);
    refused["mei"] = "AgentMoved";
    expect(await acts.undo()).toMatchObject({ standing: "kept", notBack: [{ name: "MEI" }] });
    expect(await acts.undo()).toMatchObject({ standing: "undone", act: { agents: [{ agent: "lin" }] } });
    delete refused["mei"];
    expect(await acts.undo(2)).toMatchObject({ standing: "undone", notBack: [] });
  });

  test("Nothing_DoneAtAll_CannotBeTakenBack", async () => {
    const { acts } = hub({ lin: "BadMove" });
    expect(await acts.moveAgents([agent("lin")], "aftersale", true)).toMatchObject({ count: 0, standing: "kept" });
    expect(await acts.undo()).toBeUndefined();
  });

  test("List_OfManyActs_IsBounded", async () => {
    const { acts } = hub();
    for (let i = 0; i <= mostKept; i++) await acts.moveAgents([agent(`a${i}`)], "vip", true);
    expect(acts.store.get()).toHaveLength(mostKept);
    expect(acts.store.get()[0]).toMatchObject({ id: mostKept + 1 });
  });
});
