import { frameBeat } from "../connection/beat";
import { Line } from "../connection/line";
import type { ConsoleStore } from "../connection/line";
import { followNetwork } from "../connection/network";
import { agentRole } from "../connection/roles";
import { signalrSocket } from "../connection/signalr";
import { browserTimers } from "../connection/timers";
import type { ChosenPresence } from "../protocol/presence";
import type { Loads, SignedIn } from "../protocol/rest";
import { emptyState } from "../state/model";
import { reduce } from "../state/reduce";
import { createStore } from "../state/store";
import type { Undo } from "../state/store";
import { careOver } from "./care";
import type { Care } from "./care";
import { ownHandoverOver } from "./handover";
import type { OwnHandover } from "./handover";
import { keptOutbox } from "./keep";
import { createQuickReplyBook } from "./quickReplies";
import type { QuickReplyBook } from "./quickReplies";
import { serverClock } from "./rest";
import { ownShiftsOver } from "./rota";
import type { OwnShifts } from "./rota";
import { signalsOver } from "./signals";
import type { Signals } from "./signals";
import { talkOver } from "./talk";
import type { Talk } from "./talk";
import { createUndoList } from "./undo";
import type { UndoList } from "./undo";

/** Where a chat goes: to a queue or to one agent, with a note for whoever takes it. */
export interface TransferTarget {
  readonly queue?: string;
  readonly agent?: string;
  readonly note: string;
}

export interface AgentConsole extends Talk, Care, Signals {
  readonly me: SignedIn;
  readonly store: ConsoleStore;
  readonly quickReplies: QuickReplyBook;
  readonly undo: UndoList;
  readonly shifts: OwnShifts;
  readonly handover: OwnHandover;
  start(): Undo;
  select(session: string | undefined): void;
  setPresence(presence: ChosenPresence, reason?: string): Promise<void>;
  transfer(session: string, target: TransferTarget): Promise<void>;
  /** Takes a transfer back as long as the buyer may refuse it. */
  takeTransferBack(session: string): Promise<void>;
  /** Hands a chat back that came by a transfer. */
  decline(session: string, note: string): Promise<void>;
  close(session: string, reason?: string): Promise<void>;
  /** Who is free and the wait there; undefined when that cannot be had now. */
  loads(): Promise<Loads | undefined>;
  acknowledge(notice: string): Promise<void>;
  /** A sign of life; nothing comes of one that does not arrive. */
  here(): void;
}

export function createAgentConsole(me: SignedIn): AgentConsole {
  const store: ConsoleStore = createStore(emptyState, reduce);
  const undo = createUndoList(browserTimers);
  const line = new Line({
    store,
    open: () => signalrSocket("/hubs/agent"),
    role: agentRole,
    keep: keptOutbox(`outbox/${me.shop}/agent/${me.agent}`),
    timers: browserTimers,
    beat: frameBeat(),
    now: serverClock.now,
  });
  return {
    ...talkOver(store, line, me.shop),
    ...careOver(line),
    ...signalsOver(line, "agent", store),
    me,
    store,
    undo,
    shifts: ownShiftsOver(line, me.shop),
    handover: ownHandoverOver(line),
    quickReplies: createQuickReplyBook(me.shop),
    start() {
      const undoAll = [line.start(), followNetwork(line), keepPromises(undo)];
      return () => undoAll.forEach((one) => one());
    },
    select: (session) => store.dispatch({ type: "selected", session }),
    setPresence: (presence, reason) => line.invoke("SetPresence", presence, reason ?? null),
    transfer: (session, target) => line.invoke("Transfer", session, target),
    takeTransferBack: (session) => line.invoke("TakeTransferBack", session),
    decline: (session, note) => line.invoke("DeclineTransfer", session, note),
    close: (session, reason) => line.invoke("CloseBecause", session, reason ?? ""),
    loads: () => line.invoke<Loads>("Loads").catch(() => undefined),
    async acknowledge(notice) {
      store.dispatch({ type: "acknowledged", notice });
      await line.invoke("Acknowledge", notice);
    },
    here: () => void line.invoke("Here").catch(() => undefined),
  };
}

/** What waits to be undone is done when the page goes or the agent signs out. */
function keepPromises(undo: UndoList): Undo {
  const flush = (): void => undo.flush();
  window.addEventListener("pagehide", flush);
  return () => {
    flush();
    window.removeEventListener("pagehide", flush);
  };
}
