import type { DragEvent, KeyboardEvent } from "react";
import type { BoardState } from "../../state/model";
import { keyOf } from "../../state/thresholds";
import type { Call, Remembrance } from "../../state/thresholds";
import { useTexts } from "../shared/language";
import { PlainButton } from "../shared/PlainButton";
import { queueColumns } from "../texts/board";
import type { QueueColumn } from "../texts/board";
import { draggedAgents } from "./AgentTable";
import { QueueRow } from "./QueueRow";
import type { Head } from "./QueueRow";

export interface BoardOfQueue {
  readonly board: BoardState;
  readonly head: Head;
}

interface QueueTableProps {
  readonly boards: readonly BoardOfQueue[];
  readonly only: string | undefined;
  readonly calls: ReadonlyMap<string, readonly Call[]>;
  readonly remembered: Remembrance;
  queueName(queue: string): string;
  onChoose(queue: string): void;
  onExplain(column: QueueColumn): void;
  /** Dragged agents were dropped on a queue. */
  onDrop(queue: string): void;
}

const none: readonly Call[] = [];

/** Every queue in a line, the most troubled on top. */
export function QueueTable(props: QueueTableProps) {
  const { boards, only, calls, remembered, queueName, onChoose, onExplain, onDrop } = props;
  const { board, lead } = useTexts();
  return (
    <table className="queue-table" aria-label={lead.queues} onKeyDown={step} {...dropping(onDrop)}>
      <thead>
        <tr>
          {queueColumns.map((column) => (
            <th key={column} scope="col" className={`cell-${column}`}>
              <PlainButton
                title={board.meaning[column]} data-testid={`explain-${column}`} onClick={() => onExplain(column)}
              >
                {board.column[column]}
              </PlainButton>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {boards.map(({ board: one, head }) => {
          const own = calls.get(head.queue) ?? none;
          return (
            <QueueRow
              key={head.queue} board={one} head={head} name={queueName(head.queue)} chosen={only === head.queue}
              calls={own} quiet={own.every((call) => remembered[keyOf(call)]?.acknowledged)} onChoose={onChoose}
            />
          );
        })}
      </tbody>
    </table>
  );
}

// The row under the pointer is told by an attribute: a drag passes over rows faster than they are drawn.
const dropping = (onDrop: (queue: string) => void) => ({
  onDragOver(event: DragEvent): void {
    if (!event.dataTransfer.types.includes(draggedAgents)) return;
    const row = rowUnder(event);
    if (row !== null) event.preventDefault();
    leaveDrops(row);
    row?.setAttribute("data-drop", "");
  },
  onDragLeave: (): void => leaveDrops(null),
  onDrop(event: DragEvent): void {
    const queue = rowUnder(event)?.dataset["queue"];
    leaveDrops(null);
    if (queue === undefined || !event.dataTransfer.types.includes(draggedAgents)) return;
    event.preventDefault();
    onDrop(queue);
  },
});

const rowUnder = ({ target }: DragEvent): HTMLElement | null =>
  (target as Element).closest<HTMLElement>("[data-testid=board-queue]");

function leaveDrops(but: Element | null): void {
  for (const row of document.querySelectorAll("[data-drop]")) if (row !== but) row.removeAttribute("data-drop");
}

function step(event: KeyboardEvent): void {
  const by = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  if (by === 0 || event.altKey || event.ctrlKey) return;
  event.preventDefault();
  stepQueue(by);
}

/** Moves the focus to the next or previous queue; to the first when it is on none. */
export function stepQueue(by: number): void {
  const names = [...document.querySelectorAll<HTMLElement>("[data-testid=board-choose]")];
  const at = names.findIndex((name) => name === document.activeElement);
  names[at < 0 ? 0 : Math.min(names.length - 1, Math.max(0, at + by))]?.focus();
}

/** The queue on which the focus is. */
export const focusedQueue = (): string | undefined =>
  document.activeElement?.closest<HTMLElement>("[data-testid=board-queue]")?.dataset["queue"];
