import { useEffect, useRef } from "react";
import type { RefObject } from "react";
import type { AgentConsole } from "../../actions/agent";
import type { DeskChat } from "../../protocol/desk";
import { nextWaiting } from "../../state/order";
import { focusAtEnd } from "../shared/focus";
import type { Dialog } from "./Desk";

interface DeskKeys {
  readonly agent: AgentConsole;
  readonly chats: readonly DeskChat[];
  readonly selected: string | undefined;
  readonly presence: RefObject<HTMLButtonElement | null>;
  setDialog(dialog: Dialog): void;
}

/** Puts the cursor into the reply box, once the chosen chat is on the screen. */
export const focusReply = (): void =>
  void requestAnimationFrame(() => focusAtEnd(document.querySelector(".chat-pane textarea")));

/** The desk by keyboard. Keys are known by their place, because with Alt some layouts type another letter. */
export function useDeskKeys(desk: DeskKeys): { next(): void } {
  const latest = useRef(desk);
  useEffect(() => {
    latest.current = desk;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const plainAlt = event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey;
      const act = plainAlt ? actions[event.code] : undefined;
      if (act === undefined || document.querySelector("[role=dialog]") !== null) return;
      event.preventDefault();
      act(latest.current);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
  return { next: () => goNext(latest.current) };
}

const actions: Readonly<Record<string, (desk: DeskKeys) => void>> = {
  KeyN: goNext,
  KeyR: focusReply,
  KeyT: (desk) => isOwn(desk) && desk.setDialog("transfer"),
  KeyC: (desk) => isOwn(desk) && desk.setDialog("close"),
  KeyP: ({ presence }) => presence.current?.click(),
  ArrowDown: (desk) => step(desk, 1),
  ArrowUp: (desk) => step(desk, -1),
};

const isOwn = ({ chats, selected }: DeskKeys): boolean => chats.some(({ session }) => session === selected);

function goNext({ agent, chats, selected }: DeskKeys): void {
  const next = nextWaiting(chats, selected);
  if (next !== undefined) agent.select(next.session);
  focusReply();
}

function step({ agent, chats, selected }: DeskKeys, by: number): void {
  if (chats.length === 0) return;
  const at = chats.findIndex(({ session }) => session === selected);
  const to = at < 0 ? 0 : (at + by + chats.length) % chats.length;
  agent.select(chats[to]?.session);
  focusReply();
}
