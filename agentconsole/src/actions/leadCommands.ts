import type { LineAnswer, LeadAct, MoveAnswer, WaitingAnswer, WaitingRequest } from "../protocol/leading";
import type { ChosenPresence, Presence } from "../protocol/presence";
import { Refusal, refusalOf } from "../protocol/refusal";
import type { BoardState } from "../state/model";

export interface AgentInQueue {
  readonly agent: string;
  readonly name: string;
  readonly queue: string;
}

/** What the lead did on this page. */
export type Act =
  | { readonly kind: "agents"; readonly agents: readonly AgentInQueue[]; readonly to: string;
    readonly withChats: boolean }
  | { readonly kind: "waiting"; readonly from: string; readonly to: string; readonly which: WaitingRequest }
  | { readonly kind: "slots"; readonly agents: readonly (AgentInQueue & { readonly slots: number })[];
    readonly slots: number }
  | { readonly kind: "presence"; readonly agents: readonly (AgentInQueue & { readonly presence: Presence })[];
    readonly presence: ChosenPresence }
  | { readonly kind: "byHand"; readonly agents: readonly AgentInQueue[]; readonly session: string;
    readonly buyer: string; readonly isOverride: boolean };

/** One for whom it could not be done, or not be taken back. */
export interface NotDone {
  readonly name: string;
  readonly failure: unknown;
  /** The queue in which he is now. */
  readonly nowIn?: string | undefined;
  /** What somebody did about him last. */
  readonly changed?: LeadAct | undefined;
}

/** What came of a command, and the command that takes it back. */
export interface Outcome {
  /** For how many it was done. */
  readonly count: number;
  readonly notDone: readonly NotDone[];
  readonly back?: (() => Promise<Outcome>) | undefined;
}

export interface LeadServer {
  invoke<T>(method: string, ...args: readonly unknown[]): Promise<T>;
  boards(): Readonly<Record<string, BoardState>>;
  now(): number;
}

/** Does it. Nothing is thrown: what could not be done is told with the reason. */
export function perform(server: LeadServer, act: Act): Promise<Outcome> {
  switch (act.kind) {
    case "agents": return moveAgents(server, act.agents, act.to, act.withChats);
    case "waiting": return moveWaiting(server, act.from, act.to, act.which);
    case "slots": return each(server, act.agents, ({ queue, agent, slots }) => ({
      run: () => server.invoke("ChangeSlots", queue, agent, act.slots, slots),
      back: () => server.invoke("ChangeSlots", queue, agent, slots, act.slots),
    }));
    case "presence": return each(server, act.agents, ({ queue, agent, presence }) => ({
      run: () => server.invoke("ChangePresence", queue, agent, act.presence, null, presence),
      back: () => server.invoke("ChangePresence", queue, agent, chosen(presence), null, act.presence),
    }));
    case "byHand": return byHand(server, act);
  }
}

// What only the system sets was a presence in which the agent would work.
const chosen = (presence: Presence): ChosenPresence =>
  (presence === "AutoAway" || presence === "Draining" ? "Online" : presence);

interface Step {
  run(): Promise<unknown>;
  back(): Promise<unknown>;
}

async function each<T extends AgentInQueue>(
  server: LeadServer, agents: readonly T[], step: (agent: T) => Step,
): Promise<Outcome> {
  const tried = await Promise.all(agents.map(async (agent) => {
    const { run, back } = step(agent);
    try {
      await run();
      return { agent, back };
    } catch (failure) {
      return { agent, back, failed: await notDone(server, agent, agent.queue, failure) };
    }
  }));
  const done = tried.filter(({ failed }) => failed === undefined);
  return {
    count: done.length,
    notDone: tried.flatMap(({ failed }) => (failed === undefined ? [] : [failed])),
    back: () => each(server, done.map(({ agent, back }) => ({ ...agent, back })), ({ back }) => ({ run: back, back })),
  };
}

async function byHand(server: LeadServer, act: Act & { readonly kind: "byHand" }): Promise<Outcome> {
  const [to] = act.agents;
  if (to === undefined) return { count: 0, notDone: [] };
  const tried = async (method: string, ...more: readonly unknown[]): Promise<Outcome> => {
    try {
      await server.invoke(method, to.queue, act.session, to.agent, ...more);
      return { count: 1, notDone: [] };
    } catch (failure) {
      return { count: 0, notDone: [{ name: act.buyer, failure }] };
    }
  };
  return { ...await tried("AssignByHand", act.isOverride), back: () => tried("TakeBackByHand") };
}

async function moveWaiting(
  server: LeadServer, from: string, to: string, which: WaitingRequest,
): Promise<Outcome> {
  try {
    const { moved, sessions } = await server.invoke<WaitingAnswer>("MoveWaitingBy", from, which, to);
    return { count: moved, notDone: [], back: () => waitingBack(server, to, sessions, from, moved) };
  } catch (failure) {
    return { count: 0, notDone: [{ name: "", failure }] };
  }
}

async function waitingBack(
  server: LeadServer, from: string, sessions: readonly string[], to: string, moved: number,
): Promise<Outcome> {
  try {
    const count = await server.invoke<number>("MoveWaiting", from, sessions, to);
    const served = new Refusal("ServedMeanwhile", `${moved - count}`);
    return { count, notDone: count < moved ? [{ name: String(moved - count), failure: served }] : [] };
  } catch (failure) {
    return { count: 0, notDone: [{ name: "", failure }] };
  }
}

async function moveAgents(
  server: LeadServer, agents: readonly AgentInQueue[], to: string, withChats: boolean,
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
async function moveBack(server: LeadServer, moved: readonly AgentInQueue[], from: string): Promise<Outcome> {
  const homes = [...new Set(moved.map(({ queue }) => queue))];
  const parts = await Promise.all(homes.map((home) =>
    moveFrom(server, from, moved.filter(({ queue }) => queue === home), home, true)));
  return {
    count: parts.reduce((sum, part) => sum + part.moved.length, 0), notDone: parts.flatMap((part) => part.notDone),
  };
}

async function moveFrom(
  server: LeadServer, from: string, agents: readonly AgentInQueue[], to: string, withChats: boolean,
): Promise<{ readonly moved: readonly AgentInQueue[]; readonly notDone: readonly NotDone[] }> {
  try {
    const ids = agents.map(({ agent }) => agent);
    const answer = await server.invoke<MoveAnswer>("MoveAgents", from, ids, to, withChats);
    const refused = new Map(answer.refused.map((one) => [one.agent, new Refusal(one.code, one.message)]));
    return {
      moved: agents.filter(({ agent }) => answer.moved.includes(agent)),
      notDone: await Promise.all(agents.filter(({ agent }) => refused.has(agent))
        .map((one) => notDone(server, one, from, refused.get(one.agent)))),
    };
  } catch (failure) {
    return { moved: [], notDone: agents.map(({ name }) => ({ name, failure })) };
  }
}

const changes: readonly string[] = ["ChangedMeanwhile", "AgentMoved", "UnknownAgent", "NotSignedOn"];

// When somebody else was quicker, the queue knows who it was.
async function notDone(
  server: LeadServer, { agent, name }: AgentInQueue, from: string, failure: unknown,
): Promise<NotDone> {
  const nowIn = Object.values(server.boards()).find(({ queue, agents }) => queue !== from && agent in agents)?.queue;
  const isChange = changes.includes(refusalOf(failure)?.code ?? "");
  const line = isChange ? await server.invoke<LineAnswer>("Line", from).catch(() => undefined) : undefined;
  return { name, failure, nowIn, changed: line?.acts.find((act) => act.agent?.id === agent) };
}
