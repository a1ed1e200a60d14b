import { useEffect, useRef } from "react";
import type { Shift, Span } from "../../../protocol/rota";
import { addDays, dayKey, moved, spanText } from "../../../state/rota";
import { useTexts } from "../../shared/language";
import { DayCell } from "./DayCell";
import { HeadStrip } from "./HeadStrip";
import type { Shown } from "./WeekGrid";

const hours = Array.from({ length: 24 }, (_, hour) => hour);
const dayMinutes = 1440;

/** One day of everybody along its hours; shifts of the evening before run in from the left. */
export function DayTimeline(props: Shown & { readonly day: string }) {
  const { book, rota, agents, at, day, editing, queues, queueName, onChoose, onEdit } = props;
  const { rota: { words } } = useTexts();
  const grid = useRef<HTMLDivElement>(null);
  useEffect(() => grid.current?.focus(), []);
  useEffect(() => {
    grid.current?.querySelector("[data-current=true]")?.scrollIntoView({ block: "nearest" });
  }, [at.row]);
  return (
    <main className="rota-body">
      <div
        className="rota-grid rota-line" role="grid" ref={grid} tabIndex={0} aria-label={words.rota}
        aria-activedescendant={`rota-${at.row}-0`} data-testid="rota-grid"
      >
        <div className="day-row rota-dates" role="row">
          <div className="rota-name" role="columnheader">{words.agent}</div>
          <div className="rota-name" role="columnheader">{words.day}</div>
          <div className="day-hours" role="columnheader">{hours.map((hour) => <span key={hour}>{hour}</span>)}</div>
        </div>
        {agents.map((person, row) => (
          <div className="day-row" role="row" key={person.agent} data-testid="day-row" data-agent={person.agent}>
            <div className="rota-name" role="rowheader">
              <strong>{person.name}</strong><span className="soft">{queueName(person.queue)}</span>
            </div>
            <DayCell
              id={`rota-${row}-0`} day={book.of(person.agent, day)} isCurrent={at.row === row}
              editing={at.row === row ? editing : undefined} queues={queues} queueName={queueName} book={book}
              onChoose={() => onChoose(row, at.column)} onEdit={onEdit}
            />
            <div className="day-line" role="gridcell">
              {shiftsOf(props, person.agent).map((shift) => (
                <ShiftBar key={`${shift.from}`} shift={shift} isAway={shift.queue != null} />
              ))}
              {day === rota.today && <i className="day-now" style={{ left: share(rota.now) }} title={words.nowHours} />}
            </div>
          </div>
        ))}
      </div>
      <section className="rota-heads" tabIndex={0} aria-label={words.heads}>
        <h2>{words.heads}</h2>
        {queues.map(({ queue }) => (
          <div className="day-row" key={queue} data-testid="heads" data-queue={queue}>
            <div className="rota-name wide">{queueName(queue)}</div>
            <HeadStrip rota={rota} days={book.days} queue={queue} day={day} hasNumbers />
          </div>
        ))}
      </section>
    </main>
  );
}

const share = (minute: number): string => `${(Math.max(0, Math.min(dayMinutes, minute)) * 100) / dayMinutes}%`;
const place = ({ from, until }: Span): { left: string; right: string } =>
  ({ left: share(from), right: `calc(100% - ${share(until)})` });

function ShiftBar({ shift, isAway }: { readonly shift: Shift; readonly isAway: boolean }) {
  const kind = [shift.overtime === true ? "overtime" : "", isAway ? "elsewhere" : ""].join(" ").trim();
  return (
    <>
      <span className={`day-bar ${kind}`} style={place(shift)} title={spanText(shift)} />
      {(shift.breaks ?? []).map((pause) => (
        <span key={pause.from} className="day-break" style={place(pause)} title={spanText(pause)} />
      ))}
    </>
  );
}

function shiftsOf({ book, day }: Shown & { readonly day: string }, agent: string): readonly Shift[] {
  const before = (book.days.get(dayKey(agent, addDays(day, -1)))?.shifts ?? [])
    .filter(({ until }) => until > dayMinutes).map((shift) => moved(shift, -dayMinutes));
  return [...before, ...(book.of(agent, day)?.shifts ?? [])];
}
