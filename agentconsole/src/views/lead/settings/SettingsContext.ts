import { createContext, useContext } from "react";
import { pathOf } from "../../../state/settingsPaths";
import type { Schema } from "../../../protocol/settings";
import type { Settings } from "./useSettings";

/** The settings that are being changed, for every field of the page. */
export const SettingsContext = createContext<Settings | undefined>(undefined);

export function useOpenSettings(): Settings {
  const settings = useContext(SettingsContext);
  if (settings === undefined) throw new Error("no settings are open here");
  return settings;
}

/** What the schema says of a place. */
export function schemaAt(schema: Schema, path: string): Schema {
  return pathOf(path).reduce<Schema>(
    (at, step) => (typeof step === "number" ? at.items : at.properties?.[step]) ?? {}, schema);
}
