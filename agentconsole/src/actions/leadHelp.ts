import type { ConsoleStore, Line } from "../connection/line";
import type { SessionFace } from "../protocol/concerns";
import type { NoticeRequest } from "../protocol/notices";
import type { SessionFlag } from "../protocol/session";
import { talkOver } from "./talk";

/** What a lead does for his agents besides moving them. */
export interface LeadHelp {
  postNotice(request: NoticeRequest): Promise<void>;
  /** Takes a notice down. */
  endNotice(notice: string): Promise<void>;
  /** Follows a chat instead of the one before; undefined for none. Nobody is shown that he does. */
  watch(session: string | undefined): Promise<void>;
  /** Shows the chats of an agent instead of those of the one before; undefined for nobody's. */
  watchDesk(agent: string | undefined): Promise<void>;
  faces(sessions: readonly string[]): Promise<readonly SessionFace[]>;
  loadEarlier(session: string): Promise<void>;
  /** A line that only staff sees. The same id says it once. */
  whisper(session: string, id: string, text: string): Promise<void>;
  /** Comes into the conversation: the buyer is told, and from now on the lead may speak. */
  join(session: string): Promise<void>;
  leave(session: string): Promise<void>;
  /** A word to the buyer, in a chat that the lead joined or took over. The same id says it once. */
  sayAsLead(session: string, id: string, text: string): Promise<void>;
  /** Brings the chat to the desk where the lead himself is signed on. */
  takeOver(session: string): Promise<void>;
  settle(session: string, note: string): Promise<void>;
  clearFlag(session: string, flag: SessionFlag, note: string): Promise<void>;
}

export function leadHelpOver(store: ConsoleStore, line: Line, shop: string): LeadHelp {
  return {
    postNotice: (request) => line.invoke("PostNotice", request),
    endNotice: (notice) => line.invoke("EndNotice", notice),
    async watch(session) {
      const before = store.get().selected;
      if (before === session) return;
      store.dispatch({ type: "selected", session });
      // Without a connection nothing is watched there either.
      if (before !== undefined) {
        store.dispatch({ type: "forgotten", session: before });
        await line.invoke("Unwatch", before).catch(() => undefined);
      }
      if (session !== undefined) await line.invoke("Watch", session, 0);
    },
    async watchDesk(agent) {
      store.dispatch({ type: "deskChosen", agent: agent ?? "" });
      if (agent === undefined) await line.invoke("UnwatchDesk").catch(() => undefined);
      else await line.invoke("WatchDesk", agent);
    },
    faces: (sessions) => line.invoke("Faces", sessions),
    loadEarlier: talkOver(store, line, shop).loadEarlier,
    whisper: (session, id, text) => line.invoke("Whisper", session, id, text),
    join: (session) => line.invoke("Join", session),
    leave: (session) => line.invoke("LeaveChat", session),
    sayAsLead: (session, id, text) => line.invoke("Say", session, id, text),
    takeOver: (session) => line.invoke("TakeOver", session),
    settle: (session, note) => line.invoke("SettleEscalation", session, note),
    clearFlag: (session, flag, note) => line.invoke("ClearFlag", session, flag, note),
  };
}
