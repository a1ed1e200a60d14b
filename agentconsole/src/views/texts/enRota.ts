import type { RotaTexts } from "./rota";

const some = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;
const dayFormat = new Intl.DateTimeFormat("en-GB", {
  weekday: "short", day: "numeric", month: "short", timeZone: "UTC",
});
const dayName = (day: string): string => dayFormat.format(new Date(`${day}T00:00:00Z`)).replace(",", "");

export const enRota: RotaTexts = {
  key: {
    move: "to the next or previous agent or day", edit: "edit the day (Enter keeps, Esc leaves it)",
    type: "or type at once: 9-18, 9-12 13-17, 9-18 /12-13 (a break) @after-sale (a queue) + (overtime)",
    absent: "absent, with a reason and who could fill in", free: "free that day", usual: "as every week again",
    copy: "copy the day", paste: "paste it here", undo: "take back what you planned last",
    view: "week or day", turn: "a week or day back or on", today: "today",
    gaps: "who could work this shift instead", swaps: "swaps that wait for you", files: "import and export",
    find: "find an agent", back: "back to the board",
  },
  words: {
    rota: "Rota", week: "Week", day: "Day", before: "Before", next: "Next", today: "Today", back: "Board",
    files: "Files", csv: "Export CSV", calendar: "Export calendar", import: "Import …", undo: "Take back",
    find: "Find an agent", allQueues: "All queues", agent: "Agent", absent: "absent", free: "free",
    anyHour: "any hour", closed: "closed", overtime: "overtime", heads: "Heads per hour",
    editHint: "9-18 /12-13 @queue +", badShifts: "Not readable as shifts; for example 9-12, 13-18 /15-15:30.",
    reason: "Reason", reasonHint: "ill, holiday, training …", markAbsent: "Mark absent",
    whoCould: "Who could work instead", nobodyCould: "Nobody is free then, holds the skills and has had the rest.",
    fillIn: "Fill in", keepsGap: "Leave the gap", swaps: "Swaps", noSwaps: "No swap waits.", approve: "Approve",
    refuse: "Refuse", waitsForColleague: "waits for the colleague", choose: "Choose a file",
    chooseHint: "CSV as exported here, or an iCalendar file. Nothing changes before you have seen what it would do.",
    apply: "Plan these days", nothingNew: "The file changes nothing.", mistakes: "Not readable, left out",
    cancel: "Cancel", loading: "Loading the rota …",
    changed: "Somebody has changed this meanwhile; it was not planned.",
    keys: "Keys", planned: "planned", usual: "as usual", ended: "Settled", special: "special day",
    myShifts: "My shifts", addCalendar: "As a calendar file", askSwap: "Swap this shift", withWhom: "With whom",
    takesIt: "takes it", note: "Note", ask: "Ask", nobodySwaps: "Nobody can swap this shift: too little rest, or busy.",
    askedOfYou: "asks you", agree: "Agree", decline: "Decline", withdraw: "Take back", asked: "You asked",
    pick: "Choose a shift to swap it.", gap: "Nobody works", nowHours: "Now",
  },
  dayName,
  weekOf: (from, until) => `${dayName(from)} – ${dayName(until)}`,
  version: (by) => `planned by ${by}`,
  warning: { ShiftsOverlap: "works twice at a time", RestTooShort: "too little rest" },
  status: {
    asked: "asked", agreed: "agreed", approved: "approved", declined: "declined", refused: "refused by the lead",
    withdrawn: "taken back", expired: "too late",
  },
  swap: (by, day, shifts, other, theirDay, theirs) =>
    `${by} gives ${dayName(day)} ${shifts} to ${other}${theirDay === "" ? "" : ` for ${dayName(theirDay)} ${theirs}`}`,
  headsAt: (hour, count) => `${hour}:00 – ${some(count, "agent", "agents")}`,
  hoursThisWeek: (hours) => `${hours} h this week`,
  openSwaps: (count) => some(count, "swap", "swaps"),
  planDone: (days) => `Planned ${some(days, "day", "days")}.`,
  planPart: (days) => `Only the first ${some(days, "day was", "days were")} planned.`,
  moreDays: (days) => `And ${some(days, "day", "days")} more.`,
  changedBy: (agent, day, by, now) => `${agent}, ${dayName(day)}: ${by} set ${now}`,
  preview: (changes, same) => `${some(changes, "day changes", "days change")}, ${same} stay as they are.`,
  line: (line) => `Line ${line}`,
  mistake: {
    columns: "The first line must name the columns:", agent: "There is no such agent:", day: "That is no day:",
    kind: "The kind is usual, planned or absent:", time: "That is no time:", queue: "There is no such queue:",
    breaks: "Breaks lie inside the shift, as 12:00-12:30:",
    shifts: "The shifts or breaks of that day overlap, or are too many:",
    far: "That day is past, or too far ahead:", event: "There is no event in it.",
    repeats: "Events that repeat cannot be read; write each day:", cut: "The file ends in the middle of an event.",
    zone: "This server knows no such time zone:", long: "The file is too long; what follows was not read.",
    more: "So many more mistakes are not shown:",
  },
};
