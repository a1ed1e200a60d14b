import { useState } from "react";
import { failureText } from "./failure";
import { useTexts } from "./language";

export interface Action {
  readonly busy: boolean;
  /** Why the last try failed, for a person to read. */
  readonly refused: string | undefined;
  run(work: () => Promise<unknown>, done?: () => void): void;
}

/** One thing a person can do: busy while it runs, and the reason when it is refused. */
export function useAction(): Action {
  const texts = useTexts();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string>();
  const run = (work: () => Promise<unknown>, done?: () => void): void => {
    setBusy(true);
    setRefused(undefined);
    work()
      .then(done, (failure: unknown) => setRefused(failureText(failure, texts)))
      .finally(() => setBusy(false));
  };
  return { busy, refused, run };
}
