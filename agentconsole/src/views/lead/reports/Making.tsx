import { Button, Loader } from "@mantine/core";
import { useSpoken } from "../../shared/language";
import type { useReport } from "./useReport";

/** How far a report is, or why there is none. */
export function Making({ state }: { readonly state: ReturnType<typeof useReport> }) {
  const { language, texts: { link, reports: { words, making }, move } } = useSpoken();
  const { progress, failed, stop, goOn } = state;
  const count = new Intl.NumberFormat(language);
  if (failed !== undefined) {
    const why = failed === "ReportStopped" ? words.stopped
      : reasonOf(failed, language) ?? move.why[failed] ?? link.failed;
    return (
      <div className="report-making" role="status">
        <p data-testid="report-failed">{why}</p>
        {failed !== "DayNotKept" && (
          <Button size="compact-sm" onClick={goOn}>{failed === "ReportStopped" ? words.goOn : words.again}</Button>
        )}
      </div>
    );
  }
  return (
    <div className="report-making" role="status">
      <Loader size="sm" />
      {progress !== undefined && (
        <>
          <p>{making(count.format(progress.read), count.format(progress.of))}</p>
          <progress value={progress.read} max={Math.max(1, progress.of)} />
          <Button size="compact-sm" variant="default" data-testid="report-stop" onClick={stop}>{words.stop}</Button>
        </>
      )}
    </div>
  );
}

const reasons: Readonly<Record<string, { readonly en: string; readonly zh: string }>> = {
  DayNotKept: { en: "The journal begins after that day; choose a later one.", zh: "日志从该日之后才开始，请选更晚的日期。" },
  BadReportDay: { en: "That day has not come yet by the shop's clock.", zh: "按店铺时间，这一天还没有到。" },
};

const reasonOf = (code: string, language: "en" | "zh"): string | undefined => reasons[code]?.[language];
