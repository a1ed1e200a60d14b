import type { Undo } from "../state/store";

/** A console is taken for left alone after minutes of nothing; one sign in a minute says more than enough. */
export const lifeSignMs = 60_000;

/** Does something at once, and then at most once in so many milliseconds however often it is asked to. */
export function atMostEvery(ms: number, now: () => number, act: () => void): () => void {
  let next = -Infinity;
  return () => {
    if (now() < next) return;
    next = now() + ms;
    act();
  };
}

/** Calls `here` while a person uses the page. */
export function followActivity(page: EventTarget, here: () => void): Undo {
  const sign = atMostEvery(lifeSignMs, () => performance.now(), here);
  const kinds = ["keydown", "pointerdown", "pointermove"];
  for (const kind of kinds) page.addEventListener(kind, sign, { passive: true });
  return () => kinds.forEach((kind) => page.removeEventListener(kind, sign));
}
