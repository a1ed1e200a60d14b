import type { OutboxKeep, OutgoingMessage } from "../connection/outbox";

/** Reads a kept value; undefined when there is none or the browser keeps nothing. */
export function readKept<T>(key: string): T | undefined {
  try {
    const text = localStorage.getItem(key);
    return text === null ? undefined : (JSON.parse(text) as T);
  } catch {
    return undefined;
  }
}

/** Keeps a value across reloads; undefined removes it. A browser that keeps nothing costs only that. */
export function writeKept(key: string, value: unknown): void {
  try {
    if (value === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(value));
  } catch {
    return;
  }
}

/** Keeps unacknowledged messages under a key of their own. */
export const keptOutbox = (key: string): OutboxKeep => ({
  read: () => readKept<readonly OutgoingMessage[]>(key) ?? [],
  write: (messages) => writeKept(key, messages.length === 0 ? undefined : messages),
});
