import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { RefObject } from "react";

interface Stick {
  readonly place: RefObject<HTMLDivElement | null>;
  /** Something new came below what is being read. */
  readonly below: boolean;
  toEnd(): void;
}

const nearPx = 60;

/** Keeps a scrolling place at its end while it is read there, and leaves it alone once one has scrolled up. */
export function useStickToEnd(what: string, length: number): Stick {
  const place = useRef<HTMLDivElement>(null);
  const stuck = useRef(true);
  const [below, setBelow] = useState(false);
  const toEnd = useCallback(() => {
    stuck.current = true;
    setBelow(false);
    place.current?.scrollTo({ top: place.current.scrollHeight });
  }, []);
  useLayoutEffect(toEnd, [what, toEnd]);
  useLayoutEffect(() => {
    if (stuck.current) toEnd();
    else setBelow(true);
  }, [length, toEnd]);
  useEffect(() => {
    const element = place.current;
    if (element === null) return undefined;
    const look = (): void => {
      stuck.current = element.scrollHeight - element.scrollTop - element.clientHeight < nearPx;
      if (stuck.current) setBelow(false);
    };
    const resized = new ResizeObserver(() => stuck.current && toEnd());
    resized.observe(element);
    element.addEventListener("scroll", look, { passive: true });
    return () => {
      resized.disconnect();
      element.removeEventListener("scroll", look);
    };
  }, [toEnd]);
  return { place, below, toEnd };
}
