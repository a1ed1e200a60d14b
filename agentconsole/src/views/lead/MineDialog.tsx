import { Button } from "@mantine/core";
import type { LeadActs } from "../../actions/leadActs";
import { Dialog } from "../shared/Dialog";
import { useSelected } from "../shared/hooks";
import { useSpoken } from "../shared/language";
import { timeOfDay } from "../shared/time";
import { useActWords } from "./useActWords";

interface MineDialogProps {
  readonly acts: LeadActs;
  queueName(queue: string): string;
  onDone(): void;
}

/** What the lead did on this page, the last on top, and what of it can still be taken back. */
export function MineDialog({ acts, queueName, onDone }: MineDialogProps) {
  const { language, texts: { move: { words } } } = useSpoken();
  const { ofDone } = useActWords(queueName);
  const all = useSelected(acts.store, (list) => list);
  return (
    <Dialog title={words.mine} size="lg" onClose={onDone}>
      {all.length === 0 && <p className="soft" data-autofocus tabIndex={-1}>{words.noneMine}</p>}
      <ol className="my-acts" data-testid="mine">
        {all.map((done, index) => {
          const { what, notDone, notBack } = ofDone(done);
          return (
            <li key={done.id} data-standing={done.standing}>
              <time>{timeOfDay(done.at, language)}</time>
              <div>
                <p>{what}</p>
                {[...notDone, ...notBack].map((sentence) => <p key={sentence} className="red">{sentence}</p>)}
              </div>
              {done.standing === "done" || (done.standing === "kept" && done.notBack.length > 0) ? (
                <Button
                  size="compact-sm" variant="default" data-autofocus={index === 0 || undefined}
                  onClick={() => void acts.undo(done.id)}
                >
                  {done.standing === "done" ? words.undo : words.again}
                </Button>
              ) : <span className="soft">{words[done.standing]}</span>}
            </li>
          );
        })}
      </ol>
    </Dialog>
  );
}
