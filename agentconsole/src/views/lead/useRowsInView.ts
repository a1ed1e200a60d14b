import { useLayoutEffect, useRef, useState } from "react";
import type { RefObject } from "react";
import type { Visible } from "../../state/window";

const more = 8;

/** Which rows of equal height stand on the screen, when the page around the list is what scrolls. */
export function useRowsInView(count: number, height: number): {
  readonly place: RefObject<HTMLDivElement | null>;
  readonly shown: Visible;
} {
  const place = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState<Visible>({ from: 0, to: 40 });
  useLayoutEffect(() => {
    const scroller = place.current?.closest<HTMLElement>(".board-body");
    if (scroller == null) return undefined;
    const look = (): void => {
      const list = place.current?.getBoundingClientRect();
      if (list === undefined) return;
      const view = scroller.getBoundingClientRect();
      const from = Math.max(0, Math.floor((view.top - list.top) / height) - more);
      const to = Math.max(from + 2 * more, Math.ceil((view.bottom - list.top) / height) + more);
      setShown((before) => (before.from === from && before.to === to ? before : { from, to }));
    };
    look();
    const size = new ResizeObserver(look);
    size.observe(scroller);
    scroller.addEventListener("scroll", look, { passive: true });
    return () => {
      size.disconnect();
      scroller.removeEventListener("scroll", look);
    };
  }, [count, height]);
  return { place, shown };
}
