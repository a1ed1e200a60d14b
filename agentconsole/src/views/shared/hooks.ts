import { useEffect, useState, useSyncExternalStore } from "react";
import { serverClock } from "../../actions/rest";
import type { Store, Undo } from "../../state/store";

/** A part of the state, up to date. The selector must give the same object while nothing of it changed. */
export function useSelected<State, Event, Part>(store: Store<State, Event>, select: (state: State) => Part): Part {
  return useSyncExternalStore(store.subscribe, () => select(store.get()));
}

/** The same, but no more often than every so many milliseconds: the first change is drawn at once. */
export function useSampled<State, Event, Part>(
  store: Store<State, Event>,
  select: (state: State) => Part,
  everyMs: number,
): Part {
  const [part, setPart] = useState(() => select(store.get()));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let drawnAt = -Infinity;
    const draw = (): void => {
      timer = undefined;
      drawnAt = performance.now();
      setPart(() => select(store.get()));
    };
    draw();
    const stop = store.subscribe(() => {
      timer ??= setTimeout(draw, Math.max(0, drawnAt + everyMs - performance.now()));
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
    // The selector says the same of the same state, however often it is made anew.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [store, everyMs]);
  return part;
}

const ticking = new Set<() => void>();
let second = serverClock.now();
let timer: ReturnType<typeof setInterval> | undefined;

function tick(): void {
  second = serverClock.now();
  for (const listener of [...ticking]) listener();
}

// One clock for the whole page, and none while nothing on it shows a time.
function subscribe(listener: () => void): Undo {
  if (ticking.size === 0) {
    second = serverClock.now();
    timer = setInterval(tick, 1000);
  }
  ticking.add(listener);
  return () => {
    ticking.delete(listener);
    if (ticking.size === 0) clearInterval(timer);
  };
}

/** The server's time in milliseconds, new every second. */
export const useNow = (): number => useSyncExternalStore(subscribe, () => second);

/** Whether a person can see the page now. */
export function useVisible(): boolean {
  const [visible, setVisible] = useState(document.visibilityState === "visible");
  useEffect(() => {
    const look = (): void => setVisible(document.visibilityState === "visible");
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
  }, []);
  return visible;
}

let titledAt = -Infinity;

/** The title of the browser's tab; the browser tells it around, so it is set once a second at most. */
export function useTitle(title: string): void {
  useEffect(() => {
    const set = (): void => {
      titledAt = performance.now();
      document.title = title;
    };
    const timer = setTimeout(set, Math.max(0, titledAt + 1000 - performance.now()));
    return () => clearTimeout(timer);
  }, [title]);
}
