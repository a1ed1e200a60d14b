import type { ShopChange } from "../../../protocol/settings";
import { getIn, pathOf } from "../../../state/settingsPaths";
import type { SettingsTexts } from "../../texts/settings";

type Steps = readonly (string | number)[];

/** A place of the shop file in words: `队列 vip · 分配方式`. An item known by its place only has its name there. */
export function sayPath(path: string, texts: SettingsTexts, document?: unknown): string {
  const steps = pathOf(path);
  if (steps.length === 0) return texts.words.title;
  if (steps[0] === "policy") return texts.policy[String(steps[1])] ?? texts.section.policy;
  if (steps[0] === "texts") {
    const name = texts.automatic[String(steps[2])]?.[0] ?? "";
    return [texts.section.texts, name, texts.member[String(steps[1])]].filter(Boolean).join(" · ");
  }
  return parts(steps, texts, document).join(" · ");
}

function parts(steps: Steps, { member, section }: SettingsTexts, document: unknown): string[] {
  const said: string[] = [];
  for (let i = 0; i < steps.length; i++) {
    const [step, next] = [String(steps[i]), steps[i + 1]];
    if (step === "quickReplies" && next !== undefined) continue;
    const name = step === "queues" && next === undefined ? section.queues : member[step] ?? step;
    if ((["queues", "agents", "shared", "intents"].includes(step)) && next !== undefined) {
      said.push(`${name} ${typeof next === "number" ? nameAt(document, steps.slice(0, i + 2), next) : next}`);
      i++;
    } else said.push(name);
  }
  return said;
}

function nameAt(document: unknown, at: Steps, place: number): string {
  const item = getIn(document, at) as 
    { readonly id?: string; readonly key?: string; readonly intent?: string } | undefined;
  return item?.id || item?.key || item?.intent || `${place + 1}`;
}

/** One change as a person reads it. */
export function sayChange(change: ShopChange, texts: SettingsTexts): string {
  const what = sayPath(change.path, texts);
  const { before, after } = change;
  switch (change.kind) {
    case "Secret": return `${what}: ${texts.words.secret}`;
    case "Reordered": return `${what}: ${texts.words.moved}`;
    case "Added": return after === undefined ? texts.added(what)
      : texts.fromTo(what, usually(change.path, texts), value(after, change.path, texts));
    case "Removed": return before === undefined ? texts.removed(what)
      : texts.fromTo(what, value(before, change.path, texts), usually(change.path, texts));
    case "Changed": return texts.fromTo(
      what, value(before ?? "", change.path, texts), value(after ?? "", change.path, texts));
  }
}

const usually = (path: string, { words }: SettingsTexts): string =>
  (/\.(neighbours|skills|shifts)$/.test(path) ? words.none : words.usual);

function value(json: string, path: string, texts: SettingsTexts): string {
  let read: unknown;
  try {
    read = JSON.parse(json);
  } catch {
    return json;
  }
  if (typeof read === "string") return named(read, path, texts);
  if (Array.isArray(read) && read.every((one) => typeof one === "string")) {
    return read.length === 0 ? texts.words.none : read.join(", ");
  }
  return typeof read === "number" ? String(read) : json;
}

function named(text: string, path: string, { ranking, asks, role }: SettingsTexts): string {
  const table: Readonly<Record<string, string>> = path.endsWith(".ranking") ? ranking
    : path.endsWith(".asks") ? asks : path.endsWith(".role") ? role : {};
  return table[text] ?? `“${text}”`;
}
