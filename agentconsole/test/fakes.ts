import { Line } from "../src/connection/line";
import type { ConsoleStore, Role } from "../src/connection/line";
import type { OutboxKeep, OutgoingMessage } from "../src/connection/outbox";
import type { Socket } from "../src/connection/socket";
import type { Timers } from "../src/connection/timers";
import type { Item } from "../src/protocol/items";
import { emptyState } from "../src/state/model";
import { reduce } from "../src/state/reduce";
import { createStore } from "../src/state/store";
import type { Undo } from "../src/state/store";

/** Lets everything run that waits for nothing but its turn. */
export const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Time that stands still until a test moves it. */
export class FakeTimers implements Timers {
  private time = 0;
  private readonly due = new Set<{ readonly at: number; run(): void }>();

  now = (): number => this.time;
  chance = (): number => 0.5;

  after(ms: number, run: () => void): Undo {
    const timer = { at: this.time + ms, run };
    this.due.add(timer);
    return () => void this.due.delete(timer);
  }

  get waiting(): number {
    return this.due.size;
  }

  async advance(ms: number): Promise<void> {
    await settle();
    const end = this.time + ms;
    for (;;) {
      const next = [...this.due].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
      if (next === undefined) break;
      this.due.delete(next);
      this.time = next.at;
      next.run();
      await settle();
    }
    this.time = end;
    await settle();
  }
}

type Answer = (...args: readonly unknown[]) => unknown;

/** One connection as the fake hub sees it. */
export class FakeSocket implements Socket {
  readonly calls: (readonly [method: string, ...args: unknown[]])[] = [];
  stopped = false;
  private toItems: (items: readonly Item[]) => void = () => undefined;
  private toClose: () => void = () => undefined;

  constructor(private readonly hub: FakeHub) {}

  start = async (): Promise<void> => {
    await this.hub.onStart();
  };

  stop = async (): Promise<void> => {
    this.stopped = true;
    this.toClose();
  };

  invoke = async <T>(method: string, ...args: readonly unknown[]): Promise<T> => {
    this.calls.push([method, ...args]);
    return (await this.hub.answers[method]?.(...args)) as T;
  };

  send = (method: string, ...args: readonly unknown[]): void => {
    this.calls.push([method, ...args]);
  };

  onItems(listener: (items: readonly Item[]) => void): void {
    this.toItems = listener;
  }

  onClose(listener: () => void): void {
    this.toClose = listener;
  }

  deliver = (...items: readonly Item[]): void => this.toItems(items);
  drop = (): void => this.toClose();
  said = (): unknown[] => this.calls.filter(([method]) => method === "Say").map(([, , id]) => id);
}

/** A hub in memory: hands out sockets, answers calls, and remembers everything. */
export class FakeHub {
  readonly sockets: FakeSocket[] = [];
  answers: Record<string, Answer> = {};
  onStart: () => Promise<void> = async () => undefined;

  open = (): FakeSocket => {
    const socket = new FakeSocket(this);
    this.sockets.push(socket);
    return socket;
  };

  get last(): FakeSocket {
    const socket = this.sockets.at(-1);
    if (socket === undefined) throw new Error("no socket was opened");
    return socket;
  }
}

export class FakeKeep implements OutboxKeep {
  constructor(public kept: readonly OutgoingMessage[] = []) {}
  read = (): readonly OutgoingMessage[] => this.kept;
  write = (messages: readonly OutgoingMessage[]): void => {
    this.kept = messages;
  };
}

/** A line to a fake hub with everything a test wants to touch. */
export function lineTo(role: Role, keep = new FakeKeep()) {
  const hub = new FakeHub();
  const timers = new FakeTimers();
  const store: ConsoleStore = createStore(emptyState, reduce);
  const line = new Line({ store, open: hub.open, role, keep, timers });
  return { hub, timers, store, line, keep };
}
