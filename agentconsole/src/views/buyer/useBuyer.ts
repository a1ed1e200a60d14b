import { useEffect, useState } from "react";
import { createBuyerConsole } from "../../actions/buyer";
import type { BuyerConsole } from "../../actions/buyer";
import { findIdentity } from "../../actions/identity";
import { readShop, serverClock } from "../../actions/rest";
import { backoff } from "../../connection/backoff";
import { browserTimers } from "../../connection/timers";
import type { ShopFace } from "../../protocol/rest";
import { Refusal } from "../../protocol/refusal";
import type { Language } from "../../protocol/session";
import type { Undo } from "../../state/store";
import { useSpoken } from "../shared/language";

interface Found {
  readonly face?: ShopFace;
  readonly buyer?: BuyerConsole;
  readonly trouble?: "unknownShop" | "unreachable";
}

/** Finds the shop and who the buyer is, retrying while the shop cannot be reached, and then keeps the line open. */
export function useBuyer(shop: string): Found {
  const { language } = useSpoken();
  const [found, setFound] = useState<Found>({});
  // The language of the first moment names the buyer's; switching later is no new buyer.
  const [first] = useState(language);
  useEffect(() => keepFinding(shop, first, setFound), [shop, first]);
  const { buyer } = found;
  useEffect(() => buyer?.start(), [buyer]);
  return found;
}

function keepFinding(shop: string, language: Language, tell: (found: Found) => void): Undo {
  let stopped = false;
  let stopTimer: Undo = () => undefined;
  const find = async (attempt: number): Promise<void> => {
    try {
      const face = await readShop(shop);
      const identity = await findIdentity(shop, language, serverClock.now());
      if (!stopped) tell({ face, buyer: createBuyerConsole(identity) });
    } catch (failure) {
      if (stopped) return;
      const unknown = failure instanceof Refusal && (failure.code === "UnknownShop" || failure.code === "Http404");
      tell({ trouble: unknown ? "unknownShop" : "unreachable" });
      const again = (): void => void find(attempt + 1);
      if (!unknown) stopTimer = browserTimers.after(backoff(attempt, browserTimers.chance()), again);
    }
  };
  void find(0);
  return () => {
    stopped = true;
    stopTimer();
  };
}
