import type { Schema } from "../protocol/settings";
import { isMembers } from "./settingsPaths";

/** What is wrong at a place, as far as the page can tell before the server does. */
export type Wrong =
  | { readonly kind: "missing" | "form" | "choice" | "type" | "brace" }
  | { readonly kind: "range" | "length" | "items"; readonly least: number; readonly most: number }
  | { readonly kind: "placeholder"; readonly name: string; readonly known: readonly string[] };

export interface Found {
  readonly path: string;
  readonly wrong: Wrong;
}

const seen = new WeakMap<object, readonly Found[]>();

/** Every mistake that the schema knows of. What did not change since the last time is not looked at again. */
export function check(value: unknown, schema: Schema, path = "$"): readonly Found[] {
  if (typeof value !== "object" || value === null) return plain(value, schema).map((wrong) => ({ path, wrong }));
  const known = seen.get(value);
  const inside = known ?? within(value, schema);
  if (known === undefined) seen.set(value, inside);
  return inside.length === 0 ? inside : inside.map((one) => ({ ...one, path: path + one.path }));
}

function within(value: object, schema: Schema): readonly Found[] {
  if (Array.isArray(value)) {
    const { minItems = 0, maxItems = Infinity, items } = schema;
    const own: Found[] = value.length < minItems || value.length > maxItems
      ? [{ path: "", wrong: { kind: "items", least: minItems, most: maxItems } }] : [];
    return items === undefined ? own
      : [...own, ...(value as unknown[]).flatMap((item, i) => check(item, items, `[${i}]`))];
  }
  if (!isMembers(value)) return [];
  const members: Readonly<Record<string, unknown>> = value;
  const missing = (schema.required ?? []).filter((name) => members[name] === undefined)
    .map((name): Found => ({ path: `.${name}`, wrong: { kind: "missing" } }));
  return [...missing, ...Object.entries(members).flatMap(([name, member]) => {
    const inner = schema.properties?.[name];
    return inner === undefined || member === undefined ? [] : check(member, inner, `.${name}`);
  })];
}

// Hidden secrets have another form than real ones.
const isHidden = (value: string): boolean => value === "kept" || value.startsWith("kept:");

function plain(value: unknown, schema: Schema): Wrong[] {
  if (schema.type === "integer") {
    const { minimum = -Infinity, maximum = Infinity } = schema;
    return Number.isInteger(value) && Number(value) >= minimum && Number(value) <= maximum ? []
      : [{ kind: "range", least: minimum, most: maximum }];
  }
  if (schema.type !== "string" || typeof value !== "string") return [{ kind: "type" }];
  if (isHidden(value)) return [];
  const { minLength = 0, maxLength = Infinity, pattern, placeholders } = schema;
  if (schema.enum !== undefined && !schema.enum.includes(value)) return [{ kind: "choice" }];
  if (value === "" && (minLength > 0 || pattern !== undefined)) return [{ kind: "missing" }];
  if (value.length < minLength || value.length > maxLength) {
    return [{ kind: "length", least: minLength, most: maxLength }];
  }
  if (pattern !== undefined && !new RegExp(pattern, "u").test(value)) return [{ kind: "form" }];
  return placeholders === undefined ? [] : braces(value, placeholders);
}

/** Placeholders that the text may not hold, and braces that belong to none. */
export function braces(text: string, known: readonly string[]): Wrong[] {
  const names = [...text.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1] ?? "");
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) return [{ kind: "placeholder", name: unknown, known }];
  return /[{}]/.test(text.replace(/\{[^{}]*\}/g, "")) ? [{ kind: "brace" }] : [];
}
