import { useEffect, useState } from "react";
import { keptKeys, readKept, writeKept } from "../../actions/keep";

interface Draft {
  readonly text: string;
  readonly at: number;
}

const keyOf = (scope: string, session: string): string => `draft/${scope}/${session}`;
const keptMs = 2 * 24 * 3600_000;

const read = (key: string): string => readKept<Draft>(key)?.text ?? "";

/** What is half written in one chat; it survives a change of chat and a reload, and other tabs see it too. */
export function useDraft(scope: string, session: string): readonly [text: string, change: (text: string) => void] {
  const key = keyOf(scope, session);
  const [text, setText] = useState(() => read(key));
  useEffect(() => {
    const elsewhere = (event: StorageEvent): void => {
      if (event.key === key) setText(read(key));
    };
    window.addEventListener("storage", elsewhere);
    return () => window.removeEventListener("storage", elsewhere);
  }, [key]);
  const change = (next: string): void => {
    setText(next);
    writeKept(key, next === "" ? undefined : { text: next, at: Date.now() });
  };
  return [text, change];
}

/** Whether something is half written in a chat. */
export const hasDraft = (scope: string, session: string): boolean => read(keyOf(scope, session)) !== "";

/** Forgets drafts that are days old. A chat that is gone may come back; its draft waits as long. */
export function pruneDrafts(scope: string, now: number): void {
  for (const key of keptKeys(keyOf(scope, ""))) {
    if (!(now - (readKept<Draft>(key)?.at ?? 0) < keptMs)) writeKept(key, undefined);
  }
}
