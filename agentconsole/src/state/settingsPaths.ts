/** Where something stands in a document: names of members and places in lists. */
export type Path = readonly (string | number)[];

type Members = Readonly<Record<string, unknown>>;

export const isMembers = (value: unknown): value is Members =>
  typeof value === "object" && value !== null && !Array.isArray(value);

export function getIn(document: unknown, path: Path): unknown {
  let at = document;
  for (const step of path) {
    if (typeof at !== "object" || at === null) return undefined;
    at = (at as Record<string | number, unknown>)[step];
  }
  return at;
}

/** The document with another value in one place; undefined takes the member or item away. All else stays the same. */
export function setIn<T>(document: T, path: Path, value: unknown): T {
  const [step, ...rest] = path;
  if (step === undefined) return value as T;
  const inner = setIn(getIn(document, [step]), rest, value);
  if (Array.isArray(document)) {
    const items: readonly unknown[] = document;
    return (inner === undefined ? items.filter((_, i) => i !== step)
      : items.map((item, i) => (i === step ? inner : item))) as T;
  }
  const { [step]: _, ...others } = (document ?? {}) as Record<string | number, unknown>;
  if (inner === undefined) return others as T;
  return { ...(document as object | undefined), [step]: inner } as T;
}

/** The path as the server writes it. */
export const pathText = (path: Path): string =>
  path.reduce<string>((text, step) => text + (typeof step === "number" ? `[${step}]` : `.${step}`), "$");

/** Reads a path as the server writes it; items by place (`queues[0]`) or by name (`queues[vip]`). */
export function pathOf(text: string): (string | number)[] {
  const steps = text.replace(/^\$/, "").match(/\[[^\]]*\]|[^.[\]]+/g) ?? [];
  return steps.map((step) => {
    if (!step.startsWith("[")) return step;
    const inside = step.slice(1, -1);
    return /^\d+$/.test(inside) ? Number(inside) : inside;
  });
}

export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item, i) => isSame(item, b[i]));
  if (!isMembers(a) || !isMembers(b)) return false;
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => name in b && isSame(a[name], b[name]));
}

// The lists whose items have a name of their own, and the member that holds it.
const namedBy: Readonly<Record<string, string>> = { queues: "id", agents: "id", intents: "intent", shared: "key" };

/** The items of such a list by name; undefined when they have none, or two have the same. */
export function byName(list: string, items: unknown): Map<string, Members> | undefined {
  const member = namedBy[list];
  if (member === undefined || !Array.isArray(items)) return undefined;
  const named = new Map<string, Members>();
  for (const item of items as readonly unknown[]) {
    const name = isMembers(item) ? item[member] : undefined;
    if (typeof name !== "string" || named.has(name)) return undefined;
    named.set(name, item as Members);
  }
  return named;
}
