import type { ShopChange } from "../protocol/settings";
import { byName, isMembers, isSame } from "./settingsPaths";

const short = (value: unknown): string | undefined => (value === undefined ? undefined : JSON.stringify(value));

/** What differs between two documents, in the words of the history. */
export function changesBetween(before: unknown, after: unknown): ShopChange[] {
  const found: ShopChange[] = [];
  compare(before, after, "$", "", found);
  return found;
}

function compare(before: unknown, after: unknown, path: string, name: string, found: ShopChange[]): void {
  if (before === after) return;
  // A shop that wants other numbers for the first time has no object for them yet.
  if (name === "policy" && (before === undefined || after === undefined)) {
    compare(before ?? {}, after ?? {}, path, "", found);
    return;
  }
  const [old, now] = [byName(name, before), byName(name, after)];
  if (old !== undefined && now !== undefined) compareItems(old, now, path, found);
  else if (isMembers(before) && isMembers(after)) {
    for (const member of new Set([...Object.keys(before), ...Object.keys(after)])) {
      compare(before[member], after[member], `${path}.${member}`, member, found);
    }
  } else if (!isSame(before, after)) found.push(change(before, after, path, name));
}

function change(before: unknown, after: unknown, path: string, name: string): ShopChange {
  if (name === "passwordHash") return { path, kind: "Secret" };
  const [was, is] = [short(before), short(after)];
  return {
    path,
    kind: was === undefined ? "Added" : is === undefined ? "Removed" : "Changed",
    ...(was !== undefined && { before: was }),
    ...(is !== undefined && { after: is }),
  };
}

type Items = ReadonlyMap<string, Readonly<Record<string, unknown>>>;

function compareItems(before: Items, after: Items, path: string, found: ShopChange[]): void {
  for (const name of before.keys()) if (!after.has(name)) found.push({ path: `${path}[${name}]`, kind: "Removed" });
  for (const [name, item] of after) {
    const old = before.get(name);
    if (old === undefined) found.push({ path: `${path}[${name}]`, kind: "Added" });
    else compare(old, item, `${path}[${name}]`, "", found);
  }
  const still = [...before.keys()].filter((name) => after.has(name));
  if (!isSame(still, [...after.keys()].filter((name) => before.has(name)))) found.push({ path, kind: "Reordered" });
}
