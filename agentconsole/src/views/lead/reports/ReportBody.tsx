import { useState } from "react";
import type { DayReport, ReportFigure } from "../../../protocol/reports";
import { columnsOf, hourText, valueText } from "../../../state/report";
import type { ReportRow, Sorting } from "../../../state/report";
import { useSpoken } from "../../shared/language";
import { PlainButton } from "../../shared/PlainButton";
import { timeOfDayIn } from "../../shared/time";
import { FigureTable } from "./FigureTable";
import { ReportCharts } from "./ReportCharts";

type Table = "hour" | "queue" | "agent";

interface ReportBodyProps {
  readonly report: DayReport;
  readonly before: DayReport | undefined;
  readonly figures: readonly ReportFigure[];
  readonly table: Table;
  queueName(queue: string): string;
  onTable(table: Table): void;
  onExplain(figure: string): void;
}

/** What stands in large letters above all else. */
const leading = ["sessions", "abandonment", "firstP50", "firstP90", "response", "rate", "firstRate", "wait", "stars"];

const unsorted: Readonly<Record<Table, Sorting>> = {
  hour: { by: undefined, descending: false },
  queue: { by: undefined, descending: false },
  agent: { by: "taken", descending: true },
};

export function ReportBody({ report, before, figures, table, queueName, onTable, onExplain }: ReportBodyProps) {
  const { language, texts: { reports: { words, until, zone, before: beside } } } = useSpoken();
  const [sortings, setSortings] = useState(unsorted);
  const labels: Readonly<Record<Table, string>> = { hour: words.hour, queue: words.queue, agent: words.agent };
  return (
    <>
      <p className="report-notes">
        {zone(report.timeZone)}
        {report.running && (
          <> · <span data-testid="report-until">{until(timeOfDayIn(report.timeZone, report.at, language))}</span></>
        )}
        {!report.whole && <> · <b className="amber">{words.partial}</b></>}
        {before !== undefined && <> · {beside(before.date)}</>}
      </p>
      <dl className="report-total">
        {leading.flatMap((id) => figures.filter((figure) => figure.id === id)).map(({ id, unit, name }) => (
          <div key={id} data-total={id} title={report.unknown.includes(id) ? words.notRecorded : undefined}>
            <dt><PlainButton className="explained" onClick={() => onExplain(id)}>{name[language]}</PlainButton></dt>
            <dd>
              {valueText(unit, report.total[id])}
              {before !== undefined && <small>{valueText(unit, before.total[id])}</small>}
            </dd>
          </div>
        ))}
      </dl>
      <ReportCharts report={report} before={before} />
      <div className="report-tabs" role="group" aria-label={words.reports}>
        {(["hour", "queue", "agent"] as const).map((one, index) => (
          <PlainButton
            key={one} className={one === table ? "chosen" : ""} aria-pressed={one === table} data-testid={`by-${one}`}
            onClick={() => onTable(one)}
          >
            <kbd>{index + 1}</kbd> {{ hour: words.byHour, queue: words.byQueue, agent: words.byAgent }[one]}
          </PlainButton>
        ))}
      </div>
      <FigureTable
        label={labels[table]} report={report} columns={columnsOf(figures, table === "agent" ? "agent" : "queue")}
        rows={rowsOf(report, table, (queue) => queueName(queue))} total={table === "agent" ? undefined : report.total}
        sorting={sortings[table]} onSort={(sorting) => setSortings((all) => ({ ...all, [table]: sorting }))}
        onExplain={onExplain}
      />
    </>
  );
}

function rowsOf(report: DayReport, table: Table, queueName: (queue: string) => string): readonly ReportRow[] {
  switch (table) {
    case "hour": return report.hours.map((hour) =>
      ({ key: `${hour.at}`, name: `${hourText(hour, report.hours)}:00`, figures: hour.figures }));
    case "queue": return report.queues.map(({ queue, figures }) => ({ key: queue, name: queueName(queue), figures }));
    default: return report.agents.map(({ agent, name, figures }) => ({ key: agent, name, figures }));
  }
}
