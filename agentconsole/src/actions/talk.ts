import type { ConsoleStore, Line } from "../connection/line";
import type { Entry } from "../protocol/session";
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

const pageSize = 1000;

export function talkOver(store: ConsoleStore, line: Line, shop: string, token?: string): Talk {
  return {
    say: (session, text) => line.say({ session, id: newId(), text, at: serverClock.now() }),
    sayAgain: (session, { id, text, at }) => line.sayAgain({ session, id, text, at }),
    withdraw: (session, id) => store.dispatch({ type: "withdrawn", session, id }),
    async loadEarlier(session) {
      const first = store.get().sessions[session]?.entries.find((entry) => entry.number != null)?.number ?? Infinity;
      const older: Entry[] = [];
      // Pages begin at places in the stream, which transcript numbers do not tell: they are read from the start.
      for (let after = 0, more = true; more;) {
        const page = await readTranscript({ shop, session, after, limit: pageSize, token });
        older.push(...page.entries);
        after = page.next;
        more = page.more && !page.entries.some(({ number }) => number != null && number >= first);
      }
      store.dispatch({ type: "earlier", session, entries: older, more: false });
    },
  };
}
