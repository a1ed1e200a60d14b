import type { Schema, ServerMistake, ShopDocument, ShopSettings, ShopVersion } from "../protocol/settings";
import { Refusal } from "../protocol/refusal";
import { readKept, writeKept } from "./keep";
import { call, shopPath } from "./rest";

const path = (shop: string): string => `${shopPath(shop)}/settings`;

export const readSettings = (shop: string): Promise<ShopSettings> => call(path(shop));

export const readSchema = (): Promise<Schema> => call("/schemas/shop.json");

export const readHistory = (shop: string): Promise<readonly ShopVersion[]> => call(`${path(shop)}/history`);

export const readVersion = (shop: string, number: number): Promise<ShopDocument> =>
  call(`${path(shop)}/history/${number}`);

/** A version; undefined when it is no longer kept. Any other failure says nothing about that, and is one. */
export const readVersionKept = (shop: string, number: number): Promise<ShopDocument | undefined> =>
  readVersion(shop, number).catch((failure: unknown) => {
    if (failure instanceof Refusal && failure.code === "UnknownVersion") return undefined;
    throw failure;
  });

/** New passwords in clear, by agent. They are in no draft. */
export type Passwords = Readonly<Record<string, string>>;

export const saveSettings = (
  shop: string, basedOn: string, document: ShopDocument, passwords: Passwords,
): Promise<ShopVersion> => call(path(shop), { method: "PUT", body: { basedOn, document, passwords } });

export const goBack = (shop: string, basedOn: string, number: number): Promise<ShopVersion> =>
  call(`${path(shop)}/history/${number}/back`, { method: "POST", body: { basedOn } });

/** The version that a save made, and how the settings stand now; or why that could not be read. */
export interface SavedSettings {
  readonly version: ShopVersion;
  readonly base?: ShopSettings;
  readonly unread?: unknown;
}

/** Saves, and reads what stands then. It fails only when nothing was saved. */
export async function saveAndRead(shop: string, save: () => Promise<ShopVersion>): Promise<SavedSettings> {
  const version = await save();
  try {
    return { version, base: await readSettings(shop) };
  } catch (unread) {
    return { version, unread };
  }
}

/** What others saved meanwhile, when that is why something was refused. */
export function sinceIn(failure: unknown): readonly ShopVersion[] | undefined {
  return failure instanceof Refusal && failure.code === "ChangedMeanwhile"
    ? (failure.more["since"] as readonly ShopVersion[] | undefined) ?? [] : undefined;
}

/** The mistakes, when they are why something was refused. */
export function mistakesIn(failure: unknown): readonly ServerMistake[] | undefined {
  return failure instanceof Refusal && failure.code === "BadSettings"
    ? (failure.more["mistakes"] as readonly ServerMistake[] | undefined) ?? [] : undefined;
}

/** What was changed and not saved yet, and from which version. */
export interface SettingsDraft {
  readonly hash: string;
  readonly number: number;
  readonly document: ShopDocument;
}

const draftKey = (shop: string, agent: string): string => `settings/${shop}/${agent}`;

export const readDraft = (shop: string, agent: string): SettingsDraft | undefined => readKept(draftKey(shop, agent));

export const keepDraft = (shop: string, agent: string, draft: SettingsDraft | undefined): void =>
  writeKept(draftKey(shop, agent), draft);
