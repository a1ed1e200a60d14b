import type { BoardAlarm } from "../../protocol/board";
import { useNow } from "../shared/hooks";
import { useTexts } from "../shared/language";
import { PlainButton } from "../shared/PlainButton";
import { lengthText } from "../shared/time";
import type { BoardOfQueue } from "./QueueTable";

interface AskListProps {
  readonly boards: readonly BoardOfQueue[];
  queueName(queue: string): string;
  onWatch(session: string): void;
}

interface Ask {
  readonly alarm: BoardAlarm;
  readonly queue: string;
}

const most = 12;

/** Sessions about which the lead is told something, the oldest first. */
export function AskList({ boards, queueName, onWatch }: AskListProps) {
  const { board } = useTexts();
  const now = useNow();
  const asks: Ask[] = boards.flatMap(({ head }) => head.alarms.map((alarm) => ({ alarm, queue: head.queue })));
  const all = boards.reduce((sum, { head }) => sum + head.alarmCount, 0);
  if (all === 0) return null;
  asks.sort((a, b) => a.alarm.since - b.alarm.since);
  return (
    <section className="asks" aria-label={board.words.asks}>
      <h2>{board.words.asks} <span className="count">{all}</span></h2>
      <ul>
        {asks.slice(0, most).map(({ alarm: { session, what, since }, queue }) => (
          <li key={`${session}/${what.join()}`} data-testid="board-ask" data-session={session}>
            <PlainButton onClick={() => onWatch(session)}>
              <b>{what.map((one) => board.alarm[one]).join(" · ")}</b>
              <span>{session}</span>
              <span className="soft">{queueName(queue)} · {lengthText(now - since)}</span>
            </PlainButton>
          </li>
        ))}
        {all > most && <li className="soft">{board.more(all - Math.min(most, asks.length))}</li>}
      </ul>
    </section>
  );
}
