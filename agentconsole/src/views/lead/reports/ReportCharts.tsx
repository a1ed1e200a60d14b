import type { DayReport } from "../../../protocol/reports";
import { hourText, hourly, targetRate } from "../../../state/report";
import { useTexts } from "../../shared/language";
import { HourChart } from "./HourChart";
import type { Series } from "./HourChart";

interface ReportChartsProps {
  readonly report: DayReport;
  /** The report that stands beside it. */
  readonly before: DayReport | undefined;
}

/** How the day went: who came, how many were answered in time, how long they waited. */
export function ReportCharts({ report, before }: ReportChartsProps) {
  const { words } = useTexts().reports;
  const hours = report.hours.map((hour) => hourText(hour, report.hours));
  const pale = (id: string, name: string, kind: Series["kind"]): readonly Series[] =>
    (before === undefined ? [] : [{ name: `${name} ${before.date}`, kind, values: hourly(before, id), pale: true }]);
  const rate = words.rate;
  return (
    <div className="report-charts">
      <HourChart
        title={words.sessions} unit="count" hours={hours}
        series={[
          { name: report.date, kind: "bars", values: hourly(report, "sessions") }, ...pale("sessions", "", "line"),
        ]}
      />
      <HourChart
        title={rate} unit="share" hours={hours} target={{ at: targetRate, name: words.target }}
        series={[{ name: report.date, kind: "line", values: hourly(report, "rate") }, ...pale("rate", "", "line")]}
      />
      <HourChart
        title={words.waits} unit="span" hours={hours}
        series={[
          { name: words.average, kind: "bars", values: hourly(report, "wait") },
          { name: words.p90, kind: "line", values: hourly(report, "waitP90") }, ...pale("wait", words.average, "line"),
        ]}
      />
    </div>
  );
}
