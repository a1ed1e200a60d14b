import { Button } from "@mantine/core";
import { useEffect, useState } from "react";
import type { AgentConsole } from "../../../actions/agent";
import { useTexts } from "../../shared/language";
import { Refused } from "../../shared/Refused";
import { useAction } from "../../shared/useAction";

export interface Leaving {
  /** Why he goes; undefined when he does not. */
  readonly reason: string | undefined;
  /** Answers what is open first: no new chats come meanwhile. */
  start(reason: string): void;
  stop(): void;
}

/** Somebody who goes Away as soon as his open rounds are answered. */
export function useLeaving(agent: AgentConsole): Leaving {
  const [reason, setReason] = useState<string>();
  return {
    reason,
    start(why) {
      setReason(why);
      agent.setPresence("Paused").catch(() => undefined);
    },
    stop: () => setReason(undefined),
  };
}

interface LeavingBarProps {
  readonly agent: AgentConsole;
  readonly leaving: Leaving;
  readonly waiting: number;
}

/** Says that he goes once the last round is answered, and goes then. */
export function LeavingBar({ agent, leaving, waiting }: LeavingBarProps) {
  const { desk } = useTexts();
  const { busy, refused, run } = useAction();
  const { reason, stop } = leaving;
  const go = (): void => {
    if (reason !== undefined) run(() => agent.setPresence("Away", reason), stop);
  };
  useEffect(() => {
    if (reason !== undefined && waiting === 0) go();
  });
  if (reason === undefined) return null;
  const stay = (): void => run(() => agent.setPresence("Online"), stop);
  return (
    <div className="bar leaving" role="status" data-testid="leaving">
      <span>{desk.leavingWhen(reason, waiting)} <Refused sentence={refused} /></span>
      <Button size="compact-sm" variant="light" loading={busy} onClick={go}>{desk.words.leavingNow}</Button>
      <Button size="compact-sm" variant="subtle" color="gray" onClick={stay}>{desk.words.leavingStay}</Button>
    </div>
  );
}
