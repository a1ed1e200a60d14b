import { useEffect } from "react";
import type { AgentConsole } from "../../actions/agent";
import { lastNumber } from "../../state/session";
import { useSelected, useTitle, useVisible } from "../shared/hooks";
import { useTexts } from "../shared/language";
import type { Place } from "./Desk";

/** What stands on a visible screen has been seen; the buyer is told. */
export function useSeen({ store, seeing }: AgentConsole, place: Place): void {
  const visible = useVisible();
  const selected = useSelected(store, (state) => state.selected);
  const online = useSelected(store, (state) => state.link.status === "online");
  const last = useSelected(store, ({ sessions }) =>
    lastNumber((selected === undefined ? undefined : sessions[selected])?.entries ?? []));
  const isHere = useSelected(store, ({ desk }) => selected !== undefined && selected in (desk?.chats ?? {}));
  useEffect(() => {
    // On a phone the list may stand before the chat.
    if (!visible || selected === undefined || (place === "list" && isPhone())) return;
    store.dispatch({ type: "seen", session: selected });
    if (online && isHere && last > 0) seeing(selected, last);
  }, [store, seeing, visible, selected, last, online, isHere, place]);
}

export const isPhone = (): boolean => window.matchMedia("(max-width: 760px)").matches;

const keptChoice = "selected";

/** An empty screen takes the chat of before a reload, else the first; a chosen chat is never replaced. */
export function useFirstChat({ store, select }: AgentConsole, first: string | undefined): void {
  const selected = useSelected(store, (state) => state.selected);
  useEffect(() => {
    if (selected !== undefined) return void sessionStorage.setItem(keptChoice, selected);
    if (first === undefined) return;
    const before = sessionStorage.getItem(keptChoice);
    select(before !== null && before in (store.get().desk?.chats ?? {}) ? before : first);
  }, [store, select, selected, first]);
}

/** Who writes again while his chat is being closed is not shut out. */
export function useClosingGuard({ store, undo }: AgentConsole): void {
  useEffect(() => store.subscribe((now, before) => {
    for (const { what, session } of undo.store.get()) {
      const [then, is] = [before.desk?.chats[session], now.desk?.chats[session]];
      if (what === "close" && is?.roundSince != null && then?.roundSince == null) undo.drop(session);
    }
  }), [store, undo]);
}

export const useWaitingTitle = (waiting: number): void => {
  const { title } = useTexts().agent;
  useTitle(waiting > 0 ? `(${waiting}) ${title}` : title);
};
