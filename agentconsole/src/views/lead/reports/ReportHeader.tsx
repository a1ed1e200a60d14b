import { Button } from "@mantine/core";
import type { Ref } from "react";
import { tablePath } from "../../../actions/reports";
import type { ReportAsked, ReportTable } from "../../../actions/reports";
import type { NamedQueue } from "../../../protocol/rest";
import { weekdayOf } from "../../../state/report";
import { BackIcon, ChartIcon, KeysIcon } from "../../shared/icons";
import { useSpoken } from "../../shared/language";
import { LanguageSwitch } from "../../shared/LanguageSwitch";

interface ReportHeaderProps {
  readonly asked: ReportAsked;
  readonly today: string;
  readonly queues: readonly NamedQueue[];
  readonly table: ReportTable;
  /** Whether the report is there: before, its table cannot be saved. */
  readonly isMade: boolean;
  readonly compares: boolean;
  readonly save: Ref<HTMLAnchorElement>;
  onDay(date: string): void;
  onStep(days: number): void;
  onQueue(queue: string | undefined): void;
  onCompare(): void;
  onExplain(): void;
  onBack(): void;
}

/** Which day, which queue; what else can be had of it. */
export function ReportHeader(props: ReportHeaderProps) {
  const { asked, today, queues, table, isMade, compares, save } = props;
  const { onDay, onStep, onQueue, onCompare, onExplain, onBack } = props;
  const { language, texts: { reports: { words, weekdays } } } = useSpoken();
  const quiet = { variant: "subtle", color: "gray", size: "compact-sm" } as const;
  return (
    <header className="desk-header report-header">
      <Button {...quiet} leftSection={<BackIcon size={16} />} title="Esc" data-testid="report-back" onClick={onBack}>
        {words.back}
      </Button>
      <h1><ChartIcon size={18} /> {words.reports}</h1>
      <div className="day-picker">
        <Button {...quiet} aria-label={words.previous} title="←" data-testid="day-before" onClick={() => onStep(-1)}>
          ←
        </Button>
        <label>
          <span className="visually-hidden">{words.day}</span>
          <input
            type="date" value={asked.date} max={today} data-testid="report-day"
            onChange={({ target }) => target.value !== "" && onDay(target.value)}
          />
        </label>
        <span className="soft">{weekdays[weekdayOf(asked.date)]}</span>
        <Button
          {...quiet} aria-label={words.next} title="→" data-testid="day-after" disabled={asked.date >= today}
          onClick={() => onStep(1)}
        >
          →
        </Button>
        <Button {...quiet} title="T" disabled={asked.date === today} onClick={() => onDay(today)}>{words.today}</Button>
      </div>
      <select
        aria-label={words.queue} value={asked.queue ?? ""} data-testid="report-queue"
        onChange={({ target }) => onQueue(target.value === "" ? undefined : target.value)}
      >
        <option value="">{words.allQueues}</option>
        {queues.map(({ queue, name }) => <option key={queue} value={queue}>{name[language]}</option>)}
      </select>
      <Button
        {...quiet} variant={compares ? "light" : "subtle"} aria-pressed={compares} title="C"
        data-testid="report-compare" onClick={onCompare}
      >
        {words.compare}
      </Button>
      <div className="spring" />
      {isMade && (
        <>
          <a href={tablePath(asked, table)} download ref={save} title="X" data-testid="report-csv">{words.table}</a>
          <a href={tablePath(asked, "all")} download>{words.wholeTable}</a>
        </>
      )}
      <Button {...quiet} leftSection={<KeysIcon size={16} />} title="?" data-testid="report-help" onClick={onExplain}>
        {words.meanings}
      </Button>
      <LanguageSwitch />
    </header>
  );
}
