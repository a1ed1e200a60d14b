import { useLayoutEffect, useMemo, useRef, useState } from "react";
import type { RefObject } from "react";
import { offsets, visible } from "../../../state/window";
import type { Visible } from "../../../state/window";

interface Windowed {
  readonly place: RefObject<HTMLDivElement | null>;
  readonly tops: readonly number[];
  readonly shown: Visible;
  scrollTo(row: number): void;
}

const more = 6;

/** Only the rows on the screen are drawn, however many there are. */
export function useWindow(heights: readonly number[]): Windowed {
  const place = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, height: 800 });
  useLayoutEffect(() => {
    const element = place.current;
    if (element === null) return undefined;
    const look = (): void => setView({ top: element.scrollTop, height: element.clientHeight });
    const size = new ResizeObserver(look);
    size.observe(element);
    element.addEventListener("scroll", look, { passive: true });
    return () => {
      size.disconnect();
      element.removeEventListener("scroll", look);
    };
  }, []);
  const tops = useMemo(() => offsets(heights), [heights]);
  return {
    place,
    tops,
    shown: visible(tops, view.top, view.height, more),
    scrollTo(row) {
      const [element, top, bottom] = [place.current, tops[row], tops[row + 1]];
      if (element === null || top === undefined || bottom === undefined) return;
      if (top < element.scrollTop) element.scrollTop = top;
      else if (bottom > element.scrollTop + element.clientHeight) element.scrollTop = bottom - element.clientHeight;
    },
  };
}
