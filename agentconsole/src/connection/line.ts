import type { Item } from "../protocol/items";
import { refusalOf } from "../protocol/refusal";
import type { ConsoleEvent } from "../state/event";
import { newGaps } from "../state/gaps";
import type { Gap } from "../state/gaps";
import { emptyState } from "../state/model";
import type { ConsoleState } from "../state/model";
import type { Store, Undo } from "../state/store";
import { Connection } from "./connection";
import { Outbox } from "./outbox";
import type { OutboxKeep, OutgoingMessage } from "./outbox";
import { SignedOut } from "./socket";
import type { Socket } from "./socket";
import type { Beat } from "./beat";
import type { Timers } from "./timers";

export type ConsoleStore = Store<ConsoleState, ConsoleEvent>;

/** What differs between the buyer's, the agent's and the lead's line. */
export interface Role {
  /** Takes up every stream from the number the state has. */
  resubscribe(socket: Socket, state: ConsoleState): Promise<void>;
  /** The call that fills a gap. */
  ask(gap: Gap): { readonly method: string; readonly args: readonly unknown[] };
}

export interface LineOptions {
  readonly store: ConsoleStore;
  readonly open: () => Socket;
  readonly role: Role;
  readonly keep: OutboxKeep;
  readonly timers: Timers;
  /** Gathers what comes until the next frame; without it every delivery is taken at once. */
  readonly beat?: Beat;
  readonly now?: () => number;
}

const askAgainMs = 2_000;
const longestMs = 30_000;

/** Joins a store to its hub: items become events, gaps become questions, own words wait until they are acknowledged. */
export class Line {
  private readonly connection: Connection;
  private readonly outbox: Outbox;
  private arrived: Item[] = [];

  constructor(private readonly options: LineOptions) {
    const { store, open, role, keep, timers } = options;
    this.outbox = new Outbox(({ session, id, text }) => this.connection.send("Say", session, id, text), keep, timers);
    this.connection = new Connection({
      open,
      timers,
      resubscribe: (socket) => role.resubscribe(socket, store.get()).catch(signedOutOrAgain),
      onItems: (items) => this.take(items),
      onStatus: (status, sentence) => {
        this.flush();
        store.dispatch({ type: "linked", status, sentence });
        if (status === "online") this.outbox.resendAll();
        else this.outbox.pause();
      },
    });
  }

  /** Starts the line; the undo ends it. */
  start(): Undo {
    const { store } = this.options;
    for (const message of this.outbox.messages) store.dispatch({ type: "composed", ...message });
    const undoGaps = store.subscribe((now, before) => newGaps(before, now).forEach((gap) => this.ask(gap)));
    const undoConnection = this.connection.start();
    return () => {
      undoConnection();
      undoGaps();
      this.outbox.pause();
    };
  }

  /** Shows the message at once and says it until it is acknowledged. */
  say(message: OutgoingMessage): void {
    this.options.store.dispatch({ type: "composed", ...message });
    this.outbox.add(message);
  }

  /** Says a refused message again, under its own id. */
  sayAgain(message: OutgoingMessage): void {
    this.options.store.dispatch({ type: "retried", session: message.session, id: message.id });
    this.outbox.add(message);
  }

  invoke<T>(method: string, ...args: readonly unknown[]): Promise<T> {
    return this.connection.invoke<T>(method, ...args);
  }

  /** Sends without waiting; false when there is no connection. */
  send(method: string, ...args: readonly unknown[]): boolean {
    return this.connection.send(method, ...args);
  }

  wake(): void {
    this.connection.wake();
  }

  drop(): void {
    this.connection.drop();
  }

  private take(items: readonly Item[]): void {
    this.outbox.settle(items);
    this.arrived.push(...items);
    if (this.options.beat === undefined) this.flush();
    else this.options.beat(() => this.flush());
  }

  private flush(): void {
    const items = this.arrived;
    if (items.length === 0) return;
    this.arrived = [];
    this.options.store.dispatch({ type: "delivered", items, at: this.options.now?.() ?? 0 });
  }

  private ask(gap: Gap, againMs = askAgainMs): void {
    const { method, args } = this.options.role.ask(gap);
    const again = (): void => {
      if (isOpen(gap, this.options.store.get())) this.ask(gap, Math.min(againMs * 2, longestMs));
    };
    this.connection.invoke(method, ...args).catch(() => this.options.timers.after(againMs, again));
  }
}

// Only the very same gap is asked for again: a new connection has asked for itself.
const isOpen = (gap: Gap, state: ConsoleState): boolean =>
  newGaps(emptyState, state).some(({ kind, id, after }) => kind === gap.kind && id === gap.id && after === gap.after);

function signedOutOrAgain(failure: unknown): never {
  throw refusalOf(failure)?.code === "NotSignedIn" ? new SignedOut() : failure;
}
