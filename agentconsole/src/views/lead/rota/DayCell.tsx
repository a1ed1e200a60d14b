import { useState } from "react";
import type { RotaDay } from "../../../protocol/rota";
import type { NamedQueue } from "../../../protocol/rest";
import { readShifts, shiftsText, spanText } from "../../../state/rota";
import { useTexts } from "../../shared/language";
import { changedDay } from "./useRota";
import type { RotaBook } from "./useRota";
import { asItStands } from "./useRotaKeys";

interface DayCellProps {
  readonly id: string;
  readonly day: RotaDay | undefined;
  readonly isCurrent: boolean;
  /** What was typed so far; undefined while nothing is. */
  readonly editing: string | undefined;
  readonly queues: readonly NamedQueue[];
  readonly book: RotaBook;
  queueName(queue: string): string;
  onChoose(): void;
  onEdit(text: string | undefined): void;
}

/** A day of an agent: what he works, or a line to type it. */
export function DayCell({ id, day, isCurrent, editing, queues, book, queueName, onChoose, onEdit }: DayCellProps) {
  const { rota: { version, warning } } = useTexts();
  if (day === undefined) return <div className="rota-cell" role="gridcell" />;
  const title = [
    day.by == null ? "" : version(day.by), day.note, day.warning == null ? "" : warning[day.warning] ?? day.warning,
  ].filter((one) => one !== "").join(" · ");
  return (
    <div
      id={id} role="gridcell" aria-selected={isCurrent} className="rota-cell" data-kind={day.kind} title={title}
      data-current={isCurrent} data-day={day.day} data-warning={day.warning ?? undefined} data-testid="rota-cell"
      onClick={onChoose} onDoubleClick={() => onEdit(asItStands)}
    >
      {isCurrent && editing !== undefined
        ? <CellEditor day={day} first={editing} queues={queues} book={book} onDone={() => onEdit(undefined)} />
        : <CellText day={day} queueName={queueName} />}
    </div>
  );
}

/** What a day says in few words. */
export function CellText({ day, queueName }: { readonly day: RotaDay; queueName(queue: string): string }) {
  const { rota: { words } } = useTexts();
  if (day.kind === "absent") return <span className="rota-absent">{words.absent}{day.note && ` · ${day.note}`}</span>;
  if (day.anyHour) return <span className="soft">{words.anyHour}</span>;
  if (day.shifts.length === 0) return <span className="soft">{words.free}</span>;
  return (
    <>
      {day.shifts.map((shift) => (
        <span key={shift.from} className="rota-shift">
          {spanText(shift)}
          {shift.overtime === true && <b title={words.overtime}> +</b>}
          {shift.queue != null && <span className="rota-tag">{queueName(shift.queue)}</span>}
          {(shift.breaks ?? []).map((pause) => (
            <span key={pause.from} className="rota-break">/{spanText(pause)}</span>
          ))}
        </span>
      ))}
    </>
  );
}

interface CellEditorProps {
  readonly day: RotaDay;
  readonly first: string;
  readonly queues: readonly NamedQueue[];
  readonly book: RotaBook;
  onDone(): void;
}

function CellEditor({ day, first, queues, book, onDone }: CellEditorProps) {
  const { rota: { words } } = useTexts();
  const [text, setText] = useState(first === asItStands ? shiftsText(day.shifts) : first);
  const shifts = readShifts(text, queues.map(({ queue }) => queue));
  const leave = (): void => {
    onDone();
    document.querySelector<HTMLElement>("[data-testid=rota-grid]")?.focus();
  };
  const keep = (): void => {
    if (shifts === undefined) return;
    void book.plan([changedDay(day, { kind: "planned", shifts })]);
    leave();
  };
  return (
    <input
      className="rota-edit" value={text} autoFocus aria-label={words.editHint} aria-invalid={shifts === undefined}
      placeholder={words.editHint} title={shifts === undefined ? words.badShifts : words.editHint}
      data-testid="rota-edit" onChange={(event) => setText(event.target.value)} onBlur={onDone}
      onKeyDown={(event) => {
        if (event.key === "Enter") keep();
        if (event.key === "Escape") leave();
        if (event.key === "Enter" || event.key === "Escape") event.preventDefault();
        event.stopPropagation();
      }}
    />
  );
}
