// The views of the pages beside the agent's desk: signing in, the lead's board, and the buyer's chat.

import { evening, peak, peakQueues } from "./board.mjs";
import { swaps } from "./rota.mjs";

const now = Date.now();
const lead = { shop: "demo", agent: "lead1", name: "Lead One", role: "lead", queue: "pre-sale" };
const ann = { id: "ann", name: "Ann", tier: "member", language: "en" };

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

const rota = (target, args) => (target === "WatchRota"
  ? [{ kind: "snapshot", stream: "swaps", number: 1, planned: 3, swaps }]
  : target === "SignOn" ? [{ kind: "snapshot", stream: "shifts/lin", number: 1, planned: 3, swaps }]
    : evening(target, args));

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
  { name: "board", path: "/lead", me: lead, answer: evening,
    go: async (page) => page.getByTestId("board-queue").first().waitFor() },
  { name: "board-one-queue", path: "/lead", me: lead, answer: evening, go: async (page) => {
    await page.getByTestId("board-acknowledge").click();
    await page.getByTestId("board-choose").first().click();
  } },
  { name: "board-alarms", path: "/lead", me: lead, answer: evening,
    go: async (page) => page.getByTestId("board-thresholds").click() },
  { name: "board-help", path: "/lead", me: lead, answer: evening,
    go: async (page) => page.getByTestId("keys-help").click() },
  ...[["marked", "x", "Shift+ArrowDown", "Shift+ArrowDown"], ["move", "x", "Shift+ArrowDown", "Shift+ArrowDown", "v"],
    ["waiting", "c"], ["slots", "x", "s"], ["presence", "x", "p"], ["by-hand", "x", "b"], ["log", "l"]]
    .map(([name, ...keys]) => ({ name: `board-${name}`, path: "/lead", me: lead, answer: evening,
      go: async (page) => {
        await page.getByTestId("board-agent-row").first().waitFor();
        for (const key of ["e", "j", ...keys]) await page.keyboard.press(key);
      } })),
  { name: "board-moved", path: "/lead", me: lead, answer: evening, go: async (page) => {
    await page.getByTestId("board-agent-row").first().waitFor();
    for (const key of ["e", "j", "v", "Enter", "h"]) await page.keyboard.press(key);
    await page.getByTestId("mine").waitFor();
  } },
  { name: "board-peak", path: "/lead", me: lead, answer: peak, queues: peakQueues,
    go: async (page) => page.getByTestId("board-queue").nth(19).waitFor() },
  ...[["week"], ["day", "d"], ["edit", "ArrowDown", "Enter"], ["swaps", "s"], ["files", "i"], ["gap", "g"],
    ["keys", "?"], ["done", "f"]].map(([name, ...keys]) => ({ name: `rota-${name}`, path: "/lead", me: lead, answer: rota,
    go: async (page) => {
      await page.getByTestId("board-rota").click();
      await page.getByTestId("rota-row").first().waitFor();
      for (const key of ["t", "ArrowRight", ...keys]) await page.keyboard.press(key);
      if (name === "gap") await page.getByTestId("gap").waitFor();
      if (name === "done") await page.getByTestId("planned-bar").waitFor();
    } })),
  ...[["hours"], ["agents", "3"], ["beside", "c"], ["meanings", "?"]].map(([name, ...keys]) => ({
    name: `report-${name}`, path: "/lead", me: lead, answer: evening, go: async (page) => {
      await page.getByTestId("board-reports").click();
      await page.locator("[data-total]").first().waitFor();
      for (const key of keys) await page.keyboard.press(key);
    } })),
  ...["queues", "texts", "quick", "policy", "agents", "shop", "history"].map((name, at) => ({
    name: `shop-${name}`, path: "/lead", me: lead, answer: evening, go: async (page) => {
      await page.getByTestId("board-settings").click();
      await page.getByTestId("setting-form").waitFor();
      await page.keyboard.press(`${at + 1}`);
    } })),
  { name: "shifts", path: "/agent", answer: rota, go: async (page) => {
    await page.getByTestId("shifts-open").click();
    await page.locator("[data-day='2026-11-26'] button").click();
    await page.getByTestId("swap-ask").waitFor();
  } },
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
