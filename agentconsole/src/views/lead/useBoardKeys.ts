import { useEffect, useRef } from "react";
import { isTyping } from "../shared/focus";
import { focusAgents } from "./AgentTable";
import { focusedQueue, stepQueue } from "./QueueTable";

interface BoardKeys {
  acknowledge(queue?: string): void;
  showAll(): void;
  openThresholds(): void;
  openHelp(): void;
  openNotices(): void;
  openWatch(): void;
  openSettings(): void;
  changeRules(): void;
  openReports(): void;
  openRota(): void;
  openHandover(): void;
  switchSound(): void;
  act(kind: "move" | "slots" | "presence" | "byHand"): void;
  moveWaiting(): void;
  undo(): void;
  read(kind: "mine" | "log"): void;
}

/** The board by keyboard. */
export function useBoardKeys(keys: BoardKeys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.altKey || isTyping(event.target)
        || document.querySelector("[role=dialog], [data-full-page], .whole-page") !== null) return;
      const act = event.ctrlKey || event.metaKey ? withControl[event.key] : actions[event.key];
      if (act === undefined) return;
      event.preventDefault();
      act(latest.current);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
}

const actions: Readonly<Record<string, (keys: BoardKeys) => void>> = {
  j: () => stepQueue(1),
  k: () => stepQueue(-1),
  a: ({ acknowledge }) => acknowledge(focusedQueue()),
  A: ({ acknowledge }) => acknowledge(),
  t: ({ openThresholds }) => openThresholds(),
  m: ({ switchSound }) => switchSound(),
  e: () => focusAgents(),
  v: ({ act }) => act("move"),
  s: ({ act }) => act("slots"),
  p: ({ act }) => act("presence"),
  b: ({ act }) => act("byHand"),
  c: ({ moveWaiting }) => moveWaiting(),
  u: ({ undo }) => undo(),
  h: ({ read }) => read("mine"),
  l: ({ read }) => read("log"),
  n: ({ openNotices }) => openNotices(),
  r: ({ openRota }) => openRota(),
  d: ({ openHandover }) => openHandover(),
  w: ({ openWatch }) => openWatch(),
  g: ({ openSettings }) => openSettings(),
  o: ({ changeRules }) => changeRules(),
  f: ({ openReports }) => openReports(),
  "?": ({ openHelp }) => openHelp(),
  Escape: ({ showAll }) => showAll(),
};

const withControl: Readonly<Record<string, (keys: BoardKeys) => void>> = {
  z: ({ undo }) => undo(),
};
