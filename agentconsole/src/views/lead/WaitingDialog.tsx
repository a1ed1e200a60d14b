import { Button, NumberInput } from "@mantine/core";
import { useState } from "react";
import type { LeadConsole } from "../../actions/lead";
import type { WaitingRequest, WaitingSession } from "../../protocol/leading";
import type { Tier } from "../../protocol/session";
import { outlooksOfWaiting } from "../../state/outlook";
import { Dialog } from "../shared/Dialog";
import { useSampled, useSelected } from "../shared/hooks";
import { useTexts } from "../shared/language";
import { OutlookTable } from "./OutlookTable";
import { QueueChoice } from "./QueueChoice";
import { useLine } from "./useLine";

interface WaitingDialogProps {
  readonly lead: LeadConsole;
  readonly from: string;
  queueName(queue: string): string;
  onDone(): void;
}

type Which = "all" | "oldest" | Tier;

const tiers: readonly Tier[] = ["vip", "member", "none"];

/** Moves those who wait to another queue; they keep their place. Enter moves. */
export function WaitingDialog({ lead, from, queueName, onDone }: WaitingDialogProps) {
  const { move, agent: { tier: tierNames } } = useTexts();
  const { words } = move;
  const targets = useSelected(lead.queues, (all) => all).filter(({ queue }) => queue !== from);
  const boards = useSampled(lead.store, (state) => state.boards, 250);
  const waiting = useLine(lead, from)?.waiting ?? [];
  const [target, setTarget] = useState(targets[0]?.queue);
  const [which, setWhich] = useState<Which>("all");
  const [most, setMost] = useState(10);
  const count = countOf(waiting, which, most);
  return (
    <Dialog title={move.waitingTitle(queueName(from))} size="lg" onClose={onDone}>
      <form
        className="lead-act" data-testid="waiting-dialog"
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
        <fieldset className="choices">
          <legend>{words.whichWaiting}</legend>
          {(["all", "oldest", ...tiers] as const).map((one) => (
            <label key={one} className={one === which ? "chosen" : undefined}>
              <input
                type="radio" name="which" checked={one === which} onChange={() => setWhich(one)}
                data-testid={`which-${one}`}
              />
              <span>{one === "all" ? words.allWaiting : one === "oldest" ? words.oldest : tierNames[one]}</span>
              {one === "oldest" && (
                <NumberInput
                  size="xs" w={80} value={most} min={1} max={1000} allowDecimal={false} allowNegative={false}
                  hideControls aria-label={words.howMany} data-testid="oldest-count" clampBehavior="strict"
                  onFocus={() => setWhich("oldest")}
                  onChange={(value) => setMost(typeof value === "number" ? Math.max(1, value) : 1)}
                />
              )}
              <span className="soft">{countOf(waiting, one, most)}</span>
            </label>
          ))}
        </fieldset>
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

function countOf(waiting: readonly WaitingSession[], which: Which, most: number): number {
  if (which === "all") return waiting.length;
  return which === "oldest" ? Math.min(most, waiting.length) : waiting.filter(({ tier }) => tier === which).length;
}

const requestOf = (which: Which, most: number): WaitingRequest =>
  (which === "all" ? {} : which === "oldest" ? { most } : { tier: which });
