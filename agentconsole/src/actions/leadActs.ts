import type { MoveAnswer } from "../protocol/leading";
import { Refusal } from "../protocol/refusal";
import type { BoardState } from "../state/model";
import { createStore } from "../state/store";
import type { Store } from "../state/store";

export interface AgentInQueue {
  readonly agent: string;
  readonly name: string;
  readonly queue: string;
}

/** What the lead did on this page. */
export type Act =
  { readonly kind: "agents"; readonly agents: readonly AgentInQueue[]; readonly to: string;
    readonly withChats: boolean };

/** One for whom it could not be done, or not be taken back. */
export interface NotDone {
  readonly name: string;
  readonly failure: unknown;
  /** The queue in which he is now. */
  readonly nowIn?: string | undefined;
}

/** `running`, `undoing`: under way. `kept`: nothing of it can be taken back, or nothing was done. */
export type ActStanding = "running" | "done" | "undoing" | "undone" | "kept";

export interface Done {
  readonly id: number;
  readonly act: Act;
  readonly at: number;
  readonly standing: ActStanding;
  /** How many it was done for. */
  readonly count: number;
  readonly notDone: readonly NotDone[];
  readonly notBack: readonly NotDone[];
}

export interface LeadActs {
  /** The last on top, no more than <see>mostKept</see>. */
  readonly store: Store<readonly Done[], ActEvent>;
  moveAgents(agents: readonly AgentInQueue[], to: string, withChats: boolean): Promise<Done>;
  /** Takes back what was done last and can be, or what is named. */
  undo(id?: number): Promise<Done | undefined>;
}

export const mostKept = 20;

type ActEvent =
  | { readonly type: "began"; readonly done: Done }
  | { readonly type: "changed"; readonly id: number; readonly change: Partial<Done> };

/** What came of a command, and the command that takes it back. */
interface Outcome {
  readonly count: number;
  readonly notDone: readonly NotDone[];
  readonly back?: (() => Promise<Outcome>) | undefined;
}

interface Server {
  invoke<T>(method: string, ...args: readonly unknown[]): Promise<T>;
  boards(): Readonly<Record<string, BoardState>>;
  now(): number;
}

const reduce = (list: readonly Done[], event: ActEvent): readonly Done[] =>
  (event.type === "began"
    ? [event.done, ...list].slice(0, mostKept)
    : list.map((one) => (one.id === event.id ? { ...one, ...event.change } : one)));

/** The lead's commands, and how each is taken back. */
export function createLeadActs(server: Server): LeadActs {
  const store = createStore<readonly Done[], ActEvent>([], reduce);
  const backs = new Map<number, () => Promise<Outcome>>();
  let last = 0;
  const change = (id: number, to: Partial<Done>): Done => {
    store.dispatch({ type: "changed", id, change: to });
    return store.get().find((one) => one.id === id) as Done;
  };
  const run = async (act: Act, work: () => Promise<Outcome>): Promise<Done> => {
    const id = ++last;
    const begun: Done = { id, act, at: server.now(), standing: "running", count: 0, notDone: [], notBack: [] };
    store.dispatch({ type: "began", done: begun });
    const { count, notDone, back } = await work();
    if (back !== undefined && count > 0) backs.set(id, back);
    for (const old of backs.keys()) if (!store.get().some((one) => one.id === old)) backs.delete(old);
    return { ...begun, ...change(id, { count, notDone, standing: backs.has(id) ? "done" : "kept" }) };
  };
  return {
    store,
    moveAgents: (agents, to, withChats) =>
      run({ kind: "agents", agents, to, withChats }, () => moveAgents(server, agents, to, withChats)),
    async undo(id) {
      const open = store.get().find((one) => (id === undefined ? one.standing === "done" : one.id === id));
      const back = open === undefined ? undefined : backs.get(open.id);
      if (open === undefined || back === undefined || open.standing === "undoing") return undefined;
      change(open.id, { standing: "undoing", notBack: [] });
      const { count, notDone } = await back();
      if (count > 0) backs.delete(open.id);
      return change(open.id, { standing: count > 0 ? "undone" : "kept", notBack: notDone });
    },
  };
}

async function moveAgents(
  server: Server, agents: readonly AgentInQueue[], to: string, withChats: boolean,
): Promise<Outcome> {
  const queues = [...new Set(agents.map(({ queue }) => queue))];
  const parts = await Promise.all(queues.map((queue) =>
    moveFrom(server, queue, agents.filter((one) => one.queue === queue), to, withChats)));
  const moved = parts.flatMap((part) => part.moved);
  return {
    count: moved.length, notDone: parts.flatMap((part) => part.notDone),
    back: () => moveBack(server, moved, to),
  };
}

// What they have by then goes along: nobody loses his agent because a lead has changed his mind.
async function moveBack(server: Server, moved: readonly AgentInQueue[], from: string): Promise<Outcome> {
  const homes = [...new Set(moved.map(({ queue }) => queue))];
  const parts = await Promise.all(homes.map((home) =>
    moveFrom(server, from, moved.filter(({ queue }) => queue === home), home, true)));
  return {
    count: parts.reduce((sum, part) => sum + part.moved.length, 0), notDone: parts.flatMap((part) => part.notDone),
  };
}

async function moveFrom(
  server: Server, from: string, agents: readonly AgentInQueue[], to: string, withChats: boolean,
): Promise<{ readonly moved: readonly AgentInQueue[]; readonly notDone: readonly NotDone[] }> {
  const asNotDone = ({ agent, name }: AgentInQueue, failure: unknown): NotDone =>
    ({ name, failure, nowIn: queueOf(server.boards(), agent, from) });
  try {
    const ids = agents.map(({ agent }) => agent);
    const answer = await server.invoke<MoveAnswer>("MoveAgents", from, ids, to, withChats);
    const refused = new Map(answer.refused.map((one) => [one.agent, new Refusal(one.code, one.message)]));
    return {
      moved: agents.filter(({ agent }) => answer.moved.includes(agent)),
      notDone: agents.flatMap((one) => (refused.has(one.agent) ? [asNotDone(one, refused.get(one.agent))] : [])),
    };
  } catch (failure) {
    return { moved: [], notDone: agents.map((one) => asNotDone(one, failure)) };
  }
}

/** Where the boards show the agent, other than where he was looked for. */
const queueOf = (
  boards: Readonly<Record<string, BoardState>>, agent: string, not: string,
): string | undefined =>
  Object.values(boards).find(({ queue, agents }) => queue !== not && agent in agents)?.queue;
