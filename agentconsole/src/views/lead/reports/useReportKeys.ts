import { useEffect, useRef } from "react";
import { isTyping } from "../../shared/focus";

interface ReportKeys {
  step(days: number): void;
  today(): void;
  show(table: "hour" | "queue" | "agent"): void;
  compare(): void;
  save(): void;
  explain(): void;
  back(): void;
}

/** The reports by keyboard. */
export function useReportKeys(keys: ReportKeys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      // From a field, Escape leads back to the page first.
      if (event.key === "Escape" && isTyping(event.target)) (event.target as HTMLElement).blur();
      const act = actions[event.key];
      if (act === undefined || event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey
        || isTyping(event.target) || document.querySelector("[role=dialog]") !== null) return;
      event.preventDefault();
      act(latest.current);
    };
    // Before the dialog: its Escape closes it, and must not lead back to the board as well.
    window.addEventListener("keydown", onKey, true);
    return () => window.removeEventListener("keydown", onKey, true);
  }, []);
}

const actions: Readonly<Record<string, (keys: ReportKeys) => void>> = {
  ArrowLeft: ({ step }) => step(-1),
  ArrowRight: ({ step }) => step(1),
  t: ({ today }) => today(),
  1: ({ show }) => show("hour"),
  2: ({ show }) => show("queue"),
  3: ({ show }) => show("agent"),
  c: ({ compare }) => compare(),
  x: ({ save }) => save(),
  "?": ({ explain }) => explain(),
  Escape: ({ back }) => back(),
};
