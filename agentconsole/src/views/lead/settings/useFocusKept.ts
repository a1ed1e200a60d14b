import { useLayoutEffect, useRef } from "react";

/** While something is saved its fields are inert and lose the cursor; afterwards it is where it was. */
export function useFocusKept(busy: boolean): void {
  const held = useRef<Element | null>(null);
  useLayoutEffect(() => {
    const at = document.activeElement;
    if (busy) held.current = at;
    else if ((at === null || at === document.body) && held.current instanceof HTMLElement) {
      held.current.focus({ preventScroll: true });
    }
  }, [busy]);
}
