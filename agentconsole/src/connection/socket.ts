import type { Item } from "../protocol/items";

/** One connection to a hub, from start to its only end. */
export interface Socket {
  /** Resolves when calls can be made; rejects when the hub cannot be reached or lets us not in. */
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Calls and waits for the answer; rejects with what the hub said. */
  invoke<T>(method: string, ...args: readonly unknown[]): Promise<T>;
  /** Calls without waiting; what becomes of it is told by later items. */
  send(method: string, ...args: readonly unknown[]): void;
  onItems(listener: (items: readonly Item[]) => void): void;
  /** Called once when a started connection has ended, whoever ended it. */
  onClose(listener: () => void): void;
}

/** The connection is down: nothing was sent. */
export class NotConnected extends Error {
  constructor() {
    super("not connected");
    this.name = "NotConnected";
  }
}

/** The server does not know who we are (any more): retrying is of no use. */
export class SignedOut extends Error {
  constructor() {
    super("signed out");
    this.name = "SignedOut";
  }
}
