import type { BoardAgent } from "../protocol/board";
import type { PostedNotice } from "../protocol/notices";
import type { Colleagues } from "../protocol/rest";
import type { BoardState } from "./model";

export interface Reader {
  readonly agent: string;
  readonly name: string;
}

/** Whom a notice concerns: who has read it, who is here and has not, and who is not here to read it. */
export interface Readers {
  readonly read: readonly Reader[];
  readonly missing: readonly Reader[];
  readonly absent: readonly Reader[];
}

interface Person extends Reader {
  /** Where he works now, or would. */
  readonly queue: string;
  readonly isHere: boolean;
}

type Boards = Readonly<Record<string, Pick<BoardState, "queue" | "agents">>>;

/** Everybody of the shop: where he works now by the boards, else where he belongs. */
function peopleOf(boards: Boards, colleagues: Colleagues["agents"]): ReadonlyMap<string, Person> {
  const people = new Map<string, Person>(
    colleagues.map((one) => [one.agent, { ...one, isHere: false }]));
  for (const { queue, agents } of Object.values(boards)) {
    for (const { agent, name, presence } of Object.values<BoardAgent>(agents)) {
      const isHere = presence !== "Offline";
      if (isHere || people.get(agent)?.isHere !== true) people.set(agent, { agent, name, queue, isHere });
    }
  }
  return people;
}

/** Who posts a notice need not read it, unless it names him. */
export function readersOf(notice: PostedNotice, boards: Boards, colleagues: Colleagues["agents"]): Readers {
  const people = peopleOf(boards, colleagues);
  const { agents, queue, by, acknowledged } = notice;
  const isMeant = (one: Person): boolean =>
    agents != null ? agents.includes(one.agent) : one.agent !== by.id && (queue == null || one.queue === queue);
  const unread = [...people.values()].filter((one) => isMeant(one) && !acknowledged.includes(one.agent))
    .sort((a, b) => a.name.localeCompare(b.name));
  return {
    read: acknowledged.map((agent) => ({ agent, name: people.get(agent)?.name ?? agent })),
    missing: unread.filter(({ isHere }) => isHere),
    absent: unread.filter(({ isHere }) => !isHere),
  };
}

/** The notices that stand, the newest first. */
export const standing = (notices: readonly PostedNotice[], now: number): PostedNotice[] =>
  notices.filter(({ until }) => until == null || until > now).sort((a, b) => b.at - a.at);
