import type { WaitingRequest, WaitingSession } from "../protocol/leading";
import type { Tier } from "../protocol/session";

/** Which of those who wait: one of these at a time. */
export type Which =
  | { readonly kind: "all" }
  | { readonly kind: "oldest" }
  | { readonly kind: "tier"; readonly tier: Tier }
  | { readonly kind: "tag"; readonly tag: string };

export interface TagCount {
  /** As it was written first. */
  readonly tag: string;
  readonly count: number;
}

/** So many tags are offered at once; the rest are found by typing. */
export const mostTags = 20;

/** A tag is the same in capital and small letters, as for the server. */
const same = (one: string, other: string): boolean => one.toUpperCase() === other.toUpperCase();

/** The tags of those who wait, those of the most chats first. */
export function tagsOf(waiting: readonly WaitingSession[]): TagCount[] {
  const found = new Map<string, TagCount>();
  for (const { tags } of waiting) {
    for (const tag of tags ?? []) {
      const key = tag.toUpperCase();
      const known = found.get(key);
      found.set(key, { tag: known?.tag ?? tag, count: (known?.count ?? 0) + 1 });
    }
  }
  return [...found.values()].sort((a, b) => b.count - a.count || a.tag.localeCompare(b.tag));
}

/** The tags to offer: those that have what was typed, and the chosen one although nobody may have it any more. */
export function offeredTags(waiting: readonly WaitingSession[], typed: string, chosen: Which): TagCount[] {
  const wanted = typed.trim().toUpperCase();
  const offered = tagsOf(waiting).filter(({ tag }) => tag.toUpperCase().includes(wanted)).slice(0, mostTags);
  const isMissing = chosen.kind === "tag" && !offered.some(({ tag }) => same(tag, chosen.tag));
  return isMissing ? [{ tag: chosen.tag, count: countOf(waiting, chosen, 0) }, ...offered] : offered;
}

export function isChosen(which: Which, other: Which): boolean {
  if (which.kind === "tier") return other.kind === "tier" && which.tier === other.tier;
  if (which.kind === "tag") return other.kind === "tag" && same(which.tag, other.tag);
  return which.kind === other.kind;
}

/** How many of those who wait are meant. */
export function countOf(waiting: readonly WaitingSession[], which: Which, most: number): number {
  switch (which.kind) {
    case "all": return waiting.length;
    case "oldest": return Math.min(most, waiting.length);
    case "tier": return waiting.filter(({ tier }) => tier === which.tier).length;
    case "tag": return waiting.filter(({ tags }) => tags?.some((tag) => same(tag, which.tag)) === true).length;
  }
}

export function requestOf(which: Which, most: number): WaitingRequest {
  switch (which.kind) {
    case "all": return {};
    case "oldest": return { most };
    case "tier": return { tier: which.tier };
    case "tag": return { tag: which.tag };
  }
}
