import { Button } from "@mantine/core";
import { useState } from "react";
import type { LeadConsole } from "../../actions/lead";
import { outlooksOfWaiting } from "../../state/outlook";
import { countOf, requestOf, type Which } from "../../state/waitingChoice";
import { Dialog } from "../shared/Dialog";
import { useSampled, useSelected } from "../shared/hooks";
import { useTexts } from "../shared/language";
import { OutlookTable } from "./OutlookTable";
import { QueueChoice } from "./QueueChoice";
import { useLine } from "./useLine";
import { WaitingChoice } from "./WaitingChoice";

interface WaitingDialogProps {
  readonly lead: LeadConsole;
  readonly from: string;
  queueName(queue: string): string;
  onDone(): void;
}

/** Moves those who wait to another queue; they keep their place. Enter moves. */
export function WaitingDialog({ lead, from, queueName, onDone }: WaitingDialogProps) {
  const { move } = useTexts();
  const { words } = move;
  const targets = useSelected(lead.queues, (all) => all).filter(({ queue }) => queue !== from);
  const boards = useSampled(lead.store, (state) => state.boards, 250);
  const waiting = useLine(lead, from)?.waiting ?? [];
  const [target, setTarget] = useState(targets[0]?.queue);
  const [which, setWhich] = useState<Which>({ kind: "all" });
  const [most, setMost] = useState(10);
  const count = countOf(waiting, which, most);
  return (
    <Dialog title={move.waitingTitle(queueName(from))} size="lg" onClose={onDone}>
      <form
        className="lead-act waiting-act" data-testid="waiting-dialog"
        onSubmit={(event) => {
          event.preventDefault();
          if (target === undefined || count === 0) return;
          void lead.acts.perform({ kind: "waiting", from, to: target, which: requestOf(which, most) });
          onDone();
        }}
      >
        <QueueChoice
          legend={words.target} queues={targets} chosen={target} onChoose={setTarget}
          waiting={(queue) => boards[queue]?.head?.waiting ?? 0}
        />
        <WaitingChoice waiting={waiting} which={which} most={most} onChoose={setWhich} onMost={setMost} />
        {target !== undefined && (
          <OutlookTable outlooks={outlooksOfWaiting(boards, from, target, count)} queueName={queueName} />
        )}
        <div className="dialog-buttons">
          <Button variant="default" onClick={onDone}>{words.cancel}</Button>
          <Button type="submit" disabled={count === 0} data-testid="waiting-submit">{words.move}</Button>
        </div>
      </form>
    </Dialog>
  );
}
