import { memo, useEffect, useRef } from "react";
import type { Rota, RotaDay, RotaPerson } from "../../../protocol/rota";
import type { NamedQueue } from "../../../protocol/rest";
import { dayKey, minutesOf } from "../../../state/rota";
import { useTexts } from "../../shared/language";
import { DayCell } from "./DayCell";
import { HeadStrip } from "./HeadStrip";
import type { RotaBook } from "./useRota";

export interface Shown {
  readonly book: RotaBook;
  readonly rota: Rota;
  readonly agents: readonly RotaPerson[];
  readonly days: readonly string[];
  readonly at: { readonly row: number; readonly column: number };
  readonly editing: string | undefined;
  readonly queues: readonly NamedQueue[];
  queueName(queue: string): string;
  onChoose(row: number, column: number): void;
  onEdit(text: string | undefined): void;
}

/** Agents by days, and below them how many work in each queue by the hour. */
export function WeekGrid(props: Shown) {
  const { book, rota, agents, days, at, editing, queues, queueName, onChoose, onEdit } = props;
  const { rota: texts } = useTexts();
  const grid = useRef<HTMLDivElement>(null);
  useEffect(() => grid.current?.focus(), []);
  useEffect(() => {
    grid.current?.querySelector("[data-current=true]")?.scrollIntoView({ block: "nearest" });
  }, [at.row, at.column]);
  return (
    <main className="rota-body">
      <div
        className="rota-grid" role="grid" ref={grid} tabIndex={0} aria-label={texts.words.rota}
        aria-activedescendant={`rota-${at.row}-${at.column}`} data-testid="rota-grid"
      >
        <DateRow rota={rota} days={days} />
        {agents.map((person, row) => (
          <AgentRow
            key={person.agent} person={person} row={row} days={days} cells={book.days} queueName={queueName}
            column={at.row === row ? at.column : undefined} editing={at.row === row ? editing : undefined} book={book}
            queues={queues} onChoose={onChoose} onEdit={onEdit} hasGroup={agents[row - 1]?.queue !== person.queue}
          />
        ))}
      </div>
      <section className="rota-heads" tabIndex={0} aria-label={texts.words.heads}>
        <h2>{texts.words.heads}</h2>
        {queues.map(({ queue }) => (
          <div className="rota-row" key={queue} data-testid="heads" data-queue={queue}>
            <div className="rota-name">{queueName(queue)}</div>
            {days.map((day) => <HeadStrip key={day} rota={rota} days={book.days} queue={queue} day={day} />)}
          </div>
        ))}
      </section>
    </main>
  );
}

function DateRow({ rota, days }: { readonly rota: Rota; readonly days: readonly string[] }) {
  const { rota: { words, dayName } } = useTexts();
  return (
    <div className="rota-row rota-dates" role="row">
      <div className="rota-name" role="columnheader">{words.agent}</div>
      {days.map((day) => {
        const date = rota.dates.find((one) => one.day === day);
        return (
          <div
            key={day} role="columnheader" className={day === rota.today ? "rota-date today" : "rota-date"}
            title={date?.note ?? undefined}
          >
            {dayName(day)}
            {date?.hours != null && (
              <span className="rota-special">
                {date.hours.length === 0 ? words.closed : date.note ?? words.special}
              </span>
            )}
          </div>
        );
      })}
    </div>
  );
}

interface AgentRowProps {
  readonly person: RotaPerson;
  readonly row: number;
  readonly days: readonly string[];
  readonly cells: ReadonlyMap<string, RotaDay>;
  /** The chosen day, when it is of this agent. */
  readonly column: number | undefined;
  readonly editing: string | undefined;
  readonly book: RotaBook;
  readonly queues: readonly NamedQueue[];
  readonly hasGroup: boolean;
  queueName(queue: string): string;
  onChoose(row: number, column: number): void;
  onEdit(text: string | undefined): void;
}

// Of two thousand rows those are drawn anew that changed. What acts is the same whenever it was made; the book counts
// only while a day is edited.
const isSameRow = (before: AgentRowProps, now: AgentRowProps): boolean => before.person === now.person
  && before.row === now.row && before.column === now.column && before.hasGroup === now.hasGroup
  && before.editing === now.editing && (now.editing === undefined || before.book === now.book)
  && before.queues === now.queues && before.days === now.days && (before.cells === now.cells || now.days.every(
    (day) => before.cells.get(dayKey(now.person.agent, day)) === now.cells.get(dayKey(now.person.agent, day))));

const AgentRow = memo(function AgentRow(props: AgentRowProps) {
  const { person, row, days, cells, column, editing, book, queues, hasGroup, queueName, onChoose, onEdit } = props;
  const { rota: { hoursThisWeek } } = useTexts();
  const week = days.flatMap((day) => cells.get(dayKey(person.agent, day)) ?? []);
  const hours = Math.round(week.reduce((sum, day) => sum + minutesOf(day.shifts), 0) / 6) / 10;
  return (
    <>
      {hasGroup && <div className="rota-group" role="presentation">{queueName(person.queue)}</div>}
      <div className="rota-row" role="row" data-testid="rota-row" data-agent={person.agent}>
        <div className="rota-name" role="rowheader">
          <strong>{person.name}</strong>
          <span className="soft">{week.some(({ anyHour }) => anyHour) ? "" : hoursThisWeek(hours)}</span>
        </div>
        {days.map((day, at) => (
          <DayCell
            key={day} id={`rota-${row}-${at}`} day={cells.get(dayKey(person.agent, day))} isCurrent={column === at}
            editing={column === at ? editing : undefined} queues={queues} queueName={queueName} book={book}
            onChoose={() => onChoose(row, at)} onEdit={onEdit}
          />
        ))}
      </div>
    </>
  );
}, isSameRow);
