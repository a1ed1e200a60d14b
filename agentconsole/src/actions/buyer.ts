import { frameBeat } from "../connection/beat";
import { Line } from "../connection/line";
import type { ConsoleStore } from "../connection/line";
import { followNetwork } from "../connection/network";
import { buyerRole } from "../connection/roles";
import { signalrSocket } from "../connection/signalr";
import { browserTimers } from "../connection/timers";
import type { Language } from "../protocol/session";
import { emptyState } from "../state/model";
import { reduce } from "../state/reduce";
import { createStore } from "../state/store";
import type { Undo } from "../state/store";
import type { BuyerIdentity } from "./identity";
import { keepIdentity } from "./identity";
import { keptOutbox } from "./keep";
import { serverClock } from "./rest";
import { signalsOver } from "./signals";
import type { Signals } from "./signals";
import { talkOver } from "./talk";
import type { Talk } from "./talk";

export interface BuyerConsole extends Talk, Signals {
  readonly identity: BuyerIdentity;
  readonly store: ConsoleStore;
  start(): Undo;
  /** Opens a chat in a queue, or finds the one that is still open. */
  open(queue: string, language: Language): Promise<void>;
  /** Stays with the agent who wants to hand the chat over. */
  stay(session: string): Promise<void>;
  close(session: string): Promise<void>;
  rate(session: string, stars: number, comment: string): Promise<void>;
  /** Leaves a closed chat behind, so that a new one can be opened. */
  leave(session: string): void;
}

export function createBuyerConsole(identity: BuyerIdentity): BuyerConsole {
  const { shop, token, buyer } = identity;
  const store: ConsoleStore = createStore(emptyState, reduce);
  const leave = (session: string): void => {
    store.dispatch({ type: "forgotten", session });
    keepIdentity({ ...identity, session: undefined });
  };
  const line = new Line({
    store,
    open: () => signalrSocket("/hubs/buyer", token),
    role: buyerRole(leave),
    keep: keptOutbox(`outbox/${shop}/buyer/${buyer}`),
    timers: browserTimers,
    beat: frameBeat(),
    now: serverClock.now,
  });
  const follow = (session: string): void => {
    store.dispatch({ type: "watching", session });
    store.dispatch({ type: "selected", session });
    keepIdentity({ ...identity, session });
  };
  return {
    ...talkOver(store, line, shop, token),
    ...signalsOver(line, "buyer", store),
    identity,
    store,
    leave,
    start() {
      if (identity.session !== undefined) follow(identity.session);
      const undo = [line.start(), followNetwork(line)];
      return () => undo.forEach((one) => one());
    },
    async open(queue, language) {
      const { session } = await line.invoke<{ readonly session: string }>("Open", { queue, language });
      follow(session);
      // Should watching fail, a new connection takes the session up by itself.
      await line.invoke("Watch", session, store.get().sessions[session]?.number ?? 0).catch(() => line.drop());
    },
    stay: (session) => line.invoke("RefuseTransfer", session),
    close: (session) => line.invoke("Close", session),
    rate: (session, stars, comment) => line.invoke("Rate", session, stars, comment),
  };
}
