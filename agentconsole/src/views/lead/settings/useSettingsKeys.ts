import { useEffect, useRef } from "react";
import { pathOf } from "../../../state/settingsPaths";
import { isTyping } from "../../shared/focus";
import { sections } from "../../texts/settings";
import type { Section } from "../../texts/settings";
import type { Told } from "./useSettings";

interface SettingsKeys {
  readonly mistakes: readonly Told[];
  save(): void;
  leave(): void;
  show(section: Section, item: number | undefined): void;
}

const sectionOf: Readonly<Record<string, Section>> = {
  queues: "queues", skills: "queues", texts: "texts", quickReplies: "quick", policy: "policy", agents: "agents",
  name: "shop", hours: "shop", intents: "shop", closeReasons: "shop", timeZone: "shop", allowedOrigins: "shop",
  keepTranscriptsDays: "shop",
};

/** The settings by keyboard: Ctrl+S saves, F8 goes to the next mistake, 1 to 7 choose what is shown, / searches. */
export function useSettingsKeys(keys: SettingsKeys) {
  const latest = useRef(keys);
  const last = useRef(-1);
  const pending = useRef<string>(undefined);
  useEffect(() => {
    latest.current = keys;
    if (pending.current !== undefined) focusField(pending.current);
    pending.current = undefined;
  });
  const toMistake = (at?: number): void => {
    const { mistakes, show } = latest.current;
    if (mistakes.length === 0) return;
    last.current = (at ?? last.current + 1) % mistakes.length;
    const path = mistakes[last.current]?.path ?? "";
    const steps = pathOf(path);
    const section = sectionOf[String(steps[0])];
    if (section === undefined) return;
    show(section, steps.find((step) => typeof step === "number"));
    // The field may be there only when its section has been drawn.
    pending.current = focusField(path) ? undefined : path;
  };
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.altKey || document.querySelector("[role=dialog]") !== null) return;
      if (act(event, latest.current, toMistake)) event.preventDefault();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
  return { toMistake };
}

function act(event: KeyboardEvent, keys: SettingsKeys, toMistake: () => void): boolean {
  const typing = isTyping(event.target);
  if (event.ctrlKey || event.metaKey) return event.key === "s" ? done(keys.save) : false;
  if (event.key === "F8") return done(toMistake);
  if (event.key === "Escape") {
    // The first leaves the field, the second the page.
    return done(() => (typing ? (event.target as HTMLElement).blur() : keys.leave()));
  }
  if (typing) return false;
  if (event.key === "/") {
    return done(() => document.querySelector<HTMLElement>("[data-testid=setting-filter]")?.focus());
  }
  const section = sections[Number(event.key) - 1];
  return section !== undefined && done(() => keys.show(section, undefined));
}

function done(work: () => void): boolean {
  work();
  return true;
}

/** Puts the cursor where a mistake is, or into what holds that place; false when neither is on the screen. */
function focusField(path: string): boolean {
  for (let at = path; at.length > 1; at = at.replace(/(\.[^.[\]]+|\[[^\]]*\])$/, "")) {
    const found = document.querySelector<HTMLElement>(`[data-path="${CSS.escape(at)}"]`);
    const field = found?.matches("input, textarea, select") === true ? found
      : found?.querySelector<HTMLElement>("input, textarea, select, button");
    if (field == null) continue;
    field.scrollIntoView({ block: "center" });
    field.focus({ preventScroll: true });
    return true;
  }
  return false;
}
