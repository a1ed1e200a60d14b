// A hub for one page, in this process: the built pages, the REST calls they make, and the hubs as far as a page can
// tell. What it pushes is decided by who measures.
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { WebSocketServer } from "ws";
import { figures, report } from "./report.mjs";
import { choices, gaps, own, week } from "./rota.mjs";
import { history, schema, settings } from "./settings.mjs";

const types = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml" };
const end = "\x1e";

/** The agent whose page it is, unless another is asked for. */
const lin = { shop: "demo", agent: "lin", name: "Lin", role: "agent", queue: "pre-sale" };
const queue = { queue: "pre-sale", name: { zh: "售前咨询", en: "Before you buy" } };
const afterSale = { queue: "after-sale", name: { zh: "售后服务", en: "Orders and returns" } };

const replies = {
  shared: [
    { key: "ship", text: { zh: "下单后 48 小时内发货。", en: "We send your order within 48 hours." } },
    { key: "size", text: { zh: "请参考尺码表，{buyer}。", en: "Please see the size table, {buyer}." } },
  ],
  own: [{ key: "退货", text: "亲，七天内都可以退货。{agent}" }],
};

const closeReasons = [{ zh: "已解答", en: "Answered" }, { zh: "已下单", en: "Ordered" }];

const rest = {
  "/api/shops/demo": { shop: "demo", name: { zh: "示例店铺", en: "Demo Shop" }, queues: [queue, afterSale] },
  "/api/shops/demo/colleagues": {
    queues: [queue, afterSale],
    agents: [{ agent: "lin", name: "Lin", queue: "pre-sale" }, { agent: "mei", name: "Mei", queue: "pre-sale" }],
  },
  "/api/shops/demo/quick-replies": replies,
  "/api/shops/demo/close-reasons": closeReasons,
  "/api/report-figures": figures,
  "/api/shops/demo/settings": settings,
  "/api/shops/demo/settings/history": history,
  "/schemas/shop.json": schema,
};

const loads = {
  queues: [{ queue: "after-sale", free: 2, waiting: 5, waitSeconds: 95 }],
  agents: [{ agent: "mei", name: "Mei", queue: "pre-sale", presence: "Online", load: 200, slots: 4 }],
};

const leadOne = { id: "lead1", name: "Lead One" };
const leadTwo = { id: "lead2", name: "Lead Two" };
const agent = (name) => ({ id: name.toLowerCase(), name });
const acts = [
  { number: 4, at: Date.now() - 20_000, by: leadTwo, kind: "slots", agent: agent("Mei"), before: "3", after: "4",
    count: 0 },
  { number: 3, at: Date.now() - 95_000, by: leadOne, kind: "agentMoved", agent: agent("Wu"), to: "after-sale",
    count: 2 },
  { number: 2, at: Date.now() - 340_000, by: leadOne, kind: "waitingMoved", to: "after-sale", count: 12 },
  { number: 1, at: Date.now() - 900_000, by: leadTwo, kind: "presence", agent: agent("Lin"), before: "AutoAway",
    after: "Online", count: 0 },
];
const line = {
  count: 3, acts,
  waiting: ["Tom", "Yu", "Ann"].map((name, at) => ({ session: `${name.toLowerCase()}~1`, name, language: "en",
    tier: ["vip", "member", "none"][at], since: Date.now() - 80_000 + at * 20_000, skills: [] })),
};

const results = {
  Line: line, Acts: acts.map((act) => ({ queue: "pre-sale", act })), Loads: loads, SignOn: lin,
  Queues: [queue, afterSale], Open: { session: "ann~1" }, Rota: week, Today: week.today,
  RotaChanges: { planned: week.planned, today: week.today, now: week.now, days: [] }, Shifts: own, Replacements: gaps,
  SwapChoices: choices, PlanDays: { planned: 1, changed: [] },
};

/** Starts the hub. `onCall` hears of the page, `calls` keeps every call it made; `me` null: nobody is signed in. */
export async function startFakeHub(dist, { me = lin, queues } = {}) {
  const hub = { me, queues, calls: [], sent: { js: 0, css: 0 }, socket: undefined, onCall: () => undefined };
  const server = createServer((request, response) => void answer(hub, dist, request, response));
  const sockets = new WebSocketServer({ server, perMessageDeflate: false });
  sockets.on("connection", (socket) => {
    hub.socket = socket;
    socket.on("message", (data) => {
      for (const frame of data.toString().split(end)) if (frame !== "") take(hub, socket, JSON.parse(frame));
    });
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    ...hub,
    calls: hub.calls,
    sent: hub.sent,
    address: `http://127.0.0.1:${server.address().port}`,
    push: (...items) => hub.socket?.send(JSON.stringify({ type: 1, target: "deliver", arguments: [items] }) + end),
    drop: () => hub.socket?.terminate(),
    set onCall(hear) {
      hub.onCall = hear;
    },
    stop() {
      for (const socket of sockets.clients) socket.terminate();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

function take(hub, socket, frame) {
  if (frame.protocol !== undefined) return socket.send(`{}${end}`);
  if (frame.type !== 1) return undefined;
  hub.calls.push([frame.target, ...frame.arguments]);
  const result = (frame.target === "Queues" ? hub.queues : undefined) ?? results[frame.target] ?? null;
  if (frame.invocationId !== undefined) {
    socket.send(JSON.stringify({ type: 3, invocationId: frame.invocationId, result }) + end);
  }
  return hub.onCall(frame.target, frame.arguments);
}

function said({ me }, pathname) {
  switch (pathname) {
    case "/api/me": return me ?? { status: 401, code: "NotSignedIn", detail: "Please sign in." };
    case "/api/shops/demo/sign-in": return { status: 401, code: "SignInFailed", detail: "Wrong name or password." };
    case "/api/shops/demo/buyers": return { buyer: "ann", token: "t", expiresAt: Date.now() + 86_400_000 };
    default: return /\/reports\/[\d-]+$/.test(pathname) ? report(pathname.slice(-10)) : rest[pathname];
  }
}

async function answer(hub, dist, request, response) {
  const { pathname } = new URL(request.url, "http://hub");
  const known = said(hub, pathname);
  if (known !== undefined) {
    response.statusCode = known.status ?? 200;
    response.setHeader("Content-Type", "application/json");
    return response.end(JSON.stringify(known));
  }
  const name = /^\/(agent|lead|chat)$/.test(pathname) ? `${pathname}.html` : pathname;
  try {
    const bytes = await readFile(join(dist, name));
    const kind = extname(name).slice(1);
    if (kind in hub.sent) hub.sent[kind] += gzipSync(bytes).length;
    response.setHeader("Content-Type", types[extname(name)] ?? "application/octet-stream");
    return response.end(bytes);
  } catch {
    response.statusCode = 404;
    return response.end();
  }
}

