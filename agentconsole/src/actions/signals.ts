import type { ConsoleStore, Line } from "../connection/line";
import { atMostEvery } from "./lifeSigns";

/** What is told while one writes and reads; nothing comes of what does not arrive. */
export interface Signals {
  typing(session: string): void;
  /** The newest message of the session stands on a visible screen. */
  seeing(session: string, number: number): void;
}

const typingEveryMs = 3_000;

export function signalsOver(line: Line, side: "buyer" | "agent", store: ConsoleStore): Signals {
  const typists = new Map<string, () => void>();
  const told = new Map<string, number>();
  return {
    typing(session) {
      let sign = typists.get(session);
      if (sign === undefined) {
        // A shift sees many chats; only the one that is written in matters.
        typists.clear();
        sign = atMostEvery(typingEveryMs, () => performance.now(), () => void line.send("Typing", session));
        typists.set(session, sign);
      }
      sign();
    },
    seeing(session, number) {
      const known = Math.max(told.get(session) ?? 0, store.get().sessions[session]?.seenBy[side] ?? 0);
      if (number <= known || !line.send("Seen", session, number)) return;
      if (told.size > 500) told.clear();
      told.set(session, number);
    },
  };
}
