import { Button } from "@mantine/core";
import type { AgentConsole } from "../../../actions/agent";
import type { SessionHead } from "../../../protocol/session";
import { useNow } from "../../shared/hooks";
import { useSpoken } from "../../shared/language";
import { Refused } from "../../shared/Refused";
import { timeOfDay } from "../../shared/time";
import { useAction } from "../../shared/useAction";

/** A chat on hold: until when, what for, and the way back. */
export function HoldBar({ agent, head }: { readonly agent: AgentConsole; readonly head: SessionHead }) {
  const { language, texts: { desk } } = useSpoken();
  const { busy, refused, run } = useAction();
  const now = useNow();
  if (head.hold == null) return null;
  const { until, note } = head.hold;
  const isDue = until <= now;
  return (
    <div className={`left-bar${isDue ? " due" : ""}`} role="status" data-testid="held">
      <span>
        {isDue ? desk.holdIsDue : desk.heldUntil(timeOfDay(until, language), note)} <Refused sentence={refused} />
      </span>
      <Button size="xs" variant="light" loading={busy} onClick={() => run(() => agent.resume(head.session))}>
        {desk.words.resume}
      </Button>
    </div>
  );
}
