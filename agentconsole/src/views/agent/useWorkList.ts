import { useCallback, useEffect, useMemo, useState } from "react";
import type { AgentConsole } from "../../actions/agent";
import { preferences } from "../../actions/preferences";
import type { DeskChat } from "../../protocol/desk";
import type { SessionState } from "../../state/model";
import { nextWaiting } from "../../state/order";
import { workList } from "../../state/worklist";
import type { Filter, WorkList } from "../../state/worklist";
import { useSelected } from "../shared/hooks";
import { focusReply } from "./useDeskKeys";

/** The agent's chats as he looks at them, and the one on the screen. */
export interface Work {
  readonly list: WorkList;
  readonly filter: Filter;
  readonly selected: string | undefined;
  readonly session: SessionState | undefined;
  /** Absent when the chat on the screen has left the desk. */
  readonly chat: DeskChat | undefined;
  setFilter(filter: Filter): void;
  /** The chat on the screen is given away or closed: on to another. */
  goOn(session: string): void;
}

export function useWorkList(agent: AgentConsole): Work {
  const { store } = agent;
  const [filter, setFilter] = useState<Filter>("all");
  const chats = useSelected(store, (state) => state.desk?.chats);
  const sessions = useSelected(store, (state) => state.sessions);
  const selected = useSelected(store, (state) => state.selected);
  const idleOpen = useSelected(preferences, (all) => all.idleOpen);
  const list = useMemo(() => workList(Object.values(chats ?? {}), sessions, filter, idleOpen),
    [chats, sessions, filter, idleOpen]);
  const goOn = useGoOn(agent, list.chats);
  return {
    list, filter, setFilter, selected, goOn,
    session: selected === undefined ? undefined : sessions[selected],
    chat: selected === undefined ? undefined : chats?.[selected],
  };
}

/** A chat that is being closed leaves the screen at once, one that is handed over leaves it with the desk. */
function useGoOn({ store, select, undo }: AgentConsole, chats: readonly DeskChat[]): (session: string) => void {
  const [gone, setGone] = useState<string>();
  const closing = useSelected(undo.store, (list) =>
    list.some(({ what, session }) => what === "close" && session === gone));
  useEffect(() => {
    if (gone === undefined || (!closing && chats.some(({ session }) => session === gone))) return;
    setGone(undefined);
    if (store.get().selected !== gone) return;
    const others = chats.filter(({ session }) => session !== gone);
    const next = nextWaiting(others, gone) ?? others[0];
    if (next !== undefined) select(next.session);
    focusReply();
  }, [store, select, chats, gone, closing]);
  return useCallback((session: string) => setGone(session), []);
}
