import { memo, useMemo } from "react";
import type { BoardAgent } from "../../protocol/board";
import { urgency } from "../../state/clock";
import { responseOf } from "../../state/figures";
import { byTrouble } from "../../state/order";
import { useNow } from "../shared/hooks";
import { useSpoken, useTexts } from "../shared/language";
import { PresenceDot } from "../shared/PresenceDot";
import { lengthText, timeOfDay } from "../shared/time";
import type { Head } from "./QueueRow";
import { useRowsInView } from "./useRowsInView";

export interface QueueAgent {
  readonly agent: BoardAgent;
  readonly head: Head | undefined;
  readonly queue: string;
}

interface AgentTableProps {
  readonly rows: readonly QueueAgent[];
  queueName(queue: string): string;
}

const rowHeight = 42;

/** Every agent of the chosen queues; the oldest open round stands on top, those off duty at the end. */
export function AgentTable({ rows, queueName }: AgentTableProps) {
  const { board: { words, meaning }, lead } = useTexts();
  const sorted = useMemo(() => [...rows].sort((a, b) => byTrouble(a.agent, b.agent)), [rows]);
  const { place, shown } = useRowsInView(sorted.length, rowHeight);
  if (rows.length === 0) return <p className="soft">{lead.noAgents}</p>;
  const columns = [
    lead.agent, lead.queue, lead.presence, lead.since, words.shiftUntil, lead.load, lead.live, lead.idle,
    lead.openRounds, lead.oldest, words.response,
  ];
  return (
    <div className="table-scroll" role="region" aria-label={lead.agents} tabIndex={0}>
      <div className="agent-table" role="table" aria-label={lead.agents} aria-rowcount={sorted.length + 1}>
        <div role="rowgroup">
          <div className="agent-row head" role="row" aria-rowindex={1}>
            {columns.map((column) => (
              <span key={column} role="columnheader" title={column === words.response ? meaning.response : undefined}>
                {column}
              </span>
            ))}
          </div>
        </div>
        <div role="rowgroup" className="agent-rows" ref={place} style={{ height: sorted.length * rowHeight }}>
          {sorted.slice(shown.from, shown.to).map(({ agent, head, queue }, index) => (
            <AgentRow
              key={`${queue}/${agent.agent}`} row={agent} head={head} queue={queueName(queue)} at={shown.from + index}
            />
          ))}
        </div>
      </div>
    </div>
  );
}

interface AgentRowProps {
  readonly row: BoardAgent;
  readonly head: Head | undefined;
  readonly queue: string;
  readonly at: number;
}

const AgentRow = memo(function AgentRow({ row, head, queue, at }: AgentRowProps) {
  const { language, texts: { board, lead, presence: names } } = useSpoken();
  const time = (moment: number): string => timeOfDay(moment, language);
  return (
    <div
      role="row" aria-rowindex={at + 2} data-testid="board-agent-row" data-agent={row.agent}
      data-presence={row.presence} data-load={row.load} style={{ transform: `translateY(${at * rowHeight}px)` }}
      className={`agent-row${row.presence === "Offline" ? " off-duty" : ""}`}
    >
      <span role="rowheader">{row.name}</span>
      <span role="cell">{queue}</span>
      <span role="cell" className="presence-cell">
        <PresenceDot presence={row.presence} /> {names[row.presence]}
        {row.reason && <span className="soft"> · {lead.reasons[row.reason] ?? row.reason}</span>}
      </span>
      <span role="cell"><Length since={row.since} /></span>
      <span role="cell" className={row.overtimeUntil == null ? undefined : "amber"}>
        {row.overtimeUntil != null ? board.overtime(time(row.overtimeUntil))
          : row.shiftUntil == null ? lead.none : time(row.shiftUntil)}
      </span>
      <span role="cell"><LoadBar row={row} /></span>
      <span role="cell">{row.live}</span>
      <span role="cell">{row.idle}</span>
      <span role="cell">{row.openRounds}</span>
      <span role="cell">
        {row.oldestRoundSince == null ? lead.none : <Length since={row.oldestRoundSince} urgent />}
      </span>
      <span role="cell" data-testid="board-response"><Response row={row} head={head} /></span>
    </div>
  );
}, (a, b) => a.row === b.row && a.queue === b.queue && a.at === b.at && a.head?.dayUntil === b.head?.dayUntil);

function Length({ since, urgent = false }: { readonly since: number; readonly urgent?: boolean }) {
  const length = useNow() - since;
  return <span className={urgent ? `length ${urgency(length)}` : "length"}>{lengthText(length)}</span>;
}

function Response({ row, head }: { readonly row: BoardAgent; readonly head: Head | undefined }) {
  const { board, lead } = useTexts();
  const response = responseOf(row, head, useNow());
  return response === undefined ? lead.none : board.seconds(response / 1000);
}

function LoadBar({ row: { load, slots, slotsByLead } }: { readonly row: BoardAgent }) {
  const { board: { words }, lead } = useTexts();
  const share = slots > 0 ? load / slots : 0;
  return (
    <span className={`load-bar${share >= 100 ? " full" : ""}`} title={slotsByLead == null ? undefined : words.byLead}>
      <span className="load-track" aria-hidden="true"><span style={{ width: `${Math.min(100, share)}%` }} /></span>
      <span className="load-words">{lead.loadOf(load, slots)}{slotsByLead != null && " *"}</span>
      {slotsByLead != null && <span className="visually-hidden">{words.byLead}</span>}
    </span>
  );
}
