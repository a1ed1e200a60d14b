// The views of the pages beside the agent's desk: signing in, the lead's board, and the buyer's chat.

const now = Date.now();
const lead = { shop: "demo", agent: "lead1", name: "Lead One", role: "lead", queue: "pre-sale" };
const ann = { id: "ann", name: "Ann", tier: "member", language: "en" };

const boardHead = (queue, more) => ({
  queue, at: now, waiting: 0, openChats: 0, openRounds: 0, lateRounds: 0, coversWanted: 0, open: true, kept: 0,
  ring: "nobody", complaints: 0, alarmCount: 0, alarms: [], ...more,
});

const names = ["Lin", "Mei", "Wang", "Chen", "Zhao", "Qian"];
const agents = names.map((name, at) => ({
  agent: name.toLowerCase(), name, since: now - at * 420_000, slots: 4, load: [400, 325, 500, 100, 0, 0][at],
  presence: ["Online", "Online", "AutoAway", "Draining", "Paused", "Offline"][at],
  reason: at === 2 ? "slowReply" : null, live: [4, 3, 5, 1, 0, 0][at], idle: at === 1 ? 1 : 0,
  openRounds: [2, 1, 3, 0, 0, 0][at], oldestRoundSince: at > 2 ? null : now - [64, 12, 140][at] * 1000,
}));

const board = (target, [queue]) => (target !== "WatchBoard" ? [] : [{
  kind: "snapshot", stream: `board/${queue}`, number: 1,
  head: boardHead(queue, queue === "pre-sale" ? {
    waiting: 27, longestSince: now - 48_000, openChats: 14, openRounds: 6, lateRounds: 1, coversWanted: 2,
  } : { openChats: 3, openRounds: 1 }),
  agents: queue === "pre-sale" ? agents : [],
}]);

/** The buyer's conversation: what its head says beside the usual, and whether anything was said. */
const talk = (head, isSaid = true) => (target) => (target !== "Watch" ? [] : [{
  kind: "snapshot", stream: "session/ann~1", number: 4, earlier: false,
  head: {
    session: "ann~1", status: "active", queue: "pre-sale", buyer: ann, openedAt: now - 200_000, late: false, tags: [],
    flags: [], seen: { buyer: 0, agent: 1 }, agent: { id: "lin", name: "Lin" }, ...head,
  },
  entries: isSaid ? [
    { number: 1, at: now - 190_000, from: "buyer", kind: "text", text: "Is the blue coat in stock?", name: "Ann",
      id: "m1" },
    { number: 2, at: now - 189_000, from: "system", kind: "welcome", text: "Welcome to Demo Shop!" },
    { number: 3, at: now - 90_000, from: "agent", kind: "text", text: "Yes: https://shop.example/items/42", by: "lin",
      name: "Lin", id: "m3" },
  ] : [],
}]);

const choose = async (page) => page.getByTestId("buyer-queue").first().click();
const conversation = async (page) => {
  await choose(page);
  await page.getByTestId("buyer-status").waitFor();
};

/** @property answer what the hub delivers upon a call; @property go what a person does to come there */
export const scenes = [
  { name: "sign-in", path: "/agent", me: null, go: async (page) => page.getByTestId("agent-sign-in-user").waitFor() },
  { name: "sign-in-refused", path: "/agent", me: null, go: async (page) => {
    await page.getByTestId("agent-sign-in-user").fill("lin");
    await page.getByTestId("agent-sign-in-password").fill("guess");
    await page.getByTestId("agent-sign-in-submit").click();
    await page.getByTestId("agent-sign-in-refused").waitFor();
  } },
  { name: "lead-sign-in", path: "/lead", me: null,
    go: async (page) => page.getByTestId("lead-sign-in-user").waitFor() },
  { name: "board", path: "/lead", me: lead, answer: board,
    go: async (page) => page.getByTestId("board-agent-row").first().waitFor() },
  { name: "board-one-queue", path: "/lead", me: lead, answer: board,
    go: async (page) => page.getByTestId("board-queue").nth(1).click() },
  { name: "buyer-choice", path: "/chat?shop=demo",
    go: async (page) => page.getByTestId("buyer-queue").first().waitFor() },
  { name: "buyer-waiting", path: "/chat?shop=demo", go: conversation,
    answer: talk({ status: "waiting", agent: null, position: 3, waitSeconds: 140 }, false) },
  { name: "buyer-talk", path: "/chat?shop=demo", go: conversation, answer: talk({}) },
  { name: "buyer-transfer", path: "/chat?shop=demo", go: conversation,
    answer: talk({ transfer: { by: { id: "lin", name: "Lin" }, queue: "after-sale", goesAt: now + 60_000 } }) },
  { name: "buyer-rating", path: "/chat?shop=demo", go: conversation,
    answer: talk({ status: "closed", closedBy: "agent" }) },
];
