import type { BoardTexts } from "./board";

const some = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

export const enBoard: BoardTexts = {
  column: {
    queue: "Queue", waiting: "Waiting", longest: "Longest", told: "Told wait", open: "Rounds", pace: "Per minute",
    inTime: "3-min rate", first: "30-s rate", abandoned: "Abandoned", agents: "Agents", load: "Load",
  },
  meaning: {
    queue: "Trouble stands first: alarms, then late rounds, wanted covers, and whoever waits longest.",
    waiting: "Sessions in line now. The curve: the most that waited in each minute of the last hour.",
    longest: "How long the oldest session in line has waited for an agent.",
    told: "What a buyer who comes now is told: place in line × recent handling time ÷ slots of those who serve; none "
      + "while somebody is free.",
    open: "Buyers waiting for an answer now. Late: for longer than 100 seconds (the shop's setting). To cover: another "
      + "agent shall answer.",
    pace: "Sessions that came, and those an agent brought to an end, per minute: the mean of the last five minutes. "
      + "The bars: arrivals in each minute of the last hour. Transferred sessions count where they arrive; help for "
      + "another queue does not.",
    inTime: "Share of rounds a human answered within 3 minutes, the wait in line included. A round left unanswered "
      + "when its session ends counts as missed once it was open for 3 minutes.",
    first: "The same of each session's first round, within 30 seconds.",
    abandoned: "Share of the ended sessions that ended while they waited in line. Transfers, and messages kept out of "
      + "hours, do not count.",
    agents: "Those signed on, by presence. Free: could be given a chat now.",
    load: "What open chats take of the slots of those who get chats now. A live chat takes one slot, an idle one less.",
    response: "An agent's average response today in this queue: from the buyer's question, or from getting the chat if "
      + "that was later, to the answer.",
    days: "Large: the last 15 minutes. Small: today, from the shop's midnight. A message kept out of hours counts from "
      + "the moment its session enters the line.",
  },
  key: {
    move: "to the next or previous queue", filter: "only this queue, or all again", all: "all queues",
    acknowledge: "acknowledge this queue's alarms; with Shift all alarms", thresholds: "when to be called",
    sound: "sound on or off", notices: "notices to the agents", reports: "reports of today and of past days",
    watch: "watch and help: what asks for you, and any chat", rota: "the rota: who works when",
    handover: "the handover book: what each shift left",
    settings: "the shop's settings", rules: "ranking and overflow of the queue", help: "this help",
  },
  alarm: { noCover: "nobody free to cover", escalation: "asks for the lead", complaint: "complaint not settled" },
  threshold: {
    waiting: "More buyers wait than", longest: "Somebody waits longer than (seconds)",
    inTime: "3-minute rate of the last 15 minutes below (%)", late: "More late rounds than",
    nobody: "The queue is open and nobody gets chats",
  },
  words: {
    figures: "What the figures mean", keys: "Keys", help: "Help", today: "today",
    recent: "15 min", nobodyServes: "nobody serves", closed: "Closed", neighbours: "asks its neighbours",
    everybody: "asks every queue", acknowledge: "Acknowledge",
    thresholds: "Alarms", thresholdsHint: "An empty field never calls. Kept in this browser, for you alone.",
    sound: "Sound", soundOff: "Sound off", calm: "All calm", asks: "Asks for you",
    response: "Response", shiftUntil: "Shift until",
    byLead: "slots set by a lead",
    covers: "to cover", late: "late", done: "Done",
  },
  call: {
    nobody: () => "nobody gets chats",
    longest: (value, threshold) => `longest wait ${value} s (over ${threshold})`,
    waiting: (value, threshold) => `${value} waiting (over ${threshold})`,
    late: (value, threshold) => `${some(value, "late round", "late rounds")} (over ${threshold})`,
    inTime: (value, threshold) => `3-minute rate ${value}% (under ${threshold}%)`,
  },
  opens: (time) => `closed until ${time}`,
  closes: (time) => `closes ${time}`,
  kept: (count) => `${some(count, "message", "messages")} kept`,
  complaints: (count) => some(count, "complaint", "complaints"),
  escalations: (count) => `${some(count, "chat asks", "chats ask")} for you`,
  longWait: (since) => `long wait since ${since}`,
  free: (count) => `${count} free`,
  told: (seconds) => (seconds === 0 ? "none" : seconds < 60 ? `${seconds} s` : `${Math.round(seconds / 60)} min`),
  pace: (coming, going) => `${coming} in · ${going} out`,
  waitingChart: (most) => `Waiting in the last hour, at most ${most}`,
  arrivalsChart: (most, all) => `Arrivals in the last hour: ${all}, at most ${most} a minute`,
  overtime: (time) => `overtime ${time}`,
  more: (count) => `and ${count} more`,
  seconds: (seconds) => `${seconds.toFixed(seconds < 10 ? 1 : 0)} s`,
};
