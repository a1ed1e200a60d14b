import type { BoardAgent, BoardHead } from "../../protocol/board";
import type { Presence } from "../../protocol/presence";
import { urgency } from "../../state/clock";
import { useNow } from "../shared/hooks";
import { useTexts } from "../shared/language";
import { PlainButton } from "../shared/PlainButton";
import { PresenceDot } from "../shared/PresenceDot";
import { lengthText } from "../shared/time";

interface QueuePanelProps {
  readonly head: BoardHead;
  readonly agents: readonly BoardAgent[];
  readonly name: string;
  readonly chosen: boolean;
  onChoose(): void;
}

const order: readonly Presence[] = ["Online", "Paused", "Draining", "Away", "AutoAway", "Offline"];

/** One queue: who waits, for how long, what is open and late, and who is there to answer. */
export function QueuePanel({ head, agents, name, chosen, onChoose }: QueuePanelProps) {
  const { lead } = useTexts();
  const trouble = head.lateRounds + head.coversWanted > 0;
  return (
    <PlainButton
      className={`queue-panel${trouble ? " trouble" : ""}`} data-testid="board-queue" data-queue={head.queue}
      data-waiting={head.waiting} aria-pressed={chosen} title={lead.onlyQueue(name)} onClick={onChoose}
    >
      <span className="queue-name">{name}</span>
      <span className="queue-main">
        <span className="queue-waiting">
          <b data-testid="board-waiting">{head.waiting}</b> {lead.waiting}
        </span>
        {head.longestSince != null && head.waiting > 0
          ? <LongestWait since={head.longestSince} /> : <span className="queue-longest">{lead.nobodyWaits}</span>}
      </span>
      <span className="figures">
        <Figure name={lead.openChats} value={head.openChats} testId="board-open-chats" />
        <Figure name={lead.openRounds} value={head.openRounds} testId="board-open-rounds" />
        <Figure name={lead.lateRounds} value={head.lateRounds} testId="board-late" alarm />
        <Figure name={lead.covers} value={head.coversWanted} testId="board-covers" alarm />
      </span>
      <Presences agents={agents} />
    </PlainButton>
  );
}

function LongestWait({ since }: { readonly since: number }) {
  const { lead } = useTexts();
  const waited = useNow() - since;
  return (
    <span className={`queue-longest ${urgency(waited)}`} data-testid="board-longest">
      {lead.longest} <b>{lengthText(waited)}</b>
    </span>
  );
}

interface FigureProps {
  readonly name: string;
  readonly value: number;
  readonly testId: string;
  /** A figure that should be 0. */
  readonly alarm?: boolean;
}

function Figure({ name, value, testId, alarm = false }: FigureProps) {
  return (
    <span className={`figure${alarm && value > 0 ? " alarm" : ""}`}>
      <b data-testid={testId}>{value}</b><span>{name}</span>
    </span>
  );
}

function Presences({ agents }: { readonly agents: readonly BoardAgent[] }) {
  const { presence: names } = useTexts();
  const counts = order.map((presence) => ({ presence, count: agents.filter((a) => a.presence === presence).length }));
  return (
    <span className="queue-presences">
      {counts.filter(({ count, presence }) => count > 0 || presence === "Online").map(({ presence, count }) => (
        <span key={presence} className="presence-count" data-presence={presence}>
          <PresenceDot presence={presence} /> {count} {names[presence]}
        </span>
      ))}
    </span>
  );
}
