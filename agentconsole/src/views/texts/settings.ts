import type { HelpScope, Ranking, Weekday } from "../../protocol/settings";
import type { Wrong } from "../../state/settingsChecks";

type Said<Args extends readonly unknown[]> = (...args: Args) => string;
type Words<Keys extends string> = Readonly<Record<Keys, string>>;

export const sections = ["queues", "texts", "quick", "policy", "agents", "shop", "history"] as const;
export type Section = (typeof sections)[number];

export type PolicyGroup = "line" | "rings" | "clock" | "away" | "closing" | "bounds";

/** The texts of the shop's settings. */
export interface SettingsTexts {
  readonly section: Words<Section>;
  readonly words: Words<
    | "title" | "back" | "save" | "discard" | "filter" | "add" | "remove" | "none" | "noMatch" | "usual" | "keys"
    | "shopSkills" | "skillsHint" | "neighboursHint" | "weightHint" | "textHint" | "preview" | "quickHint" | "mine"
    | "policyHint" | "onlyChanged" | "reset" | "password" | "passwordHint" | "passwordSet" | "newPassword"
    | "shifts" | "noShifts" | "addShift" | "look" | "goBack" | "byFile" | "nothingYet" | "leave" | "stay"
    | "leaveTitle" | "leaveText" | "broken" | "theirs" | "meanwhile" | "conflicts" | "changes" | "secret"
    | "moved" | "loading" | "rules" | "ringTimes" | "whatChanges" | "nothing" | "again" | "when" | "who" | "cancel"
    | "appliesNext" | "discardText" | "first" | "passwordsLost"
  >;
  /** What stands with the shop itself. */
  readonly general: Words<
    | "always" | "setHours" | "openAlways" | "closed" | "spans" | "addDay" | "zoneHint" | "intents" | "intentsHint"
    | "usualReasons" | "ownReasons" | "noReasons" | "originsHint"
  > & { readonly hoursHint: Said<[timeZone: string]>; readonly removeDay: Said<[date: string]> };
  /** The members of the file by name, as far as the page shows them. */
  readonly member: Readonly<Record<string, string>>;
  readonly ranking: Words<Ranking>;
  readonly asks: Words<HelpScope>;
  readonly role: Words<"agent" | "lead">;
  readonly day: Words<Weekday>;
  readonly automatic: Readonly<Record<string, readonly [name: string, when: string]>>;
  readonly policyGroup: Words<PolicyGroup>;
  readonly policy: Readonly<Record<string, string>>;
  /** What a number of the rules does; the schema says it in English. */
  readonly meaning: Said<[number: string, inEnglish: string]>;
  readonly unit: Said<[inEnglish: string]>;
  readonly sample: Readonly<Record<string, string>>;
  readonly unsaved: Said<[changes: number]>;
  readonly mistakes: Said<[count: number]>;
  readonly saved: Said<[version: number]>;
  readonly version: Said<[version: number]>;
  readonly backTo: Said<[version: number]>;
  readonly backTitle: Said<[version: number]>;
  readonly backText: Said<[version: number]>;
  readonly moreChanges: Said<[count: number]>;
  readonly wrong: Said<[wrong: Wrong]>;
  readonly range: Said<[least: number, most: number, usual: number | undefined]>;
  readonly added: Said<[what: string]>;
  readonly removed: Said<[what: string]>;
  readonly fromTo: Said<[what: string, before: string, after: string]>;
  readonly rulesOf: Said<[queue: string]>;
  readonly mayHold: Said<[names: readonly string[]]>;
}
