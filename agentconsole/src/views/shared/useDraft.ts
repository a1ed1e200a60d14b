import { useState } from "react";
import { keptKeys, readKept, writeKept } from "../../actions/keep";

const keyOf = (scope: string, session: string): string => `draft/${scope}/${session}`;

/** What is half written in one chat; it survives a change of chat and a reload. */
export function useDraft(scope: string, session: string): readonly [text: string, change: (text: string) => void] {
  const key = keyOf(scope, session);
  const [text, setText] = useState(() => readKept<string>(key) ?? "");
  const change = (next: string): void => {
    setText(next);
    writeKept(key, next === "" ? undefined : next);
  };
  return [text, change];
}

/** Forgets the drafts of chats that are gone. */
export function pruneDrafts(scope: string, sessions: readonly string[]): void {
  const kept = new Set(sessions.map((session) => keyOf(scope, session)));
  for (const key of keptKeys(keyOf(scope, ""))) if (!kept.has(key)) writeKept(key, undefined);
}
