import { Line } from "../connection/line";
import type { ConsoleStore } from "../connection/line";
import { followNetwork } from "../connection/network";
import { agentRole } from "../connection/roles";
import { signalrSocket } from "../connection/signalr";
import { browserTimers } from "../connection/timers";
import type { ChosenPresence } from "../protocol/presence";
import type { SignedIn } from "../protocol/rest";
import { emptyState } from "../state/model";
import { reduce } from "../state/reduce";
import { createStore } from "../state/store";
import type { Undo } from "../state/store";
import { keptOutbox } from "./keep";
import { talkOver } from "./talk";
import type { Talk } from "./talk";

/** Where a chat goes: to a queue or to one agent, with a note for whoever takes it. */
export interface TransferTarget {
  readonly queue?: string;
  readonly agent?: string;
  readonly note: string;
}

export interface AgentConsole extends Talk {
  readonly me: SignedIn;
  readonly store: ConsoleStore;
  start(): Undo;
  select(session: string | undefined): void;
  setPresence(presence: ChosenPresence, reason?: string): Promise<void>;
  transfer(session: string, target: TransferTarget): Promise<void>;
  /** Hands a chat back that came by a transfer. */
  decline(session: string, note: string): Promise<void>;
  close(session: string): Promise<void>;
  /** A sign of life; nothing comes of one that does not arrive. */
  here(): void;
}

export function createAgentConsole(me: SignedIn): AgentConsole {
  const store: ConsoleStore = createStore(emptyState, reduce);
  const line = new Line({
    store,
    open: () => signalrSocket("/hubs/agent"),
    role: agentRole,
    keep: keptOutbox(`outbox/${me.shop}/agent/${me.agent}`),
    timers: browserTimers,
  });
  return {
    ...talkOver(store, line, me.shop),
    me,
    store,
    start() {
      const undo = [line.start(), followNetwork(line)];
      return () => undo.forEach((one) => one());
    },
    select: (session) => store.dispatch({ type: "selected", session }),
    setPresence: (presence, reason) => line.invoke("SetPresence", presence, reason ?? null),
    transfer: (session, target) => line.invoke("Transfer", session, target),
    decline: (session, note) => line.invoke("DeclineTransfer", session, note),
    close: (session) => line.invoke("Close", session),
    here: () => void line.invoke("Here").catch(() => undefined),
  };
}
