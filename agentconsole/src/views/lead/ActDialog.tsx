import type { LeadConsole } from "../../actions/lead";
import { ActLog } from "./ActLog";
import { ByHandDialog, PresenceDialog, SlotsDialog } from "./AgentDialogs";
import type { QueueAgent } from "./AgentTable";
import { MineDialog } from "./MineDialog";
import { MoveDialog } from "./MoveDialog";
import { QueueRulesDialog } from "./settings/later";
import { WaitingDialog } from "./WaitingDialog";

/** A dialog in which the lead does something about queues and agents, or reads what was done. */
export type ActOpened =
  | { readonly kind: "mine" | "log" }
  | { readonly kind: "waiting"; readonly from: string }
  | { readonly kind: "rules"; readonly queue: string }
  | { readonly kind: "move"; readonly agents: readonly QueueAgent[]; readonly to?: string }
  | { readonly kind: "slots" | "presence" | "byHand"; readonly agents: readonly QueueAgent[] };

interface ActDialogProps {
  readonly lead: LeadConsole;
  readonly opened: ActOpened;
  queueName(queue: string): string;
  onDone(): void;
}

export function ActDialog({ lead, opened, queueName, onDone }: ActDialogProps) {
  switch (opened.kind) {
    case "mine": return <MineDialog acts={lead.acts} queueName={queueName} onDone={onDone} />;
    case "log": return <ActLog lead={lead} queueName={queueName} onDone={onDone} />;
    case "waiting": return <WaitingDialog lead={lead} from={opened.from} queueName={queueName} onDone={onDone} />;
    case "rules":
      return <QueueRulesDialog me={lead.me} queue={opened.queue} queueName={queueName} onDone={onDone} />;
    case "move":
      return <MoveDialog lead={lead} agents={opened.agents} to={opened.to} queueName={queueName} onDone={onDone} />;
    case "slots": return <SlotsDialog lead={lead} agents={opened.agents} onDone={onDone} />;
    case "presence": return <PresenceDialog lead={lead} agents={opened.agents} onDone={onDone} />;
    case "byHand": return <ByHandDialog lead={lead} agents={opened.agents.slice(0, 1)} onDone={onDone} />;
  }
}
