import type { BothLanguages, Language } from "./session";

export const rankings = ["leastLoaded", "longestIdle", "roundRobin", "weighted"] as const;
export const helpScopes = ["everybody", "neighbours", "nobody"] as const;
export const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;

export type Ranking = (typeof rankings)[number];
export type HelpScope = (typeof helpScopes)[number];
export type Weekday = (typeof weekdays)[number];

export interface QueueSetting {
  readonly id: string;
  readonly name: Partial<BothLanguages>;
  readonly ranking?: Ranking;
  readonly neighbours?: readonly string[];
  readonly asks?: HelpScope;
  readonly skills?: readonly string[];
}

export interface ShiftSetting {
  readonly days: readonly Weekday[];
  readonly from: string;
  readonly until: string;
}

export interface AgentSetting {
  readonly id: string;
  readonly name: string;
  readonly role: "agent" | "lead";
  readonly queue: string;
  readonly seat: { readonly site: string; readonly floor: number; readonly row: number; readonly desk: number };
  readonly skills?: readonly string[];
  readonly slots: number;
  readonly weight?: number;
  readonly shifts?: readonly ShiftSetting[];
  /** Never a hash: a word that stands for the one which is kept. */
  readonly passwordHash?: string;
}

/** The days as the hours of the shop file name them, and as shifts do. */
export const dayNames = [
  ["monday", "mon"], ["tuesday", "tue"], ["wednesday", "wed"], ["thursday", "thu"], ["friday", "fri"],
  ["saturday", "sat"], ["sunday", "sun"],
] as const;

export interface SpecialDaySetting {
  readonly date: string;
  /** None for closed. */
  readonly spans: readonly string[];
  readonly note?: string;
}

export interface HoursSetting {
  /** By the day's name, each as `09:00-12:00`; a day that is not there is closed. */
  readonly weekly: Readonly<Record<string, readonly string[]>>;
  readonly special?: readonly SpecialDaySetting[];
}

export interface IntentSetting {
  readonly intent: string;
  readonly queue: string;
  readonly skills?: readonly string[];
}

export interface QuickReplySetting extends Partial<BothLanguages> {
  readonly key: string;
}

/** A shop file as far as the page knows it; what else stands in it is kept as it is. */
export interface ShopDocument {
  readonly shop: string;
  readonly name: Partial<BothLanguages>;
  readonly timeZone: string;
  readonly languages: readonly Language[];
  readonly keepTranscriptsDays?: number;
  readonly allowedOrigins?: readonly string[];
  /** Absent: open at any hour. */
  readonly hours?: HoursSetting;
  readonly intents?: readonly IntentSetting[];
  /** Absent: the usual ones. */
  readonly closeReasons?: readonly Partial<BothLanguages>[];
  readonly skills?: readonly string[];
  readonly queues: readonly QueueSetting[];
  readonly agents: readonly AgentSetting[];
  readonly texts: Readonly<Partial<Record<Language, Readonly<Record<string, string>>>>>;
  readonly policy?: Readonly<Record<string, number>>;
  readonly quickReplies?: { readonly shared?: readonly QuickReplySetting[] };
}

export interface ShopChange {
  /** Items of lists by their own names: `$.queues[pre-sale].ranking`. */
  readonly path: string;
  readonly kind: "Changed" | "Added" | "Removed" | "Reordered" | "Secret";
  /** Short JSON; absent where nothing is to be shown. */
  readonly before?: string;
  readonly after?: string;
}

export interface ShopVersion {
  readonly number: number;
  readonly at: number;
  /** Absent when the file itself was edited. */
  readonly by?: { readonly agent: string; readonly name: string };
  readonly hash: string;
  readonly backTo?: number;
  readonly changes: readonly ShopChange[];
  /** How many more changes are not told. */
  readonly more: number;
}

export interface ServerMistake {
  readonly path: string;
  readonly message: string;
}

export interface ShopSettings {
  readonly version: ShopVersion;
  readonly document: ShopDocument;
  /** What is wrong with the file itself. */
  readonly mistakes: readonly ServerMistake[];
  /** Why nothing can be saved. */
  readonly whyNot?: string;
}

/** The part of JSON Schema that the shop file's schema uses. */
export interface Schema {
  readonly type?: "object" | "array" | "string" | "integer";
  readonly description?: string;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly default?: number;
  readonly unit?: string;
  /** What may stand in braces. */
  readonly placeholders?: readonly string[];
}
