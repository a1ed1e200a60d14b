// A week of the rota as a hub would tell it.

const people = [
  ["lin", "Lin", "pre-sale", [540, 1080]], ["mei", "Mei", "pre-sale", [660, 1200]], ["wu", "Wu", "pre-sale"],
  ["zhou", "Zhou", "pre-sale", [1320, 1800]], ["hua", "Hua", "after-sale", [540, 1080]],
  ["qi", "Qi", "after-sale", [540, 780], [1080, 1380]],
];
const first = Date.UTC(2026, 10, 22);
const dayOf = (at) => new Date(first + at * 86_400_000).toISOString().slice(0, 10);
const span = ([from, until]) => ({ from, until });

const planned = {
  "lin/2026-11-24": { kind: "absent", note: "ill", shifts: [], missed: [{ from: 540, until: 1080 }] },
  "mei/2026-11-24": { kind: "planned", shifts: [{ from: 540, until: 1200, overtime: true,
    breaks: [{ from: 780, until: 840 }] }] },
  "hua/2026-11-25": { kind: "planned", shifts: [{ from: 600, until: 900, queue: "pre-sale" },
    { from: 900, until: 1080 }] },
  "qi/2026-11-26": { kind: "planned", shifts: [], note: "" },
  "zhou/2026-11-27": { kind: "planned", shifts: [{ from: 480, until: 960 }], warning: "RestTooShort" },
};

const day = (agent, spans, at) => ({
  agent, day: dayOf(at), kind: "usual", note: "", shifts: spans.map(span), missed: [], anyHour: spans.length === 0,
  version: planned[`${agent}/${dayOf(at)}`] === undefined ? 0 : 3, by: "Lead Two", at: first,
  ...planned[`${agent}/${dayOf(at)}`],
});

export const week = {
  planned: 3, today: "2026-11-23", now: 640, restHours: 11,
  dates: Array.from({ length: 8 }, (_, at) => ({ day: dayOf(at), from: first + at * 86_400_000,
    ...(at === 5 ? { hours: [], note: "Stocktaking" } : {}) })),
  agents: people.map(([agent, name, queue]) => ({ agent, name, queue })),
  days: people.flatMap(([agent, , , ...spans]) => Array.from({ length: 8 }, (_, at) => day(agent, spans, at))),
};

const face = (id) => ({ id, name: id[0].toUpperCase() + id.slice(1) });
const kept = (from, until) => [{ span: { from, until }, queue: "pre-sale", breaks: [], isOvertime: false }];
export const swaps = [
  { id: "00000000-0000-4000-8000-000000000001", by: face("mei"), day: "2026-11-26", shifts: kept(660, 1200),
    with: face("lin"), theirDay: "2026-11-26", theirShifts: kept(540, 1080), note: "dentist", at: first,
    until: first + 345_600_000, status: "agreed", closing: "" },
  { id: "00000000-0000-4000-8000-000000000002", by: face("lin"), day: "2026-11-27", shifts: kept(540, 1080),
    with: face("mei"), theirDay: null, theirShifts: [], note: "", at: first, until: first + 445_600_000,
    status: "asked", closing: "" },
  { id: "00000000-0000-4000-8000-000000000003", by: face("zhou"), day: "2026-11-23", shifts: kept(1320, 1800),
    with: face("mei"), theirDay: null, theirShifts: [], note: "", at: first, until: first + 45_600_000,
    status: "declined", endedBy: face("mei"), endedAt: first + 5, closing: "" },
];

export const gaps = [{
  shift: { from: 540, until: 1080, queue: "pre-sale", overtime: true },
  could: [{ agent: "wu", name: "Wu", queue: "pre-sale", ofQueue: true, weekMinutes: 960 },
    { agent: "qi", name: "Qi", queue: "after-sale", ofQueue: false, weekMinutes: 2280 }],
}];

export const choices = [
  { agent: "mei", name: "Mei", day: "2026-11-26", shifts: [{ from: 660, until: 1200 }] },
  { agent: "wu", name: "Wu", day: null, shifts: [] },
];

/** What an agent's console is told of his own. */
export const own = {
  ...week, agents: week.agents.slice(0, 1), dates: week.dates, days: week.days.filter(({ agent }) => agent === "lin"),
};
