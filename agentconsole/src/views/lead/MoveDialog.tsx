import { Button } from "@mantine/core";
import { useState } from "react";
import type { LeadConsole } from "../../actions/lead";
import { outlooksOfAgents } from "../../state/outlook";
import { Dialog } from "../shared/Dialog";
import { useSampled, useSelected } from "../shared/hooks";
import { useTexts } from "../shared/language";
import type { QueueAgent } from "./AgentTable";
import { OutlookTable } from "./OutlookTable";
import { QueueChoice } from "./QueueChoice";

interface MoveDialogProps {
  readonly lead: LeadConsole;
  readonly agents: readonly QueueAgent[];
  /** Where they were dropped. */
  readonly to?: string | undefined;
  queueName(queue: string): string;
  onDone(): void;
}

/** Moves agents to another queue, and says beforehand what that will do. Enter moves. */
export function MoveDialog({ lead, agents, to, queueName, onDone }: MoveDialogProps) {
  const { move } = useTexts();
  const { words } = move;
  const queues = useSelected(lead.queues, (all) => all);
  const boards = useSampled(lead.store, (state) => state.boards, 250);
  const own = new Set(agents.map(({ queue }) => queue));
  const targets = own.size === 1 ? queues.filter(({ queue }) => !own.has(queue)) : queues;
  const [target, setTarget] = useState(() => to ?? mostTroubled(targets.map(({ queue }) => queue), boards));
  const [withChats, setWithChats] = useState(true);
  const moved = agents.filter(({ queue }) => queue !== target)
    .map(({ agent, queue }) => ({ agent: agent.agent, name: agent.name, queue }));
  return (
    <Dialog title={move.title(agents.length)} size="lg" onClose={onDone}>
      <form
        className="lead-act" data-testid="move-dialog"
        onSubmit={(event) => {
          event.preventDefault();
          if (target === undefined || moved.length === 0) return;
          void lead.acts.perform({ kind: "agents", agents: moved, to: target, withChats });
          onDone();
        }}
        onKeyDown={({ key }) => key === "c" && setWithChats((before) => !before)}
      >
        <p className="names">{agents.map(({ agent }) => agent.name).join(" · ")}</p>
        <QueueChoice
          legend={words.target} queues={targets} chosen={target} onChoose={setTarget}
          waiting={(queue) => boards[queue]?.head?.waiting ?? 0}
        />
        <fieldset className="choices">
          <legend>{words.chats} <kbd>C</kbd></legend>
          {[true, false].map((along) => (
            <label key={String(along)} className={along === withChats ? "chosen" : undefined}>
              <input
                type="radio" name="chats" checked={along === withChats} onChange={() => setWithChats(along)}
                data-testid={along ? "with-chats" : "hand-over"}
              />
              <span>{along ? words.withChats : words.handedOver}</span>
            </label>
          ))}
        </fieldset>
        {target !== undefined && moved.length > 0
          ? <OutlookTable outlooks={outlooksOfAgents(boards, moved, target, withChats)} queueName={queueName} />
          : <p role="alert">{words.nobody}</p>}
        <div className="dialog-buttons">
          <Button variant="default" onClick={onDone}>{words.cancel}</Button>
          <Button type="submit" disabled={moved.length === 0} data-testid="move-submit">{words.move}</Button>
        </div>
      </form>
    </Dialog>
  );
}

function mostTroubled(queues: readonly string[], boards: ReturnType<LeadConsole["store"]["get"]>["boards"]) {
  const waiting = (queue: string): number => boards[queue]?.head?.waiting ?? 0;
  return [...queues].sort((a, b) => waiting(b) - waiting(a))[0];
}
