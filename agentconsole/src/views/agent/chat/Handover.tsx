import { Button } from "@mantine/core";
import type { AgentConsole } from "../../../actions/agent";
import type { SessionHead } from "../../../protocol/session";
import { useNow } from "../../shared/hooks";
import { useTexts } from "../../shared/language";
import { Refused } from "../../shared/Refused";
import { secondsUntil } from "../../shared/time";
import { useAction } from "../../shared/useAction";

interface HandoverProps {
  readonly agent: AgentConsole;
  readonly head: SessionHead;
  queueName(queue: string): string;
  agentName(agent: string): string;
}

/** A transfer that the buyer may still refuse, or one that can be handed back. */
export function Handover({ agent, head, queueName, agentName }: HandoverProps) {
  if (head.transfer != null) {
    return <Going agent={agent} head={head} transfer={head.transfer} queueName={queueName} agentName={agentName} />;
  }
  return head.origin == null ? null : <Received agent={agent} head={head} origin={head.origin} queueName={queueName} />;
}

interface GoingProps extends HandoverProps {
  readonly transfer: NonNullable<SessionHead["transfer"]>;
}

function Going({ agent, head, transfer, queueName, agentName }: GoingProps) {
  const { care } = useTexts();
  const { busy, refused, run } = useAction();
  const target = transfer.agent == null ? queueName(transfer.queue) : agentName(transfer.agent);
  return (
    <div className="left-bar" role="status" data-testid="transfer-pending">
      <span>{care.goes(target, secondsUntil(transfer.goesAt, useNow()))} <Refused sentence={refused} /></span>
      <Button
        size="xs" variant="light" loading={busy} title="Alt+Z" data-testid="take-back"
        onClick={() => run(() => agent.takeTransferBack(head.session))}
      >
        {care.takeBack}
      </Button>
    </div>
  );
}

interface ReceivedProps extends Pick<HandoverProps, "agent" | "head" | "queueName"> {
  readonly origin: NonNullable<SessionHead["origin"]>;
}

function Received({ agent, head, origin, queueName }: ReceivedProps) {
  const { care } = useTexts();
  const { busy, refused, run } = useAction();
  return (
    <div className="left-bar" role="status" data-testid="transfer-received">
      <span>{care.cameFrom(origin.by.name, queueName(origin.queue))} <Refused sentence={refused} /></span>
      <Button
        size="xs" variant="light" loading={busy} data-testid="hand-back"
        onClick={() => run(() => agent.decline(head.session, ""))}
      >
        {care.handBack}
      </Button>
    </div>
  );
}
