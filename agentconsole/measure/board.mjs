// Boards of a lead: two queues on an evening, and a whole shop of twenty queues and 2,000 agents at midnight.

const minuteMs = 60_000;
const now = Date.now();
const none = {
  arrivals: 0, completed: 0, abandoned: 0, rounds: 0, roundsInTime: 0, firsts: 0, firstsInTime: 0, answered: 0,
  responseMs: 0,
};

const head = (queue, more) => ({
  queue, at: now, waiting: 0, openChats: 0, openRounds: 0, lateRounds: 0, coversWanted: 0, open: true, kept: 0,
  ring: "nobody", complaints: 0, alarmCount: 0, alarms: [], free: 3, waitSeconds: 0, slots: 24, load: 900, day: 20_000,
  dayUntil: now + 3_600_000, today: { ...none, arrivals: 412, completed: 391, abandoned: 12, rounds: 1650,
    roundsInTime: 1561, firsts: 405, firstsInTime: 352, answered: 1632, responseMs: 41_000_000 }, ...more,
});

/** An hour in which a sale opens `ago` minutes before now, `height` times what usually comes. */
const hour = (ago, height) => Array.from({ length: 60 }, (_, index) => {
  const past = 59 - index;
  const much = past <= ago ? height : 1;
  const arrivals = Math.round((3 + 2 * Math.sin(index / 4)) * much);
  const completed = Math.round(4 + Math.sin(index / 3));
  const waiting = past <= ago ? Math.round(((ago - past + 1) * height * 27) / ((ago + 1) * height)) : 0;
  return {
    at: Math.floor(now / minuteMs) * minuteMs - past * minuteMs, waiting, mostWaiting: waiting + (past <= ago ? 1 : 0),
    counts: { ...none, arrivals, completed, rounds: 20, roundsInTime: past <= ago ? 15 : 19, firsts: 5,
      firstsInTime: past <= ago ? 2 : 5, abandoned: past <= ago ? 1 : 0, answered: 20, responseMs: 500_000 },
  };
});

const names = ["Lin", "Mei", "Wang", "Chen", "Zhao", "Qian"];
const row = (name, at, more) => ({
  agent: name.toLowerCase(), name, since: now - at * 420_000, slots: 4, load: [400, 325, 500, 100, 0, 0][at % 6],
  presence: ["Online", "Online", "AutoAway", "Draining", "Paused", "Offline"][at % 6],
  reason: at % 6 === 2 ? "slowReply" : null, live: [4, 3, 5, 1, 0, 0][at % 6], idle: at % 6 === 1 ? 1 : 0,
  openRounds: [2, 1, 3, 0, 0, 0][at % 6], oldestRoundSince: at % 6 > 2 ? null : now - [64, 12, 140][at % 6] * 1000,
  shiftUntil: now + 7_200_000, answers: at % 6 > 3 ? null : { day: 20_000, rounds: 40, responseMs: 40 * (9 + at) * 1000 },
  slotsByLead: at % 6 === 1 ? 4 : null, overtimeUntil: at % 6 === 3 ? now + 3_600_000 : null, ...more,
});
const agents = names.map((name, at) => row(name, at));

const burning = {
  waiting: 27, longestSince: now - 88_000, openChats: 14, openRounds: 6, lateRounds: 1, coversWanted: 2, free: 0,
  waitSeconds: 260, slots: 8, load: 725, ring: "neighbours", longWaitSince: now - 28_000, complaints: 1, alarmCount: 3,
  alarms: [
    { session: "ann~1", what: ["complaint"], since: now - 900_000 },
    { session: "tom~4", what: ["escalation"], since: now - 190_000 },
    { session: "yu~2", what: ["noCover"], since: now - 30_000 },
  ],
};

const snapshot = (queue, more) =>
  ({ kind: "snapshot", stream: `board/${queue}`, number: 1, agents: [], minutes: [], head: head(queue, {}), ...more });

/** Pre-sale burns, after-sale is calm. */
export const evening = (target, [queue]) => (target !== "WatchBoard" ? [] : [queue === "pre-sale"
  ? snapshot(queue, { head: head(queue, burning), agents, minutes: hour(8, 4) })
  : snapshot(queue, { head: head(queue, { openChats: 3, openRounds: 1, hoursUntil: now + 5_400_000, kept: 2 }),
    minutes: hour(-1, 1) })]);

const many = Array.from({ length: 20 }, (_, at) => ({ queue: `q${at + 1}`, name: { zh: `${at + 1}组售前`, en: `Team ${at + 1}` } }));

export const peakQueues = many;

/** Twenty queues of a hundred agents each; three of them burn. */
export const peak = (target, [queue]) => {
  if (target !== "WatchBoard") return [];
  const at = Number(queue.slice(1));
  const crowd = Array.from({ length: 100 }, (_, i) => row(`Agent ${at}-${i + 1}`, i, { agent: `a${at}-${i}` }));
  const isBurning = at % 7 === 3;
  return [snapshot(queue, {
    head: head(queue, isBurning ? { ...burning, alarms: [], alarmCount: 0, complaints: 0 } : { slots: 160, load: 9000 }),
    agents: crowd, minutes: hour(isBurning ? 8 : -1, 4),
  })];
};
