import { useEffect, useRef } from "react";
import type { RotaDay, WantedDay } from "../../../protocol/rota";
import { wantedAs } from "../../../state/rota";
import { isTyping } from "../../shared/focus";
import { changedDay } from "./useRota";

interface RotaActs {
  readonly chosen: RotaDay | undefined;
  step(down: number, right: number): void;
  plan(wanted: WantedDay): void;
  /** Edits the chosen day, beginning with a text; undefined for what stands there. */
  edit(text: string): void;
  turn(by: number): void;
  toToday(): void;
  undo(): void;
  /** The chosen day as an absence, or who could work its shift. */
  absent(isGap: boolean): void;
  switchView(): void;
  open(kind: "swaps" | "files" | "keys"): void;
  find(): void;
  leave(): void;
}

/** The rota by keyboard. */
export function useRotaKeys(acts: RotaActs): void {
  const latest = useRef(acts);
  const copied = useRef<RotaDay>(undefined);
  useEffect(() => {
    latest.current = acts;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const isPress = event.key === "Enter" && event.target instanceof HTMLButtonElement;
      if (event.defaultPrevented || event.altKey || isPress || isTyping(event.target)
        || document.querySelector("[role=dialog]") !== null) return;
      const hasControl = event.ctrlKey || event.metaKey;
      const act = /^\d$/u.test(event.key) && !hasControl ? (now: RotaActs): void => now.edit(event.key)
        : hasControl ? withControl[event.key] : keys[event.key];
      if (act === undefined) return;
      event.preventDefault();
      act(latest.current, copied);
    };
    // Before anything that opens later: the Escape that closes a dialog would otherwise leave the rota too.
    window.addEventListener("keydown", onKey, { capture: true });
    return () => window.removeEventListener("keydown", onKey, { capture: true });
  }, []);
}

type Copied = { current: RotaDay | undefined };
type Act = (acts: RotaActs, copied: Copied) => void;

/** What Enter begins with: what stands there. */
export const asItStands = "\u0000";

const change = (wanted: Partial<WantedDay>): Act => ({ chosen, plan }) => {
  if (chosen !== undefined) plan(changedDay(chosen, wanted));
};

const copy: Act = ({ chosen }, copied) => {
  copied.current = chosen;
};

const paste: Act = ({ chosen, plan }, { current }) => {
  if (chosen === undefined || current === undefined || current.anyHour) return;
  const { kind, shifts, note } = wantedAs(current, 0);
  plan(kind === "absent" ? changedDay(chosen, { kind, note, shifts: chosen.shifts })
    : changedDay(chosen, { kind: "planned", shifts: kind === "usual" ? current.shifts : shifts }));
};

const keys: Readonly<Record<string, Act>> = {
  ArrowUp: ({ step }) => step(-1, 0),
  ArrowDown: ({ step }) => step(1, 0),
  ArrowLeft: ({ step }) => step(0, -1),
  ArrowRight: ({ step }) => step(0, 1),
  k: ({ step }) => step(-1, 0),
  j: ({ step }) => step(1, 0),
  PageUp: ({ step }) => step(-10, 0),
  PageDown: ({ step }) => step(10, 0),
  Home: ({ step }) => step(0, -6),
  End: ({ step }) => step(0, 6),
  Enter: ({ edit }) => edit(asItStands),
  x: ({ absent }) => absent(false),
  g: ({ absent }) => absent(true),
  f: change({ kind: "planned", shifts: [] }),
  Delete: change({ kind: "usual", shifts: [] }),
  Backspace: change({ kind: "usual", shifts: [] }),
  c: copy,
  v: paste,
  u: ({ undo }) => undo(),
  d: ({ switchView }) => switchView(),
  "[": ({ turn }) => turn(-1),
  "]": ({ turn }) => turn(1),
  t: ({ toToday }) => toToday(),
  s: ({ open }) => open("swaps"),
  i: ({ open }) => open("files"),
  "?": ({ open }) => open("keys"),
  "/": ({ find }) => find(),
  Escape: ({ leave }) => leave(),
};

const withControl: Readonly<Record<string, Act>> = { z: ({ undo }) => undo(), c: copy, v: paste };
