import { useCallback, useEffect, useState } from "react";
import type { ReportAsked } from "../../../actions/reports";
import { isProgress, readReport, stopReport } from "../../../actions/reports";
import { isPassing, Refusal } from "../../../protocol/refusal";
import type { DayReport, ReportProgress } from "../../../protocol/reports";

export interface ReportState {
  readonly report?: DayReport;
  readonly progress?: ReportProgress;
  /** The refusal's code, or that there was no answer. */
  readonly failed?: string;
}

/** How long one question waits for the report before it says how far it is. */
const waitSeconds = 2;
/** A day that is not over is read again so often; only what is new is read. */
const againMs = 30_000;

/** What was not answered, or met a busy server, is asked again by itself after this time. */
const retryMs = 3_000;

/** A day's report: asked for until it is there, again while its day runs; undefined asks for nothing. */
export function useReport(asked: ReportAsked | undefined): ReportState & { stop(): void; goOn(): void } {
  const [state, setState] = useState<ReportState>({});
  const [tries, setTries] = useState(0);
  const { shop, date, queue } = asked ?? {};
  useEffect(() => {
    setState({});
    if (shop === undefined || date === undefined) return undefined;
    const of = { shop, date, queue };
    let timer: ReturnType<typeof setTimeout> | undefined;
    let gone = false;
    const ask = async (): Promise<void> => {
      const next = await readReport(of, waitSeconds).then(
        (answer): ReportState => (isProgress(answer) ? { progress: answer } : { report: answer }),
        (failure: unknown): ReportState => ({ failed: failure instanceof Refusal ? failure.code : "Unreachable" }));
      if (gone) return;
      // A report that is shown stays when it could not be read again.
      setState((before) => (next.report === undefined && before.report !== undefined ? before : next));
      if (next.progress !== undefined) void ask();
      else if (next.failed === "Unreachable" || isPassing(next.failed)) timer = setTimeout(() => void ask(), retryMs);
      else if (next.report?.running === true) timer = setTimeout(() => void ask(), againMs);
    };
    void ask();
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [shop, date, queue, tries]);
  const stop = useCallback(() => {
    if (shop !== undefined && date !== undefined) void stopReport({ shop, date }).catch(() => undefined);
  }, [shop, date]);
  return { ...state, stop, goOn: () => setTries((before) => before + 1) };
}
