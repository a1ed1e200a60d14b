import { useLayoutEffect, useRef } from "react";

/**
 * A command pressed while a dialog's answer is under way is for the page behind: the page gets it when the dialog has
 * gone. When the answer is a refusal the dialog stays, and the command is forgotten.
 */
export function useKeyAhead(busy: boolean): void {
  const ahead = useRef<KeyboardEvent>(undefined);
  useLayoutEffect(() => () => {
    const pressed = ahead.current;
    if (pressed !== undefined) setTimeout(() => pressAgain(pressed));
  }, []);
  useLayoutEffect(() => {
    if (!busy) return;
    const keep = (event: KeyboardEvent): void => {
      if (!event.altKey) return;
      ahead.current = event;
      event.preventDefault();
    };
    window.addEventListener("keydown", keep, true);
    return () => {
      window.removeEventListener("keydown", keep, true);
      ahead.current = undefined;
    };
  }, [busy]);
}

function pressAgain({ code, key, altKey, shiftKey }: KeyboardEvent): void {
  const again = new KeyboardEvent("keydown", { code, key, altKey, shiftKey, bubbles: true, cancelable: true });
  (document.activeElement ?? document.body).dispatchEvent(again);
}
