import { createStore } from "../state/store";
import type { Store } from "../state/store";
import { readKept, writeKept } from "./keep";

/** What an agent has chosen for himself, on this machine. */
export interface Preferences {
  readonly sound: boolean;
  /** Desktop notifications while the page is not looked at. */
  readonly desktop: boolean;
  /** After an answer, on to who waits longest. */
  readonly goOn: boolean;
  readonly idleOpen: boolean;
}

const key = "preferences";
const usual: Preferences = { sound: true, desktop: false, goOn: false, idleOpen: false };

/** Kept for the next visit; other tabs of the same browser follow. */
export const preferences: Store<Preferences, Partial<Preferences>> =
  createStore({ ...usual, ...readKept<Partial<Preferences>>(key) }, (now, change) => ({ ...now, ...change }));

preferences.subscribe((now) => writeKept(key, now));

export function followPreferences(): () => void {
  const changed = (event: StorageEvent): void => {
    const told = event.key === key ? readKept<Partial<Preferences>>(key) : undefined;
    if (told !== undefined && JSON.stringify(told) !== JSON.stringify(preferences.get())) preferences.dispatch(told);
  };
  window.addEventListener("storage", changed);
  return () => window.removeEventListener("storage", changed);
}
