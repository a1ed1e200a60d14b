import { useEffect, useState } from "react";
import type { BuyerConsole } from "../../actions/buyer";
import { host } from "../../actions/host";
import type { Entry } from "../../protocol/session";
import type { SessionState } from "../../state/model";
import { lastNumber } from "../../state/session";
import { useVisible } from "../shared/hooks";

/** Tells the agent what the buyer has on his screen, and the page around how much he has not. */
export function useReading(buyer: BuyerConsole, { session, entries, seen }: SessionState): void {
  const visible = useVisible();
  const [shown, setShown] = useState(true);
  useEffect(() => host?.onShown(setShown), []);
  const last = lastNumber(entries);
  const reads = visible && shown;
  useEffect(() => {
    if (!reads || last === 0) return;
    buyer.store.dispatch({ type: "seen", session });
    buyer.seeing(session, last);
  }, [buyer, session, reads, last]);
  const isNew = ({ number, from }: Entry): boolean => number != null && number > seen && from === "agent";
  const unread = reads ? 0 : entries.filter(isNew).length;
  useEffect(() => host?.tell({ chat: "unread", count: unread }), [unread]);
}
