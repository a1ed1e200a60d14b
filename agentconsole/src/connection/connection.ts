import type { Item } from "../protocol/items";
import { refusalOf } from "../protocol/refusal";
import type { LinkStatus } from "../state/model";
import type { Undo } from "../state/store";
import { backoff } from "./backoff";
import { NotConnected, SignedOut } from "./socket";
import type { Socket } from "./socket";
import type { Timers } from "./timers";

export interface ConnectionOptions {
  /** A new socket for every try. */
  readonly open: () => Socket;
  /** Takes up every stream where it was left; a connection counts as online only after it. */
  readonly resubscribe: (socket: Socket) => Promise<void>;
  readonly onItems: (items: readonly Item[]) => void;
  readonly onStatus: (status: LinkStatus, sentence?: string) => void;
  readonly timers: Timers;
}

const openWithinMs = 15_000;
// A connection that lived shorter counts as one more failed try, so that a hub in trouble is not hammered.
const steadyAfterMs = 5_000;

/** Keeps one connection to a hub alive: it retries for ever, and takes up the streams again each time. */
export class Connection {
  private current: Socket | undefined;
  private online = false;
  private running = false;
  private wakeUp: Undo | undefined;

  constructor(private readonly options: ConnectionOptions) {}

  /** Connects and stays connected until the returned undo is called. */
  start(): Undo {
    this.running = true;
    void this.run();
    return () => {
      this.running = false;
      this.online = false;
      this.drop();
      this.current = undefined;
      this.wakeUp?.();
    };
  }

  get isOnline(): boolean {
    return this.online;
  }

  async invoke<T>(method: string, ...args: readonly unknown[]): Promise<T> {
    if (!this.online || this.current === undefined) throw new NotConnected();
    return await this.current.invoke<T>(method, ...args);
  }

  /** Sends without waiting; false when there is no connection. */
  send(method: string, ...args: readonly unknown[]): boolean {
    if (!this.online || this.current === undefined) return false;
    this.current.send(method, ...args);
    return true;
  }

  /** The network is back: tries at once instead of waiting out the pause. */
  wake(): void {
    this.wakeUp?.();
  }

  /** The network is gone: gives the connection up without waiting until its silence proves it. */
  drop(): void {
    void this.current?.stop().catch(() => undefined);
  }

  private async run(): Promise<void> {
    for (let attempt = 0; this.running; attempt++) {
      const began = this.options.timers.now();
      const failure = await this.live();
      if (!this.running) return;
      if (failure instanceof SignedOut) return this.options.onStatus("signedOut");
      this.options.onStatus("offline", refusalOf(failure)?.message);
      if (failure === undefined && this.options.timers.now() - began >= steadyAfterMs) attempt = 0;
      await this.pause(backoff(attempt, this.options.timers.chance()));
    }
  }

  /** One connection's life; returns why it could not be opened, or undefined when it had been online. */
  private async live(): Promise<unknown> {
    const socket = this.options.open();
    this.current = socket;
    const closed = new Promise<void>((resolve) => socket.onClose(resolve));
    socket.onItems((items) => {
      if (this.current === socket) this.options.onItems(items);
    });
    try {
      await this.within(openWithinMs, this.enter(socket));
      if (!this.running) return undefined;
      this.online = true;
      this.options.onStatus("online");
      await closed;
      return undefined;
    } catch (failure) {
      return failure ?? new NotConnected();
    } finally {
      this.online = false;
      if (this.current === socket) this.current = undefined;
      void socket.stop().catch(() => undefined);
    }
  }

  private async enter(socket: Socket): Promise<void> {
    await socket.start();
    if (this.running) await this.options.resubscribe(socket);
  }

  private async within(ms: number, work: Promise<void>): Promise<void> {
    let stop: Undo | undefined;
    const tooLate = new Promise<never>((_, reject) => {
      stop = this.options.timers.after(ms, () => reject(new NotConnected()));
    });
    await Promise.race([work, tooLate]).finally(() => stop?.());
  }

  private async pause(ms: number): Promise<void> {
    await new Promise<void>((resolve) => {
      const stop = this.options.timers.after(ms, resolve);
      this.wakeUp = () => {
        stop();
        resolve();
      };
    });
    this.wakeUp = undefined;
  }
}
