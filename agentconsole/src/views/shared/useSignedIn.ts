import { useCallback, useEffect, useState } from "react";
import { signOut, whoAmI } from "../../actions/rest";
import type { SignedIn } from "../../protocol/rest";

interface Seat {
  /** `undefined` while asking, `null` when nobody is signed in. */
  readonly me: SignedIn | null | undefined;
  /** He was signed in, and the server has forgotten him. */
  readonly isOver: boolean;
  take(me: SignedIn): void;
  /** Nobody is signed in any more; the server knows already. */
  drop(): void;
  leave(): void;
}

/** Who is signed in on this page. */
export function useSignedIn(): Seat {
  const [me, setMe] = useState<SignedIn | null>();
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    whoAmI().then((found) => setMe(found ?? null), () => setMe(null));
  }, []);
  const drop = useCallback(() => {
    setIsOver(true);
    setMe(null);
  }, []);
  const leave = useCallback(() => void signOut().catch(() => undefined).finally(() => setMe(null)), []);
  const take = useCallback((now: SignedIn) => {
    setIsOver(false);
    setMe(now);
  }, []);
  return { me, isOver, take, drop, leave };
}
