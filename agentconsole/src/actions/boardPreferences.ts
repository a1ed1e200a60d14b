import type { SignedIn } from "../protocol/rest";
import { createStore } from "../state/store";
import type { Store } from "../state/store";
import { usualThresholds } from "../state/thresholds";
import type { Thresholds } from "../state/thresholds";
import { readKept, writeKept } from "./keep";

/** What a lead has chosen for his board, on this machine. */
export interface BoardPreferences {
  readonly thresholds: Thresholds;
  readonly sound: boolean;
}

export type BoardChoices = Store<BoardPreferences, Partial<BoardPreferences>>;

/** A lead's choices, kept for the next visit; each lead of a shared machine has his own. */
export function boardPreferencesOf({ shop, agent }: SignedIn): BoardChoices {
  const key = `board/${shop}/${agent}`;
  const kept = readKept<Partial<BoardPreferences>>(key);
  const first: BoardPreferences = { sound: true, ...kept, thresholds: kept?.thresholds ?? usualThresholds };
  const choices: BoardChoices = createStore(first, (now, change) => ({ ...now, ...change }));
  choices.subscribe((now) => writeKept(key, now));
  return choices;
}
