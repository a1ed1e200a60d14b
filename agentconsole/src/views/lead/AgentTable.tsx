import { memo } from "react";
import type { BoardAgent } from "../../protocol/board";
import { urgency } from "../../state/clock";
import { byTrouble } from "../../state/order";
import { useNow } from "../shared/hooks";
import { useTexts } from "../shared/language";
import { PresenceDot } from "../shared/PresenceDot";
import { lengthText } from "../shared/time";

export interface QueueAgent {
  readonly agent: BoardAgent;
  readonly queue: string;
}

interface AgentTableProps {
  readonly rows: readonly QueueAgent[];
  queueName(queue: string): string;
}

/** Every agent of the chosen queues; the oldest open round stands on top, those off duty at the end. */
export function AgentTable({ rows, queueName }: AgentTableProps) {
  const { lead } = useTexts();
  if (rows.length === 0) return <p className="soft">{lead.noAgents}</p>;
  return (
    <div className="table-scroll" role="region" aria-label={lead.agents} tabIndex={0}>
      <table className="agent-table">
        <thead>
          <tr>
            <th scope="col">{lead.agent}</th>
            <th scope="col">{lead.queue}</th>
            <th scope="col">{lead.presence}</th>
            <th scope="col" className="number">{lead.since}</th>
            <th scope="col">{lead.load}</th>
            <th scope="col" className="number">{lead.live}</th>
            <th scope="col" className="number">{lead.idle}</th>
            <th scope="col" className="number">{lead.openRounds}</th>
            <th scope="col" className="number">{lead.oldest}</th>
          </tr>
        </thead>
        <tbody>
          {[...rows].sort((a, b) => byTrouble(a.agent, b.agent)).map(({ agent, queue }) => (
            <AgentRow key={`${queue}/${agent.agent}`} row={agent} queue={queueName(queue)} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

const AgentRow = memo(function AgentRow({ row, queue }: { readonly row: BoardAgent; readonly queue: string }) {
  const { presence: names, lead } = useTexts();
  return (
    <tr
      data-testid="board-agent-row" data-agent={row.agent} data-presence={row.presence} data-load={row.load}
      className={row.presence === "Offline" ? "off-duty" : undefined}
    >
      <th scope="row">{row.name}</th>
      <td>{queue}</td>
      <td>
        <span className="presence-cell">
          <PresenceDot presence={row.presence} /> {names[row.presence]}
          {row.reason && <span className="soft"> · {lead.reasons[row.reason] ?? row.reason}</span>}
        </span>
      </td>
      <td className="number"><Length since={row.since} /></td>
      <td><LoadBar load={row.load} slots={row.slots} /></td>
      <td className="number">{row.live}</td>
      <td className="number">{row.idle}</td>
      <td className="number">{row.openRounds}</td>
      <td className="number">
        {row.oldestRoundSince == null ? lead.none : <Length since={row.oldestRoundSince} urgent />}
      </td>
    </tr>
  );
});

function Length({ since, urgent = false }: { readonly since: number; readonly urgent?: boolean }) {
  const length = useNow() - since;
  return <span className={urgent ? `length ${urgency(length)}` : "length"}>{lengthText(length)}</span>;
}

function LoadBar({ load, slots }: { readonly load: number; readonly slots: number }) {
  const { lead } = useTexts();
  const share = slots > 0 ? load / slots : 0;
  return (
    <span className={`load-bar${share >= 100 ? " full" : ""}`}>
      <span className="load-track" aria-hidden="true"><span style={{ width: `${Math.min(100, share)}%` }} /></span>
      <span className="load-words">{lead.loadOf(load, slots)}</span>
    </span>
  );
}
