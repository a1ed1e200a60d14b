import { memo, useCallback } from "react";
import type { DragEvent, KeyboardEvent, MouseEvent, SyntheticEvent } from "react";
import type { BoardAgent } from "../../protocol/board";
import { urgency } from "../../state/clock";
import { responseOf } from "../../state/figures";
import { useNow } from "../shared/hooks";
import { useSpoken, useTexts } from "../shared/language";
import { PresenceDot } from "../shared/PresenceDot";
import { lengthText, timeOfDay } from "../shared/time";
import type { Head } from "./QueueRow";
import { rowOf } from "./useMarking";
import type { AgentMarking } from "./useMarking";
import { useRowsInView } from "./useRowsInView";

export interface QueueAgent {
  readonly agent: BoardAgent;
  readonly head: Head | undefined;
  readonly queue: string;
}

interface AgentTableProps {
  /** As they stand on the page. */
  readonly rows: readonly QueueAgent[];
  readonly marking: AgentMarking;
  queueName(queue: string): string;
}

const rowHeight = 42;

/** What dragged agents are called; only they can be dropped on a queue. */
export const draggedAgents = "application/x-agents";

/** Every agent of the chosen queues; they are marked by pointer or by keyboard. */
export function AgentTable({ rows, marking, queueName }: AgentTableProps) {
  const { board: { words, meaning }, lead } = useTexts();
  const { place, shown } = useRowsInView(rows.length, rowHeight);
  const { marked, cursor, click, press, drag } = marking;
  const onKeyDown = useCallback((event: KeyboardEvent) => {
    if (press(event, (row) => reveal(place.current, row))) event.preventDefault();
  }, [press, place]);
  if (rows.length === 0) return <p className="soft">{lead.noAgents}</p>;
  const columns = [
    lead.agent, lead.queue, lead.presence, lead.since, words.shiftUntil, lead.load, lead.live, lead.idle,
    lead.openRounds, lead.oldest, words.response,
  ];
  const at = rows.findIndex((row) => rowOf(row) === cursor);
  return (
    <div className="table-scroll" role="region" aria-label={lead.agents}>
      <div
        className="agent-table" role="grid" aria-label={lead.agents} aria-rowcount={rows.length + 1} tabIndex={0}
        aria-multiselectable data-testid="board-agents" onKeyDown={onKeyDown}
        aria-activedescendant={at >= shown.from && at < shown.to ? `agent-row-${at}` : undefined}
      >
        <div role="rowgroup">
          <div className="agent-row head" role="row" aria-rowindex={1}>
            {columns.map((column) => (
              <span key={column} role="columnheader" title={column === words.response ? meaning.response : undefined}>
                {column}
              </span>
            ))}
          </div>
        </div>
        <div
          role="rowgroup" className="agent-rows" ref={place} style={{ height: rows.length * rowHeight }}
          onClick={(event: MouseEvent) => onRow(event, (row) => click(row, event))}
          onDragStart={(event: DragEvent) => onRow(event, (row) => {
            drag(row);
            event.dataTransfer.setData(draggedAgents, row);
            event.dataTransfer.effectAllowed = "move";
          })}
        >
          {rows.slice(shown.from, shown.to).map((one, index) => (
            <AgentRow
              key={rowOf(one)} row={one.agent} head={one.head} queue={queueName(one.queue)} at={shown.from + index}
              id={rowOf(one)} marked={marked.has(rowOf(one))} current={rowOf(one) === cursor}
            />
          ))}
        </div>
      </div>
    </div>
  );
}

function onRow(event: SyntheticEvent, act: (row: string) => void): void {
  const row = (event.target as Element).closest<HTMLElement>("[data-row]")?.dataset["row"];
  if (row !== undefined) act(row);
}

/** Scrolls the page so far that the row is seen. */
function reveal(list: HTMLElement | null, row: number): void {
  const scroller = list?.closest<HTMLElement>(".board-body");
  if (list === null || scroller == null) return;
  const top = list.getBoundingClientRect().top - scroller.getBoundingClientRect().top + row * rowHeight;
  const over = top + rowHeight - scroller.clientHeight;
  if (top < 0) scroller.scrollBy(0, top - rowHeight);
  else if (over > 0) scroller.scrollBy(0, over);
}

/** Puts the keyboard into the table of agents. */
export const focusAgents = (): void =>
  document.querySelector<HTMLElement>("[data-testid=board-agents]")?.focus({ preventScroll: true });

interface AgentRowProps {
  readonly row: BoardAgent;
  readonly head: Head | undefined;
  readonly queue: string;
  readonly at: number;
  readonly id: string;
  readonly marked: boolean;
  /** Whether the cursor is on it. */
  readonly current: boolean;
}

const AgentRow = memo(function AgentRow({ row, head, queue, at, id, marked, current }: AgentRowProps) {
  const { language, texts: { board, lead, presence: names } } = useSpoken();
  const time = (moment: number): string => timeOfDay(moment, language);
  return (
    <div
      role="row" aria-rowindex={at + 2} id={`agent-row-${at}`} aria-selected={marked} draggable
      data-row={id} data-testid="board-agent-row" data-agent={row.agent}
      data-presence={row.presence} data-load={row.load} style={{ transform: `translateY(${at * rowHeight}px)` }}
      className={`agent-row${row.presence === "Offline" ? " off-duty" : ""}${current ? " current" : ""}`}
    >
      <span role="rowheader">{row.name}</span>
      <span role="gridcell">{queue}</span>
      <span role="gridcell" className="presence-cell">
        <PresenceDot presence={row.presence} /> {names[row.presence]}
        {row.reason && <span className="soft"> · {lead.reasons[row.reason] ?? row.reason}</span>}
      </span>
      <span role="gridcell"><Length since={row.since} /></span>
      <span role="gridcell" className={row.overtimeUntil == null ? undefined : "amber"}>
        {row.overtimeUntil != null ? board.overtime(time(row.overtimeUntil))
          : row.shiftUntil == null ? lead.none : time(row.shiftUntil)}
      </span>
      <span role="gridcell"><LoadBar row={row} /></span>
      <span role="gridcell">{row.live}</span>
      <span role="gridcell">{row.idle}</span>
      <span role="gridcell">{row.openRounds}</span>
      <span role="gridcell">
        {row.oldestRoundSince == null ? lead.none : <Length since={row.oldestRoundSince} urgent />}
      </span>
      <span role="gridcell" data-testid="board-response"><Response row={row} head={head} /></span>
    </div>
  );
}, (a, b) => a.row === b.row && a.queue === b.queue && a.at === b.at && a.head?.dayUntil === b.head?.dayUntil
  && a.marked === b.marked && a.current === b.current);

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
