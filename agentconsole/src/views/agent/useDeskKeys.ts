import { useCallback, useEffect, useRef } from "react";
import type { RefObject } from "react";
import type { AgentConsole } from "../../actions/agent";
import { serverClock } from "../../actions/rest";
import { pinned } from "../../state/notices";
import { nextWaiting } from "../../state/order";
import { focusAtEnd, isTyping } from "../shared/focus";
import { altCommands } from "./commands";
import type { Command } from "./commands";
import type { Opened, Place } from "./Desk";
import type { Work } from "./useWorkList";

interface DeskKeys {
  readonly agent: AgentConsole;
  readonly work: Work;
  readonly presence: RefObject<HTMLButtonElement | null>;
  setPlace(place: Place): void;
  setOpen(open: Opened): void;
  choose(session: string): void;
}

const element = (selector: string): HTMLElement | null => document.querySelector<HTMLElement>(selector);

/** Puts the cursor into the reply box, once the chosen chat is on the screen. */
export const focusReply = (): void =>
  void requestAnimationFrame(() => focusAtEnd(document.querySelector(".chat-pane .composer textarea")));

/** The desk by keyboard. */
export function useDeskKeys(desk: DeskKeys): { next(): void; step(by: number): void } {
  const latest = useRef(desk);
  useEffect(() => {
    latest.current = desk;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || document.querySelector("[role=dialog]") !== null) return;
      const command = commandOf(event);
      const act = command === undefined ? undefined : actions[command];
      if (act === undefined) return;
      event.preventDefault();
      act(latest.current);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
  return {
    next: useCallback(() => goNext(latest.current), []),
    step: useCallback((by: number) => step(latest.current, by), []),
  };
}

function commandOf(event: KeyboardEvent): Command | undefined {
  if (event.ctrlKey || event.metaKey) return event.key === "/" && !event.altKey ? "help" : undefined;
  if (event.altKey) return event.shiftKey ? undefined : altCommands[event.code];
  if (isTyping(event.target)) return undefined;
  return event.key === "?" ? "help" : event.key === "/" ? "quick" : undefined;
}

const onOwnChat = (open: Opened) => ({ work, setOpen }: DeskKeys): void => {
  if (work.chat !== undefined) setOpen(open);
};

const actions: Partial<Record<Command, (desk: DeskKeys) => void>> = {
  next: goNext,
  reply: focusReply,
  up: (desk) => step(desk, -1),
  down: (desk) => step(desk, 1),
  list: ({ setPlace }) => {
    setPlace("list");
    requestAnimationFrame(() => element(".work-rows [tabindex='0']")?.focus());
  },
  search: ({ work, setOpen }) => work.session !== undefined && setOpen({ searching: true }),
  quick: () => element("[data-testid=quick-open]")?.click(),
  transfer: onOwnChat({ dialog: "transfer" }),
  close: onOwnChat({ dialog: "close" }),
  hold: onOwnChat({ dialog: "hold" }),
  tricky: onOwnChat({ dialog: "tricky" }),
  complaint: onOwnChat({ dialog: "complaint" }),
  flag: onOwnChat({ dialog: "flag" }),
  lead: onOwnChat({ dialog: "lead" }),
  note: onOwnChat({ dialog: "note" }),
  tags: ({ setPlace }) => {
    setPlace("about");
    requestAnimationFrame(() => element("[data-testid=tag-add]")?.focus());
  },
  undo: ({ agent, work: { session } }) => {
    // A transfer can be taken back only where it is seen; what was done last comes before.
    const last = agent.undo.store.get().findLast(({ failure }) => failure === undefined);
    if (last !== undefined) agent.undo.undo(last.id);
    else if (session?.head?.transfer != null) agent.takeTransferBack(session.session).catch(() => undefined);
  },
  notice: ({ agent }) => {
    const [first] = pinned(agent.store.get().notices?.notices ?? [], serverClock.now());
    if (first !== undefined) agent.acknowledge(first.id).catch(() => undefined);
  },
  whisper: () => element("[data-testid=whisper-show]")?.click(),
  context: ({ setPlace }) => setPlace(element(".desk-body")?.dataset["place"] === "about" ? "chat" : "about"),
  presence: ({ presence }) => presence.current?.click(),
  shifts: ({ setOpen }) => setOpen({ shifts: true }),
  handover: ({ setOpen }) => setOpen({ handover: true }),
  help: ({ setOpen }) => setOpen({ help: true }),
};

function goNext({ agent, work: { list, selected }, choose }: DeskKeys): void {
  const closing = new Set(agent.undo.store.get().filter(({ what }) => what === "close").map(({ session }) => session));
  const chats = Object.values(agent.store.get().desk?.chats ?? {}).filter(({ session }) => !closing.has(session));
  const next = nextWaiting(chats, selected) ?? nextWaiting(list.chats, selected);
  if (next !== undefined) choose(next.session);
  else focusReply();
}

function step({ work: { list: { rows }, selected }, choose }: DeskKeys, by: number): void {
  const chats = rows.flatMap((row) => (row.kind === "chat" ? [row.chat.session] : []));
  if (chats.length === 0) return;
  const at = selected === undefined ? -1 : chats.indexOf(selected);
  const to = chats[at < 0 ? 0 : (at + by + chats.length) % chats.length];
  if (to !== undefined) choose(to);
}
