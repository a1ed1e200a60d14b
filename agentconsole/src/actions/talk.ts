import type { ConsoleStore, Line } from "../connection/line";
import type { PendingMessage } from "../state/model";
import { newId } from "./id";
import { readTranscript, serverClock } from "./rest";

/** What buyer and agent both do with a transcript. */
export interface Talk {
  say(session: string, text: string): void;
  sayAgain(session: string, message: PendingMessage): void;
  withdraw(session: string, id: string): void;
  loadEarlier(session: string): Promise<void>;
}

const pageSize = 100;

export function talkOver(store: ConsoleStore, line: Line, shop: string, token?: string): Talk {
  return {
    say: (session, text) => line.say({ session, id: newId(), text, at: serverClock.now() }),
    sayAgain: (session, { id, text, at }) => line.sayAgain({ session, id, text, at }),
    withdraw: (session, id) => store.dispatch({ type: "withdrawn", session, id }),
    async loadEarlier(session) {
      const first = store.get().sessions[session]?.entries.find((entry) => entry.number != null)?.number ?? 1;
      const after = Math.max(0, first - 1 - pageSize);
      const { entries } = await readTranscript({ shop, session, after, limit: Math.max(1, first - 1 - after), token });
      store.dispatch({ type: "earlier", session, entries, more: after > 0 });
    },
  };
}
