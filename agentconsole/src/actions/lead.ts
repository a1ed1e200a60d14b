import { Line } from "../connection/line";
import type { ConsoleStore } from "../connection/line";
import { followNetwork } from "../connection/network";
import { leadRole } from "../connection/roles";
import { signalrSocket } from "../connection/signalr";
import { browserTimers } from "../connection/timers";
import type { LineAnswer, QueueAct } from "../protocol/leading";
import type { NamedQueue, SignedIn } from "../protocol/rest";
import { emptyState } from "../state/model";
import { reduce } from "../state/reduce";
import { createStore } from "../state/store";
import type { Store, Undo } from "../state/store";
import { leadHandoverOver } from "./handover";
import type { LeadHandover } from "./handover";
import { leadHelpOver } from "./leadHelp";
import type { LeadHelp } from "./leadHelp";
import { boardPreferencesOf } from "./boardPreferences";
import type { BoardChoices } from "./boardPreferences";
import { createLeadActs } from "./leadActs";
import type { LeadActs } from "./leadActs";
import { serverClock } from "./rest";
import { leadRotaOver } from "./rota";
import type { LeadRota } from "./rota";

export interface LeadConsole extends LeadHelp {
  readonly me: SignedIn;
  readonly store: ConsoleStore;
  /** The shop's queues with their names, as the server last told them. */
  readonly queues: Store<readonly NamedQueue[], readonly NamedQueue[]>;
  readonly choices: BoardChoices;
  /** What the lead does about queues and agents. */
  readonly acts: LeadActs;
  readonly rota: LeadRota;
  readonly handover: LeadHandover;
  /** Who waits in a queue, in its order, and what leads did there. */
  line(queue: string): Promise<LineAnswer>;
  /** What leads did in all queues, newest first. */
  actsOfAll(): Promise<readonly QueueAct[]>;
  /** Asks for the shop's queues once more: their names, or they themselves, may have changed. */
  renewQueues(): Promise<void>;
  start(): Undo;
}

export function createLeadConsole(me: SignedIn): LeadConsole {
  const store: ConsoleStore = createStore(emptyState, reduce);
  const queues = createStore<readonly NamedQueue[], readonly NamedQueue[]>([], (_, now) => now);
  const boarded = (now: readonly NamedQueue[]): void => {
    queues.dispatch(now);
    store.dispatch({ type: "boarded", queues: now.map(({ queue }) => queue) });
  };
  const line = new Line({
    store,
    open: () => signalrSocket("/hubs/lead"),
    role: leadRole(boarded, (queue) => store.get().boards[queue]?.number ?? 0),
    keep: { read: () => [], write: () => undefined },
    timers: browserTimers,
  });
  return {
    ...leadHelpOver(store, line, me.shop),
    me,
    store,
    queues,
    choices: boardPreferencesOf(me),
    acts: createLeadActs({
      invoke: (method, ...args) => line.invoke(method, ...args), boards: () => store.get().boards,
      now: () => serverClock.now(),
    }),
    rota: leadRotaOver(line, me.shop),
    handover: leadHandoverOver(line),
    line: (queue) => line.invoke("Line", queue),
    actsOfAll: () => line.invoke("Acts"),
    async renewQueues() {
      const before = new Set(queues.get().map(({ queue }) => queue));
      const now = await line.invoke<readonly NamedQueue[]>("Queues");
      boarded(now);
      for (const { queue } of now) if (!before.has(queue)) await line.invoke("WatchBoard", queue, 0);
    },
    start() {
      const undo = [line.start(), followNetwork(line)];
      return () => undo.forEach((one) => one());
    },
  };
}
