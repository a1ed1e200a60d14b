import type { LeadConsole } from "../../actions/lead";
import { Dialog } from "../shared/Dialog";
import { useSpoken } from "../shared/language";
import { timeOfDay } from "../shared/time";
import { useActWords } from "./useActWords";
import { useAsked } from "./useLine";

interface ActLogProps {
  readonly lead: LeadConsole;
  queueName(queue: string): string;
  onDone(): void;
}

/** What leads did in all queues last: who, when, what, and how it was before and after. */
export function ActLog({ lead, queueName, onDone }: ActLogProps) {
  const { language, texts: { move: { words }, lead: leadTexts } } = useSpoken();
  const { ofAct, byOf } = useActWords(queueName);
  const acts = useAsked(() => lead.actsOfAll(), "all");
  const columns = [words.when, words.by, leadTexts.queue, words.what];
  return (
    <Dialog title={words.log} size="lg" onClose={onDone}>
      <div className="act-log" role="region" aria-label={words.log} tabIndex={0} data-autofocus data-testid="act-log">
        <table className="outlook">
          <thead>
            <tr>{columns.map((one) => <th key={one} scope="col">{one}</th>)}</tr>
          </thead>
          <tbody>
            {acts?.map(({ queue, act }) => (
              <tr key={`${queue}/${act.number}`} data-testid="act" data-kind={act.kind}>
                <td><time>{timeOfDay(act.at, language)}</time></td>
                <td>{byOf(act)}</td>
                <td>{queueName(queue)}</td>
                <td className="act-what">{ofAct(act)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {acts?.length === 0 && <p className="soft">{words.noneMine}</p>}
      </div>
    </Dialog>
  );
}
