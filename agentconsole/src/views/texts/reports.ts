type Said<Args extends readonly unknown[]> = (...args: Args) => string;
type Words<Keys extends string> = Readonly<Record<Keys, string>>;

/** The texts of the reports. What figures mean comes from the server. */
export interface ReportTexts {
  readonly words: Words<
    | "reports" | "back" | "previous" | "next" | "today" | "day" | "allQueues" | "queue" | "meanings" | "source"
    | "compare" | "byHour" | "byQueue" | "byAgent" | "hour" | "agent" | "total" | "stop" | "stopped" | "goOn"
    | "again" | "partial" | "notRecorded" | "sort" | "table" | "wholeTable" | "sessions" | "rate" | "waits"
    | "average" | "p90" | "target" | "noDay" | "notCompared" | "keys" | "nobody"
  >;
  readonly weekdays: readonly string[];
  readonly making: Said<[read: string, of: string]>;
  /** Up to when the figures of a day that runs are. */
  readonly until: Said<[time: string]>;
  readonly before: Said<[date: string]>;
  readonly zone: Said<[zone: string]>;
  readonly key: Words<"day" | "today" | "tables" | "compare" | "table" | "meanings" | "back">;
}
