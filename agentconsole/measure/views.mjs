// Shows every view of the three pages, light and dark, on a desk and on a phone: a picture of each is kept in
// artifacts/console, and axe must find nothing wrong with it. Usage: npm run views [-- --readme] [-- --only WORD]: the
// first also takes the pictures of README anew, the second shows only the scenes whose name holds the word. Exit status:
// 0 nothing found.
import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { chromium } from "playwright-core";
import { startFakeHub } from "./fakeHub.mjs";
import { scenes } from "./scenes.mjs";
import { createShift } from "./shift.mjs";

const root = join(import.meta.dirname, "..");
const pictures = join(root, "..", "artifacts", "console");
const axe = await readFile(join(root, "node_modules", "axe-core", "axe.min.js"), "utf8");
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** A desk in the middle of a sale: some late, some flagged, covered, held and idle. */
function busyDesk() {
  const now = Date.now();
  const shift = createShift(24, now);
  const by = { id: "lin", name: "Lin" };
  shift.sessions.forEach((one, index) => {
    one.entries = [0, 1, 2].map((line) => ({
      number: ++one.last, at: now - 400_000 + line * 30_000, from: ["buyer", "system", "agent"][line],
      kind: line === 1 ? "welcome" : "text", text: line === 1 ? "Welcome to Demo Shop!" : shift.words(index + line),
      ...(line === 2 ? { by: "lin", name: "Lin", id: `own-${index}` } : { name: one.buyer.name }),
    }));
    one.number = 5;
    if (index < 9) one.roundSince = now - [171, 118, 96, 75, 61, 40, 22, 9, 3][index] * 1000;
    if (index > 15) one.idle = true;
    if (index === 2 || index === 12) one.coveredFrom = "Mei";
    if (index % 5 === 1) one.flags = [{ flag: "tricky", by, at: now - 60_000, note: "wants a colour we do not list" }];
    if (index % 7 === 1) one.flags = [...(one.flags ?? []), { flag: "red", by, at: now, note: "new address" }];
    if (index === 4) one.flags = [{ flag: "complaint", by, at: now, note: "parcel came open" }];
    if (index === 1) one.tags = ["size", "优惠券"];
  });
  return shift;
}

const notices = () => ({
  kind: "snapshot", stream: "notices/lin", number: 1, notices: [
    { id: "n1", at: Date.now() - 90_000, by: { id: "lead1", name: "Lead One" }, acknowledged: false,
      text: "Gift with every order over 300 until midnight. 满 300 送礼品，今晚 24 点截止。" },
    { id: "n2", at: Date.now(), by: { id: "lead1", name: "Lead One" }, acknowledged: false, text: "Size M is gone." },
  ],
});

const press = (...keys) => async (page) => {
  for (const key of keys) await page.keyboard.press(key);
};

/** The views: a name and what a person does to come there from the desk. */
const views = [
  ["desk", async (page) => page.getByTestId("agent-chat-row").nth(1).click()],
  ["quick-replies", async (page) => page.getByTestId("agent-composer").fill("/s")],
  ["quick-editor", async (page) => {
    await page.getByTestId("agent-composer").fill("/");
    await page.getByTestId("quick-new").click();
  }],
  ["transfer", press("Alt+t")],
  ["hold", press("Alt+h")],
  ["tricky", press("Alt+m")],
  ["flag", press("Alt+g")],
  ["note", press("Alt+o")],
  ["ask-the-lead", press("Alt+j")],
  ["close", press("Alt+c")],
  ["search", async (page) => {
    await page.keyboard.press("Alt+s");
    await page.getByTestId("search").fill("t");
  }],
  ["help", press("Control+/")],
  ["away", async (page) => {
    await page.getByTestId("presence-select").click();
    await page.getByTestId("presence-Away").click();
  }],
  ["settings", async (page) => page.getByTestId("settings").click()],
  ["idle-open", async (page) => {
    await page.locator(".work-rows").evaluate((rows) => rows.scrollTo(0, rows.scrollHeight));
    await page.getByTestId("idle-fold").click();
  }],
  ["about", press("Alt+i")],
];

async function open(browser, { colour, width, height, language }) {
  const hub = await startFakeHub(join(root, "dist"));
  const context = await browser.newContext({
    colorScheme: colour, viewport: { width, height }, locale: language, reducedMotion: "reduce",
  });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const shift = busyDesk();
  // On the phone the shift is about to end.
  const head = width < 760 ? { presence: "Draining", shiftUntil: Date.now() + 8 * 60_000 } : {};
  hub.onCall = (target) => target === "SignOn" && hub.push(shift.desk(head), ...shift.snapshots(), notices());
  await page.goto(`${hub.address}/agent`);
  await page.getByTestId("agent-chat-row").first().waitFor();
  hub.push({ kind: "signal", stream: `session/${shift.sessions[1].id}`, signal: "seen", from: "buyer", seen: 3 },
    { kind: "signal", stream: `session/${shift.sessions[1].id}`, signal: "typing", from: "buyer" });
  return { page, close: () => context.close().then(() => hub.stop()) };
}

/** A page other than the desk, as a scene has it. */
async function openScene(browser, look, scene) {
  const hub = await startFakeHub(join(root, "dist"), { me: scene.me, queues: scene.queues });
  const context = await browser.newContext({
    colorScheme: look.colour, viewport: { width: look.width, height: look.height }, locale: look.language,
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  hub.onCall = (target, given) => hub.push(...(scene.answer?.(target, given) ?? []));
  await page.goto(`${hub.address}${scene.path}`);
  await scene.go(page);
  return { page, close: () => context.close().then(() => hub.stop()) };
}

async function look(page, name) {
  await wait(350);
  await page.screenshot({ path: join(pictures, `${name}.png`) });
  const wrong = await wrongIn(page);
  console.log(`${name}: ${wrong.length === 0 ? "good" : `\n    ${wrong.join("\n    ")}`}`);
  return wrong.length;
}

async function wrongIn(page) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate((wanted) =>
    window.axe.run(document, { runOnly: { type: "tag", values: wanted } }), tags);
  return violations.map(({ id, help, nodes }) => [
    `${id}: ${help} (${nodes.length})`, ...nodes.slice(0, 3).map((node) => `  ${node.html.slice(0, 160)}`),
  ].join("\n    "));
}

const onPhone = ["list", "desk", "about"];
const looks = [
  { name: "light", colour: "light", width: 1440, height: 900, language: "en-GB" },
  { name: "dark", colour: "dark", width: 1440, height: 900, language: "zh-CN" },
  { name: "phone-light", colour: "light", width: 390, height: 844, language: "zh-CN", views: onPhone },
  { name: "phone-dark", colour: "dark", width: 390, height: 844, language: "en-GB", views: onPhone },
];

await mkdir(pictures, { recursive: true });

/** The two pictures that README shows: the desk by day, and at night on a phone. */
const shown = [
  { name: "desk", colour: "light", width: 1180, height: 720, language: "en-GB" },
  { name: "phone", colour: "dark", width: 390, height: 760, language: "zh-CN" },
];

async function showReadme(browser) {
  await mkdir(join(root, "pictures"), { recursive: true });
  for (const one of shown) {
    const { page, close } = await open(browser, one);
    if (one.width > 760) await page.getByTestId("agent-chat-row").nth(1).click();
    await wait(350);
    await page.screenshot({ path: join(root, "pictures", `${one.name}.png`) });
    await close();
  }
}

const browser = await chromium.launch({
  executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"],
});
const only = process.argv.includes("--only") ? process.argv[process.argv.indexOf("--only") + 1] : undefined;
let found = 0;
try {
  if (process.argv.includes("--readme")) await showReadme(browser);
  for (const one of looks) {
    const wanted = only === undefined ? one.views ?? views.map(([name]) => name) : [];
    const { page, close } = await open(browser, one);
    for (const name of wanted) {
      const go = views.find(([view]) => view === name)?.[1];
      await go?.(page);
      found += await look(page, `${one.name}-${name}`);
      if (name !== "desk" && name !== "about") await page.keyboard.press("Escape");
      if (name.startsWith("quick")) await page.getByTestId("agent-composer").fill("");
      await wait(150);
    }
    await close();
    for (const scene of scenes.filter(({ name }) => only === undefined || name.includes(only))) {
      const shown = await openScene(browser, one, scene);
      found += await look(shown.page, `${one.name}-${scene.name}`);
      await shown.close();
    }
  }
} finally {
  await browser.close();
}
console.log(found === 0 ? "nothing wrong found" : `${found} wrong`);
process.exitCode = found === 0 ? 0 : 1;
