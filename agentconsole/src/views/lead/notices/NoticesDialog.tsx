import type { LeadConsole } from "../../../actions/lead";
import { Dialog } from "../../shared/Dialog";
import { useSelected } from "../../shared/hooks";
import { useTexts } from "../../shared/language";
import { useColleagues } from "../../shared/names";
import { NoticeForm } from "./NoticeForm";
import { PostedList } from "./PostedList";

interface NoticesDialogProps {
  readonly lead: LeadConsole;
  queueName(queue: string): string;
  onDone(): void;
}

/** The lead's word to his agents: written here, and followed until everybody has read it. */
export function NoticesDialog({ lead, queueName, onDone }: NoticesDialogProps) {
  const { help } = useTexts();
  const queues = useSelected(lead.queues, (all) => all);
  const agents = useColleagues(lead.me.shop);
  return (
    <Dialog title={help.words.notices} size="lg" onClose={onDone}>
      <NoticeForm lead={lead} queues={queues} agents={agents} />
      <PostedList lead={lead} agents={agents} queueName={queueName} />
    </Dialog>
  );
}
