/** Runs a piece of work soon, once however often it is asked for. */
export type Beat = (work: () => void) => void;

/** The screen's frames, handed in so that tests can decide when they come. */
export interface Frames {
  isVisible(): boolean;
  /** Runs before the next frame is painted; never while the page is hidden. */
  next(run: () => void): void;
  after(ms: number, run: () => void): void;
  /** Hears that the page was hidden or shown. */
  onTurned(run: () => void): void;
}

const hiddenMs = 200;

/**
 * Works at once when the last frame was calm: what comes alone is on the screen with the next frame, and its work is
 * done before that begins. What comes while frames are busy is gathered, so that a flood costs one rendering a frame. A
 * hidden page has no frames: it works at a slow, steady pace.
 */
export function frameBeat(frames: Frames = screenFrames): Beat {
  let waiting: (() => void) | undefined;
  let isCalm = true;
  let isTimed = false;
  const run = (): void => {
    const work = waiting;
    waiting = undefined;
    work?.();
  };
  const watch = (): void => frames.next(() => {
    isCalm = waiting === undefined;
    if (isCalm) return;
    watch();
    run();
  });
  const pace = (): void => {
    isTimed = true;
    frames.after(hiddenMs, () => {
      isTimed = false;
      run();
    });
  };
  frames.onTurned(run);
  return (work) => {
    waiting = work;
    if (!frames.isVisible()) {
      if (!isTimed) pace();
    } else if (isCalm) {
      isCalm = false;
      watch();
      run();
    }
  };
}

const screenFrames: Frames = {
  isVisible: () => document.visibilityState === "visible",
  next: (run) => void requestAnimationFrame(run),
  after: (ms, run) => void setTimeout(run, ms),
  onTurned: (run) => document.addEventListener("visibilitychange", run),
};
