import type { ReportTexts } from "./reports";

export const enReports: ReportTexts = {
  words: {
    reports: "Reports", back: "Board", previous: "Day before", next: "Day after", today: "Today", day: "Day",
    allQueues: "All queues", queue: "Queue", meanings: "What the figures mean", source: "From",
    compare: "Beside the week before", byHour: "By hour", byQueue: "By queue", byAgent: "By agent", hour: "Hour",
    agent: "Agent", total: "In all", stop: "Stop", stopped: "Stopped. What was read so far is kept.",
    goOn: "Go on", again: "Try again",
    partial: "The journal begins on this day or the day before: something may be missing.",
    notRecorded: "Not recorded yet on this day", sort: "Sort by", table: "CSV of this table", wholeTable: "CSV of all",
    sessions: "Sessions per hour", rate: "3-minute rate per hour", waits: "Wait in line per hour", average: "average",
    p90: "nine of ten at most", target: "90 % is asked for", noDay: "The week before is not in the journal.",
    notCompared: "The week before could not be read.",
    keys: "Keys", nobody: "Nothing happened.",
  },
  weekdays: ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"],
  making: (read, of) => `Reading the journal: ${read} of at most ${of} events …`,
  until: (time) => `Until ${time}; the day is not over.`,
  before: (date) => `Pale: ${date}`,
  zone: (zone) => `Hours by the shop's clock (${zone})`,
  key: {
    day: "the day before, the day after", today: "today", tables: "by hour, by queue, by agent",
    compare: "beside the same weekday before", table: "save this table as CSV", meanings: "what the figures mean",
    back: "back to the board",
  },
};
