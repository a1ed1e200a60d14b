import type { BoardAgent } from "../protocol/board";
import type { BoardState } from "./model";

/** A figure before and after. */
export interface Change {
  readonly before: number;
  readonly after: number;
}

/** What a move will do to one queue, as far as its board can tell. */
export interface Outlook {
  readonly queue: string;
  readonly online: Change;
  /** Live chats that those online could still be given. */
  readonly free: Change;
  /** Slots of those online. */
  readonly slots: Change;
  /** What their chats take of them, in hundredths of a slot. */
  readonly load: Change;
  readonly waiting: number;
  /** Who enters the line by the move; below 0: who leaves it. */
  readonly joining: number;
  /** How many of the line get an agent at once, if their skills fit. */
  readonly atOnce: number;
}

interface Staff {
  readonly online: number;
  readonly free: number;
  readonly slots: number;
  readonly load: number;
}

export const liveCost = 100;

/** How many live chats the agent could still be given. */
export const freeSlots = ({ presence, slots, load }: BoardAgent): number =>
  (presence === "Online" ? Math.max(0, Math.floor((slots * liveCost - load) / liveCost)) : 0);

const chatsOf = (agents: readonly BoardAgent[]): number => agents.reduce((sum, { live, idle }) => sum + live + idle, 0);

function staffOf(agents: readonly BoardAgent[]): Staff {
  const online = agents.filter(({ presence }) => presence === "Online");
  return {
    online: online.length,
    free: online.reduce((sum, agent) => sum + freeSlots(agent), 0),
    slots: online.reduce((sum, { slots }) => sum + slots, 0),
    load: online.reduce((sum, { load }) => sum + load, 0),
  };
}

function outlookOf(board: BoardState, agents: readonly BoardAgent[], joining: number): Outlook {
  const [before, after] = [staffOf(Object.values(board.agents)), staffOf(agents)];
  const waiting = board.head?.waiting ?? 0;
  const change = (of: keyof Staff): Change => ({ before: before[of], after: after[of] });
  return {
    queue: board.queue, waiting, joining, atOnce: Math.min(waiting + joining, after.free),
    online: change("online"), free: change("free"), slots: change("slots"), load: change("load"),
  };
}

/**
 * What moving agents will do: the queue they go to first, then those they come from. Without their chats these wait
 * again in the line they came from.
 */
export function outlooksOfAgents(
  boards: Readonly<Record<string, BoardState>>,
  moved: readonly { readonly agent: string; readonly queue: string }[],
  to: string,
  withChats: boolean,
): Outlook[] {
  const going = moved.flatMap(({ agent, queue }) => {
    const row = queue === to ? undefined : boards[queue]?.agents[agent];
    return row === undefined ? [] : [{ row, queue }];
  });
  const target = boards[to];
  const coming = going.map(({ row }) => (withChats ? row : { ...row, load: 0 }));
  const sources = [...new Set(going.map(({ queue }) => queue))].map((queue) => {
    const board = boards[queue] as BoardState;
    const gone = going.filter((one) => one.queue === queue).map(({ row }) => row);
    const staying = Object.values(board.agents).filter((row) => !gone.includes(row));
    return outlookOf(board, staying, withChats ? 0 : chatsOf(gone));
  });
  return target === undefined
    ? sources
    : [outlookOf(target, [...Object.values(target.agents), ...coming], 0), ...sources];
}

/** What moving so many who wait will do: the queue they go to first. */
export function outlooksOfWaiting(
  boards: Readonly<Record<string, BoardState>>, from: string, to: string, count: number,
): Outlook[] {
  return [[to, count] as const, [from, -count] as const].flatMap(([queue, joining]) => {
    const board = boards[queue];
    return board === undefined ? [] : [outlookOf(board, Object.values(board.agents), joining)];
  });
}
