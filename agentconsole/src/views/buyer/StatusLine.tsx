import { Loader } from "@mantine/core";
import type { SessionHead } from "../../protocol/session";
import type { Texts } from "../texts/texts";
import { useTexts } from "../shared/language";

/** Where the buyer stands: the place in line and the told wait, or who serves him, or that the chat has ended. */
export function StatusLine({ head }: { readonly head: SessionHead }) {
  const { buyer } = useTexts();
  return (
    <div className={`buyer-status ${head.status}`} data-testid="buyer-status" data-status={head.status} role="status">
      {head.status === "waiting" && <Loader size={14} type="dots" />}
      {head.status === "active" && <span className="presence-dot presence-Online" aria-hidden="true" />}
      <span>{sayStatus(head, buyer)}</span>
    </div>
  );
}

export function sayStatus(head: SessionHead, buyer: Texts["buyer"]): string {
  if (head.status === "closed") return buyer.closed;
  if (head.status === "active") return head.agent ? buyer.servedBy(head.agent.name) : buyer.finding;
  const told = [
    head.position == null ? undefined : buyer.position(head.position),
    head.waitSeconds == null ? undefined : buyer.wait(head.waitSeconds),
  ].filter((words) => words !== undefined);
  return told.length === 0 ? buyer.finding : told.join(" · ");
}
