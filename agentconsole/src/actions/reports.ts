import type { DayReport, ReportFigure, ReportProgress } from "../protocol/reports";
import { call, shopPath } from "./rest";

/** Which report: a day of the shop's calendar as YYYY-MM-DD, of one queue or of all. */
export interface ReportAsked {
  readonly shop: string;
  readonly date: string;
  readonly queue?: string | undefined;
}

export type ReportTable = "hour" | "queue" | "agent" | "all";

const reportPath = ({ shop, date }: ReportAsked): string => `${shopPath(shop)}/reports/${date}`;
const queueOf = ({ queue }: ReportAsked): string => (queue === undefined ? "" : `&queue=${encodeURIComponent(queue)}`);

/** The report, or how far it is after some seconds. */
export const readReport = (asked: ReportAsked, waitSeconds: number): Promise<DayReport | ReportProgress> =>
  call(`${reportPath(asked)}?wait=${waitSeconds}${queueOf(asked)}`);

export const isProgress = (answer: DayReport | ReportProgress): answer is ReportProgress => "read" in answer;

/** Stops the making of a report; asked again, it goes on from there. */
export const stopReport = (asked: ReportAsked): Promise<void> =>
  call(`${reportPath(asked)}/making`, { method: "DELETE" });

export const readFigures = (): Promise<readonly ReportFigure[]> => call("/api/report-figures");

/** Where the report is as a table. */
export const tablePath = (asked: ReportAsked, by: ReportTable): string =>
  `${reportPath(asked)}.csv?by=${by}&wait=60${queueOf(asked)}`;
