import { Button } from "@mantine/core";
import { useCallback, useEffect, useRef, useState } from "react";
import type { LeadConsole } from "../../../actions/lead";
import { readFigures } from "../../../actions/reports";
import type { ReportTable } from "../../../actions/reports";
import type { ReportFigure } from "../../../protocol/reports";
import { dateOfDay, dayAfter } from "../../../state/report";
import { useSelected } from "../../shared/hooks";
import { useTexts } from "../../shared/language";
import { MeaningsDialog } from "./MeaningsDialog";
import { Making } from "./Making";
import { ReportBody } from "./ReportBody";
import { ReportHeader } from "./ReportHeader";
import { useReport } from "./useReport";
import { useReportKeys } from "./useReportKeys";

interface ReportPageProps {
  readonly lead: LeadConsole;
  queueName(queue: string): string;
  onBack(): void;
}

/** The reports of today and of past days, in place of the board. */
export function ReportPage({ lead, queueName, onBack }: ReportPageProps) {
  const { words } = useTexts().reports;
  const { shop } = lead.me;
  const today = useSelected(lead.store, todayOf);
  const queues = useSelected(lead.queues, (all) => all);
  const figures = useFigures();
  const [day, setDay] = useState(today);
  const [queue, setQueue] = useState<string>();
  const [table, setTable] = useState<Exclude<ReportTable, "all">>("hour");
  const [compares, setCompares] = useState(false);
  const [about, setAbout] = useState<{ readonly figure?: string }>();
  const save = useRef<HTMLAnchorElement>(null);
  const asked = { shop, date: day, queue };
  const made = useReport(asked);
  const before = useReport(compares ? { shop, date: dayAfter(day, -7), queue } : undefined);
  const step = (days: number): void => setDay((now) => (dayAfter(now, days) > today ? now : dayAfter(now, days)));
  const explain = useCallback((figure: string) => setAbout({ figure }), []);
  useReportKeys({
    step,
    today: () => setDay(today),
    show: setTable,
    compare: () => setCompares((now) => !now),
    save: () => save.current?.click(),
    explain: () => setAbout({}),
    back: onBack,
  });
  return (
    <div className="board-page report-page" data-full-page>
      <ReportHeader
        asked={asked} today={today} queues={queues} table={table}
        isMade={made.report !== undefined} compares={compares} save={save}
        onDay={(date) => setDay(date > today ? today : date)} onStep={step} onQueue={setQueue}
        onCompare={() => setCompares((now) => !now)} onExplain={() => setAbout({})} onBack={onBack}
      />
      <main className="board-body">
        {compares && before.failed !== undefined && before.report === undefined && (
          <p className="soft" data-testid="compare-failed">
            {before.failed === "DayNotKept" ? words.noDay : words.notCompared}
            {" "}
            {before.failed !== "DayNotKept" && (
              <Button size="compact-sm" variant="default" onClick={before.goOn}>{words.again}</Button>
            )}
          </p>
        )}
        {made.report === undefined ? <Making state={made} /> : (
          <ReportBody
            report={made.report} before={before.report} figures={figures} table={table} queueName={queueName}
            onTable={setTable} onExplain={explain}
          />
        )}
      </main>
      {about !== undefined && (
        <MeaningsDialog figures={figures} about={about.figure} onDone={() => setAbout(undefined)} />
      )}
    </div>
  );
}

// By the shop's clock, as its boards tell it.
const todayOf = ({ boards }: ReturnType<LeadConsole["store"]["get"]>): string => {
  const days = Object.values(boards).flatMap(({ head }) => (head === undefined ? [] : [head.day]));
  return days.length === 0 ? new Date().toISOString().slice(0, 10) : dateOfDay(Math.max(...days));
};

const none: readonly ReportFigure[] = [];

function useFigures(): readonly ReportFigure[] {
  const [figures, setFigures] = useState(none);
  useEffect(() => {
    let gone = false;
    void readFigures().then((all) => gone || setFigures(all), () => undefined);
    return () => {
      gone = true;
    };
  }, []);
  return figures;
}
