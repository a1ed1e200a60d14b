import type { BoardAgent } from "../protocol/board";
import type { BoardItem, BoardUpdate } from "../protocol/items";
import { merged } from "./figures";
import type { BoardState } from "./model";
import { judge } from "./verdict";

const byId = (agents: readonly BoardAgent[]): Record<string, BoardAgent> =>
  Object.fromEntries(agents.map((agent) => [agent.agent, agent]));

export function reduceBoard(state: BoardState, item: BoardItem): BoardState {
  if (item.kind === "update") return takeUpdate(state, item);
  return { ...state, number: item.number, head: item.head, agents: byId(item.agents), minutes: item.minutes,
    asking: false };
}

function takeUpdate(state: BoardState, item: BoardUpdate): BoardState {
  const verdict = judge(state.number, item);
  if (verdict === "ignore") return state;
  if (verdict === "gap") return state.asking ? state : { ...state, asking: true };
  const agents = { ...state.agents, ...byId(item.agents ?? []) };
  for (const agent of item.gone ?? []) delete agents[agent];
  const minutes = merged(state.minutes, item.minutes ?? []);
  return { ...state, number: item.number, head: item.head ?? state.head, agents, minutes, asking: false };
}
