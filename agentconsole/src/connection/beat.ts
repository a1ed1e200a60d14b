/** Runs a piece of work soon, once however often it is asked for. */
export type Beat = (work: () => void) => void;

const hiddenMs = 200;

/**
 * Works before the next frame is painted, so that fifty messages a second cost a few renderings and none of them waits
 * longer than a frame. A hidden page has no frames: it works at a slow, steady pace.
 */
export function frameBeat(): Beat {
  let waiting: (() => void) | undefined;
  const run = (): void => {
    const work = waiting;
    waiting = undefined;
    work?.();
  };
  document.addEventListener("visibilitychange", run);
  return (work) => {
    const isFirst = waiting === undefined;
    waiting = work;
    if (!isFirst) return;
    if (document.visibilityState === "visible") requestAnimationFrame(run);
    else setTimeout(run, hiddenMs);
  };
}
