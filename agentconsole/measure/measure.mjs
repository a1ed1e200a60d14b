// Measures the agent's page in a real Chromium: from the hub's push to the painted message with 100 own chats and 50
// messages a second, long tasks, the size of the first scripts, and memory over a shift of 20,000 messages.
// Usage: npm run measure [-- --messages 20000] [--json FILE]. Exit status: 0 within the bounds, 1 beyond one.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { parseArgs } from "node:util";
import { chromium } from "playwright-core";
import { startFakeHub } from "./fakeHub.mjs";
import { createShift } from "./shift.mjs";

const bounds = { p95Ms: 50, longTaskMs: 100, scriptKiB: 250, growthMiB: 15 };
const perSecond = 50;
const { values } = parseArgs({
  options: {
    messages: { type: "string", default: "20000" }, paced: { type: "string", default: "1500" },
    json: { type: "string" },
  },
});

/** Runs in the page before its own scripts: tells whether a frame's callbacks are running. */
function watchFrames() {
  const usual = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (callback) => usual((at) => {
    window.isInFrame = true;
    // The flag falls when this callback's microtasks, in which changes are observed, have run; with the next push at
    // the latest.
    setTimeout(() => (window.isInFrame = false));
    callback(at);
  });
  window.WebSocket = class extends window.WebSocket {
    constructor(...how) {
      super(...how);
      this.addEventListener("message", () => (window.isInFrame = false));
    }
  };
}

/** Runs in the page: notes when a message's mark stands in a frame that was painted. */
function watchPaint() {
  window.painted = [];
  window.longTasks = [];
  const watched = new MutationObserver((changes) => {
    const marks = [];
    for (const { addedNodes } of changes) {
      for (const node of addedNodes) {
        const mark = /\bt(\d{13}\.?\d*)\b/.exec(node.textContent ?? "");
        if (mark !== null && node.closest?.(".transcript") != null) marks.push(Number(mark[1]));
      }
    }
    if (marks.length === 0) return;
    // The frame in which the change stands is painted when the task after its callbacks runs: after this frame when
    // the change was made in one of its callbacks, else after the next.
    const afterFrame = (work) => (window.isInFrame ? work() : requestAnimationFrame(work));
    afterFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        const at = performance.timeOrigin + performance.now();
        for (const mark of marks) window.painted.push(at - mark);
      };
      port2.postMessage(0);
    });
  });
  watched.observe(document.documentElement, { childList: true, subtree: true });
  new PerformanceObserver((list) => {
    for (const { duration, startTime } of list.getEntries()) window.longTasks.push([Math.round(startTime), duration]);
  }).observe({ type: "longtask" });
}

const precise = () => performance.timeOrigin + performance.now();
const quantile = (all, part) => [...all].sort((a, b) => a - b)[Math.min(all.length - 1, Math.floor(all.length * part))];

async function heapMiB(session) {
  await session.send("HeapProfiler.collectGarbage");
  await wait(300);
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  return usedSize / 2 ** 20;
}

async function run() {
  const hub = await startFakeHub(join(import.meta.dirname, "..", "dist"));
  const browser = await chromium.launch({
    executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    const shift = createShift(100, Date.now());
    hub.onCall = (target) => target === "SignOn" && hub.push(shift.desk(), ...shift.snapshots());
    await page.addInitScript(watchFrames);
    await page.goto(`${hub.address}/agent`);
    await page.getByTestId("agent-chat-row").first().waitFor();
    await page.evaluate(watchPaint);
    await wait(1000);
    const scriptKiB = hub.sent.js / 1024;
    const cdp = await page.context().newCDPSession(page);
    return { scriptKiB, ...(await flood(hub, page, shift, cdp)) };
  } finally {
    await browser.close();
    await hub.stop();
  }
}

/** First at the pace of a sale, measured; then the rest of the shift as fast as the page takes it. */
async function flood(hub, page, shift, cdp) {
  const { sessions } = shift;
  const shown = await page.getByTestId("agent-chat").getAttribute("data-session");
  const onScreen = sessions.find(({ id }) => id === shown);
  const say = (index, text) => {
    // One message in five goes to the chat on the screen, where its painting can be seen.
    const one = index % 5 === 0 ? onScreen : sessions[index % sessions.length];
    const from = index % 10 >= 7 ? "agent" : "buyer";
    hub.push(...shift.message(one, from, text));
  };
  const paced = Number(values.paced);
  const start = performance.now();
  for (let index = 0; index < paced; index++) {
    say(index, `${shift.words(index)} t${precise().toFixed(1)}`);
    const rest = start + ((index + 1) * 1000) / perSecond - performance.now();
    if (rest > 0) await wait(rest);
  }
  await wait(500);
  const { painted, longTasks } = await page.evaluate(() => ({ painted: window.painted, longTasks: window.longTasks }));
  const messages = Number(values.messages);
  const heaps = [];
  for (let index = paced; index < messages; index++) {
    say(index, shift.words(index));
    if (index % 10 === 9) await wait(12);
    if (index === Math.floor(messages / 4)) heaps.push(await heapMiB(cdp));
  }
  await wait(1000);
  heaps.push(await heapMiB(cdp));
  return {
    messages, painted: painted.length, p50Ms: quantile(painted, 0.5), p95Ms: quantile(painted, 0.95),
    longestMs: Math.max(...painted), longTaskMs: Math.max(0, ...longTasks.map(([, duration]) => duration)),
    longTasks: longTasks.length, heapAtQuarterMiB: heaps[0], heapAtEndMiB: heaps[1], growthMiB: heaps[1] - heaps[0],
    domNodes: await page.evaluate(() => document.querySelectorAll("*").length),
  };
}

const result = await run();
const figures = Object.fromEntries(Object.entries(result).map(([name, value]) => [name, Math.round(value * 10) / 10]));
console.log(JSON.stringify(figures, null, 2));
if (values.json !== undefined) await writeFile(values.json, JSON.stringify(figures, null, 2));
const beyond = Object.entries(bounds).filter(([name, most]) => !(figures[name] <= most));
for (const [name, most] of beyond) console.log(`beyond the bound: ${name} is ${figures[name]}, at most ${most}`);
process.exitCode = beyond.length === 0 ? 0 : 1;
