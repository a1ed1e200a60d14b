import { describe, expect, test } from "vitest";
import type { BoardAgent } from "../src/protocol/board";
import type { BoardState } from "../src/state/model";
import { freeSlots, outlooksOfAgents, outlooksOfWaiting } from "../src/state/outlook";
import { boardAgent, boardHead } from "./build";

const board = (queue: string, waiting: number, ...agents: BoardAgent[]): BoardState => ({
  queue, number: 1, asking: false, minutes: [], head: boardHead(queue, { waiting }),
  agents: Object.fromEntries(agents.map((agent) => [agent.agent, agent])),
});

const boards = {
  presale: board("presale", 7, boardAgent("wei", { slots: 2, load: 200, live: 2 })),
  aftersale: board("aftersale", 1,
    boardAgent("lin", { load: 125, live: 1, idle: 1 }), boardAgent("mei"), boardAgent("tao", { presence: "Paused" })),
};

const from = (...agents: string[]) => agents.map((agent) => ({ agent, queue: "aftersale" }));

describe("what a move will do", () => {
  test("Agents_WithTheirChats_BringTheSlotsTheyHaveLeft", () => {
    const [target, source] = outlooksOfAgents(boards, from("lin", "mei"), "presale", true);
    expect(target).toMatchObject({
      queue: "presale", online: { before: 1, after: 3 }, free: { before: 0, after: 4 },
      slots: { before: 2, after: 8 }, load: { before: 200, after: 325 }, waiting: 7, joining: 0, atOnce: 4,
    });
    expect(source).toMatchObject({
      queue: "aftersale", online: { before: 2, after: 0 }, free: { before: 4, after: 0 }, joining: 0, atOnce: 0,
    });
  });

  test("Agents_WhoseChatsAreHandedOver_BringAllTheirSlotsAndLeaveALine", () => {
    const [target, source] = outlooksOfAgents(boards, from("lin"), "presale", false);
    expect(target).toMatchObject({ free: { after: 3 }, atOnce: 3 });
    expect(source).toMatchObject({ waiting: 1, joining: 2, free: { after: 3 }, atOnce: 3 });
  });

  test("Agents_WhoAreNotOnline_ServeNobodyThere", () => {
    expect(outlooksOfAgents(boards, from("tao"), "presale", true)[0])
      .toMatchObject({ online: { before: 1, after: 1 }, atOnce: 0 });
  });

  test("Agents_AlreadyThereOrGone_ChangeNothing", () => {
    expect(outlooksOfAgents(boards, [...from("gone"), { agent: "wei", queue: "presale" }], "presale", true))
      .toMatchObject([{ queue: "presale", online: { before: 1, after: 1 } }]);
  });

  test("Waiting_MovedToWhereSomebodyIsFree_AreServedThere", () => {
    expect(outlooksOfWaiting(boards, "presale", "aftersale", 6)).toMatchObject([
      { queue: "aftersale", waiting: 1, joining: 6, atOnce: 4 },
      { queue: "presale", waiting: 7, joining: -6, atOnce: 0 },
    ]);
  });

  test("FreeSlots_BeyondTheSlots_AreNone", () => {
    expect(freeSlots(boardAgent("over", { slots: 1, load: 300 }))).toBe(0);
  });
});
