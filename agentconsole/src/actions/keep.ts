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

/** The kept keys that begin so; none where the browser keeps nothing. */
export function keptKeys(prefix: string): string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(prefix));
  } catch {
    return [];
  }
}

/** Keeps unacknowledged messages, each under a key of its own, so that two tabs do not overwrite each other's. */
export function keptOutbox(scope: string): OutboxKeep {
  const prefix = `${scope}/`;
  let kept = new Set<string>();
  return {
    read() {
      const messages = keptKeys(prefix)
        .flatMap((key) => readKept<OutgoingMessage>(key) ?? [])
        .sort((a, b) => a.at - b.at);
      kept = new Set(messages.map(({ id }) => id));
      return messages;
    },
    write(messages) {
      const now = new Set(messages.map(({ id }) => id));
      for (const id of kept) if (!now.has(id)) writeKept(prefix + id, undefined);
      for (const message of messages) if (!kept.has(message.id)) writeKept(prefix + message.id, message);
      kept = now;
    },
  };
}
