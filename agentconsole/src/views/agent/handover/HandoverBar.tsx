import { Button } from "@mantine/core";
import type { AgentConsole } from "../../../actions/agent";
import type { HandoverHead } from "../../../protocol/handover";
import { endingShift, unreadPages } from "../../../state/handover";
import { useNow, useSelected } from "../../shared/hooks";
import { CalendarIcon } from "../../shared/icons";
import { useSpoken } from "../../shared/language";
import { timeOfDay } from "../../shared/time";
import { keyOf } from "../commands";

const none: readonly HandoverHead[] = [];

/** Who is about to go is asked for his page of the handover book; who has come, to read the one before. */
export function HandoverBar({ agent, onOpen }: { readonly agent: AgentConsole; onOpen(): void }) {
  const { language, texts: { handover } } = useSpoken();
  const now = useNow();
  const head = useSelected(agent.store, (state) => state.desk?.head);
  const heads = useSelected(agent.store, (state) => state.handovers ?? none);
  const ends = endingShift(head, now);
  const [unread] = unreadPages(heads, agent.me.agent, now);
  const isHere = head !== undefined && head.presence !== "Offline";
  if (!isHere || (ends === undefined && unread === undefined)) return null;
  const said = ends !== undefined ? handover.ends(timeOfDay(ends, language))
    : unread !== undefined ? handover.toRead(timeOfDay(unread.until, language), unread.lines) : "";
  return (
    <div role="status" className="notice-place">
      <div
        className="notice handover-bar" data-testid="handover-bar" data-kind={ends === undefined ? "read" : "write"}
      >
        <CalendarIcon size={18} />
        <div className="notice-words"><p className="notice-text">{said}</p></div>
        <Button size="compact-sm" title={keyOf("handover")} data-testid="handover-open" onClick={onOpen}>
          {ends === undefined ? handover.words.read : handover.words.write}
        </Button>
      </div>
    </div>
  );
}
