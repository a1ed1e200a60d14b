import type { Item } from "../protocol/items";
import { isSessionItem } from "../protocol/items";
import { isPassing } from "../protocol/refusal";
import type { Undo } from "../state/store";
import type { Timers } from "./timers";

/** A message that the server has not acknowledged yet. */
export interface OutgoingMessage {
  readonly session: string;
  readonly id: string;
  readonly text: string;
  readonly at: number;
}

/** Where unacknowledged messages survive a reload. */
export interface OutboxKeep {
  read(): readonly OutgoingMessage[];
  write(messages: readonly OutgoingMessage[]): void;
}

const soonMs = 1_000;
const answerWithinMs = 5_000;
const longestMs = 30_000;

/**
 * Holds every own message until the server has acknowledged it, and says it again with the same id when no answer came
 * or the connection was lost. The server recognises the id, so a message is posted once however often it is sent.
 */
export class Outbox {
  private readonly waiting = new Map<string, OutgoingMessage>();
  private readonly clocks = new Map<string, Undo>();
  /** What was refused for now holds back what was written after it. */
  private held: Undo | undefined;
  private heldMs = soonMs;

  constructor(
    private readonly say: (message: OutgoingMessage) => boolean,
    private readonly keep: OutboxKeep,
    private readonly timers: Timers,
  ) {
    for (const message of keep.read()) this.waiting.set(message.id, message);
  }

  /** What is not acknowledged, in the order of writing. */
  get messages(): readonly OutgoingMessage[] {
    return [...this.waiting.values()];
  }

  add(message: OutgoingMessage): void {
    this.waiting.set(message.id, message);
    this.keep.write(this.messages);
    if (this.held === undefined) this.sayAndWait(message, answerWithinMs);
  }

  /** Takes the server's answers out of what it delivered. */
  settle(items: readonly Item[]): void {
    const before = this.waiting.size;
    for (const item of items) {
      if (!isSessionItem(item)) continue;
      if (item.kind === "signal") continue;
      if (item.kind === "receipt") {
        if (isPassing(item.refused?.code) && this.waiting.has(item.id)) this.hold();
        else this.drop(item.id);
      }
      else if (item.kind === "update") this.drop(item.entry?.id);
      else for (const entry of item.entries) this.drop(entry.id);
    }
    if (this.waiting.size !== before) this.keep.write(this.messages);
  }

  /** Says everything again, in order: the connection is new. */
  resendAll(): void {
    this.pause();
    for (const message of this.messages) this.sayAndWait(message, answerWithinMs);
  }

  /** Stops the clocks; the messages stay. */
  pause(): void {
    this.held?.();
    this.held = undefined;
    for (const stop of this.clocks.values()) stop();
    this.clocks.clear();
  }

  private sayAndWait(message: OutgoingMessage, ms: number): void {
    if (!this.say(message)) return;
    const again = (): void => this.sayAndWait(message, Math.min(ms * 2, longestMs));
    this.clocks.set(message.id, this.timers.after(ms, again));
  }

  // All of them are said again, in their order, and later each time that does not help.
  private hold(): void {
    if (this.held !== undefined) return;
    this.pause();
    this.held = this.timers.after(this.heldMs, () => this.resendAll());
    this.heldMs = Math.min(this.heldMs * 2, longestMs);
  }

  private drop(id: string | null | undefined): void {
    if (id == null || !this.waiting.delete(id)) return;
    this.heldMs = soonMs;
    this.clocks.get(id)?.();
    this.clocks.delete(id);
  }
}
