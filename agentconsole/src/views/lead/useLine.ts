import { useEffect, useState } from "react";
import type { LeadConsole } from "../../actions/lead";
import type { LineAnswer } from "../../protocol/leading";

const everyMs = 2_000;

/** Asks again and again while it is shown; the last answer stands until there is another. */
export function useAsked<T>(ask: () => Promise<T>, about: string): T | undefined {
  const [answer, setAnswer] = useState<{ readonly about: string; readonly told: T }>();
  useEffect(() => {
    let isOver = false;
    const once = (): void => void ask().then((told) => !isOver && setAnswer({ about, told }), () => undefined);
    once();
    const timer = setInterval(once, everyMs);
    return () => {
      isOver = true;
      clearInterval(timer);
    };
    // What is asked is named by what it is about.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [about]);
  return answer?.about === about ? answer.told : undefined;
}

/** Who waits in a queue, while somebody looks. */
export const useLine = (lead: LeadConsole, queue: string): LineAnswer | undefined =>
  useAsked(() => lead.line(queue), queue);
