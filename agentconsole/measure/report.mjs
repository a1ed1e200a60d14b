// A day's report as a hub would tell it.

const figure = (id, unit, scope, en, zh) => ({
  id, unit, scope, name: { en, zh }, source: "Assigned; FigureCounts",
  meaning: { en: `${en}, as the board counts it.`, zh: `${zh}，与看板口径一致。` },
});

export const figures = [
  figure("sessions", "count", "queue", "Sessions", "进线会话"), figure("taken", "count", "both", "Taken", "接待"),
  figure("completed", "count", "both", "Completed", "完成"), figure("abandoned", "count", "queue", "Abandoned", "放弃"),
  figure("abandonment", "share", "queue", "Abandonment", "放弃率"),
  figure("firstP50", "span", "both", "First response p50", "首响 p50"),
  figure("firstP90", "span", "both", "First response p90", "首响 p90"),
  figure("firstRate", "share", "both", "30-second rate", "30 秒应答率"),
  figure("rate", "share", "both", "3-minute rate", "3 分钟回复率"),
  figure("response", "span", "both", "Average response", "平均响应"),
  figure("wait", "span", "both", "Average wait", "平均等待"), figure("waitP90", "span", "both", "Wait p90", "等待 p90"),
  figure("coveredByOthers", "count", "agent", "Covered by others", "被代答"),
  figure("ratings", "count", "both", "Ratings", "评价数"), figure("stars", "stars", "both", "Average stars", "平均星级"),
];

// Of an hour, or of several of them: what is counted adds up, the rest is as in one of them.
const values = (hours, isOfAgent = false, busy = Math.min(hours, 1.7)) => Object.fromEntries(figures.map(({ id, unit, scope }, i) => [
  id, (isOfAgent && scope === "queue") || (hours === 0 && unit !== "count") ? null
    : unit === "count" ? Math.round(hours * (id === "abandoned" ? 3 : 120 - i * 7))
      : unit === "span" ? Math.round(20_000 + busy * 9_000 * (i % 4))
        : unit === "stars" ? 4.6 : Math.round((id === "abandonment" ? busy * 0.04 : 0.99 - busy * 0.03) * 10_000) / 10_000,
]));

// A sale day: quiet at night, a rush at ten, the largest after eight in the evening.
const busy = [0, 0, 0, 0, 0, 0, 0.1, 0.3, 0.8, 1.6, 2.4, 2.1, 1.5, 1.3, 1.6, 1.7, 1.5, 1.4, 1.8, 2.6, 4, 3.4, 2.2, 1.1];
const midnight = Date.UTC(2026, 10, 10, 16);

export const report = (date) => ({
  shop: "demo", date, timeZone: "Asia/Shanghai", from: midnight, until: midnight + 86_400_000,
  at: midnight + 20.5 * 3_600_000, running: true, whole: false, unknown: [], total: values(32),
  hours: busy.map((much, local) => ({
    at: midnight + local * 3_600_000, local, utcOffsetMinutes: 480, figures: values(local > 20 ? 0 : much),
  })),
  queues: [["pre-sale", 20], ["after-sale", 12]].map(([queue, much]) => ({ queue, figures: values(much) })),
  agents: ["Lin", "Mei", "Wu", "Chen", "Hao"].map((name, i) => ({
    agent: name.toLowerCase(), name, figures: values(3 + i, true),
  })),
});
