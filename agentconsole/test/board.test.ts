import { describe, expect, test } from "vitest";
import type { BoardUpdate } from "../src/protocol/items";
import { newGaps } from "../src/state/gaps";
import { byTrouble, queuesByTrouble } from "../src/state/order";
import { reduce } from "../src/state/reduce";
import { after, boardAgent, boardHead, delivered } from "./build";

const board = after(
  { type: "boarded", queues: ["presale"] },
  delivered({
    kind: "snapshot", stream: "board/presale", number: 7, head: boardHead("presale"),
    agents: [boardAgent("lin"), boardAgent("wei")], minutes: [],
  }),
);

const change = (number: number, more: Partial<BoardUpdate>): BoardUpdate =>
  ({ kind: "update", stream: "board/presale", after: number, number: number + 1, head: boardHead("presale"), ...more });

describe("a board", () => {
  test("Update_ChangedAndGoneAgents_AreMerged", () => {
    const now = reduce(board, delivered(change(7, { agents: [boardAgent("wei", { load: 125 })], gone: ["lin"] })));
    expect(now.boards["presale"]?.agents).toEqual({ wei: boardAgent("wei", { load: 125 }) });
  });

  test("Update_WithoutLists_MovesHeadAndNumber", () => {
    const now = reduce(board, delivered(change(7, { head: boardHead("presale", { waiting: 4 }) })));
    expect(now.boards["presale"]).toMatchObject({ number: 8, head: { waiting: 4 } });
    expect(Object.keys(now.boards["presale"]?.agents ?? {})).toEqual(["lin", "wei"]);
  });

  test("Update_AfterAGap_AsksForThisBoard", () => {
    const now = reduce(board, delivered(change(9, {})));
    expect(newGaps(board, now)).toEqual([{ kind: "board", id: "presale", after: 7 }]);
  });

  test("Update_OfAQueueNotWatched_IsIgnored", () => {
    expect(reduce(board, delivered({ ...change(7, {}), stream: "board/vip" }))).toBe(board);
  });

  test("Boarded_QueueNoLongerThere_IsDropped", () => {
    expect(Object.keys(reduce(board, { type: "boarded", queues: ["vip"] }).boards)).toEqual(["vip"]);
  });
});

describe("trouble first", () => {
  test("Queues_LateThenCoversThenLongestWait", () => {
    const heads = [
      boardHead("calm"), boardHead("short", { waiting: 9, longestSince: 90 }), boardHead("late", { lateRounds: 1 }),
      boardHead("long", { waiting: 1, longestSince: 10 }), boardHead("cover", { coversWanted: 2 }),
    ];
    expect(queuesByTrouble(heads).map(({ queue }) => queue)).toEqual(["late", "cover", "long", "short", "calm"]);
  });

  test("Agents_OldestRoundThenStrandedThenLoadThenOffDuty", () => {
    const agents = [
      boardAgent("off", { presence: "Offline" }), boardAgent("free"), boardAgent("busy", { load: 300 }),
      boardAgent("away", { presence: "Away", idle: 1, load: 25 }), boardAgent("round", { oldestRoundSince: 5 }),
      boardAgent("older", { oldestRoundSince: 3 }),
    ];
    expect(agents.sort(byTrouble).map(({ agent }) => agent))
      .toEqual(["older", "round", "away", "busy", "free", "off"]);
  });
});
