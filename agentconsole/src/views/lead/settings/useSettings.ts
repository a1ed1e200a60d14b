import { useCallback, useEffect, useMemo, useState } from "react";
import {
  goBack, keepDraft, mistakesIn, readDraft, readSchema, readSettings, readVersionKept, saveAndRead, saveSettings,
  sinceIn,
} from "../../../actions/settings";
import type { Passwords, SettingsDraft } from "../../../actions/settings";
import type { SignedIn } from "../../../protocol/rest";
import type { Schema, ServerMistake, ShopDocument, ShopSettings, ShopVersion } from "../../../protocol/settings";
import { changesBetween } from "../../../state/settingsChanges";
import { check } from "../../../state/settingsChecks";
import { merge, mergeWithoutBase } from "../../../state/settingsMerge";
import type { Conflict } from "../../../state/settingsMerge";
import { getIn, pathOf, pathText, setIn } from "../../../state/settingsPaths";
import type { Path } from "../../../state/settingsPaths";
import { failureText } from "../../shared/failure";
import { useTexts } from "../../shared/language";
import { useDraftKept } from "./useDraftKept";
import { useFocusKept } from "./useFocusKept";

/** What others saved while something was changed here. */
export interface Meanwhile {
  readonly since: readonly ShopVersion[];
  readonly conflicts: readonly Conflict[];
}

interface Loaded {
  readonly base: ShopSettings;
  readonly schema: Schema;
  readonly document: ShopDocument;
  readonly meanwhile?: Meanwhile;
}

export interface Told {
  readonly path: string;
  readonly sentence: string;
  /** Whether the page itself sees it, so that the server need not be asked. */
  readonly isOurs: boolean;
}

/**
 * The shop's settings with what was changed here and is not saved yet. A draft outlives the view; without one, what
 * was changed is forgotten with it, and a draft of another view is left alone.
 */
export function useSettings(me: SignedIn, isDrafted = true) {
  const texts = useTexts();
  const [loaded, setLoaded] = useState<Loaded>();
  const [passwords, setPasswords] = useState<Passwords>({});
  const [refused, setRefused] = useState<string>();
  const [told, setTold] = useState<{ readonly all: readonly ServerMistake[]; readonly of: ShopDocument }>();
  const [busy, setBusy] = useState(false);
  const [saved, setSaved] = useState<number>();
  const { shop, agent } = me;

  const load = useCallback((): void => {
    setRefused(undefined);
    open(shop, isDrafted ? readDraft(shop, agent) : undefined)
      .then(setLoaded, (failure: unknown) => setRefused(failureText(failure, texts)));
  }, [shop, agent, isDrafted, texts]);
  // eslint-disable-next-line react-hooks/exhaustive-deps
  useEffect(load, [shop, agent]);

  const changeAll = useCallback((change: (document: ShopDocument) => ShopDocument): void => {
    setSaved(undefined);
    setLoaded((before) => before && { ...before, document: change(before.document) });
  }, []);
  const work = async (
    save: (base: ShopSettings, document: ShopDocument) => Promise<ShopVersion>,
  ): Promise<boolean> => {
    if (loaded === undefined) return false;
    setBusy(true);
    setRefused(undefined);
    setTold(undefined);
    try {
      const { version, base, unread } = await saveAndRead(shop, () => save(loaded.base, loaded.document));
      if (isDrafted) keepDraft(shop, agent, undefined);
      setPasswords({});
      setSaved(version.number);
      // It is saved all the same; what stands now can be read again.
      if (base === undefined) setRefused(`${texts.settings.saved(version.number)} ${failureText(unread, texts)}`);
      setLoaded(base && { base, schema: loaded.schema, document: base.document });
      return true;
    } catch (failure) {
      const all = mistakesIn(failure);
      if (all !== undefined) setTold({ all, of: loaded.document });
      const since = sinceIn(failure);
      if (since === undefined) setRefused(failureText(failure, texts));
      else setLoaded(await onTop(shop, loaded, since));
      return false;
    } finally {
      setBusy(false);
    }
  };

  const document = loaded?.document;
  const changes = useMemo(() => [
    ...changesBetween(loaded?.base.document, document),
    ...Object.keys(passwords).map((name) => ({ path: `$.agents[${name}].passwordHash`, kind: "Secret" as const })),
  ], [loaded?.base, document, passwords]);
  const mistakes = useMemo(
    () => mistakesOf(loaded?.schema, document, passwords, told, texts.settings.wrong),
    [loaded?.schema, document, passwords, told, texts],
  );
  useFocusKept(busy);
  useDraftKept(isDrafted ? me : undefined, loaded?.base, loaded?.document, changes.length > 0);
  if (loaded === undefined) return { open: false, refused, load } as const;
  return {
    ...loaded,
    open: true as const,
    me,
    passwords,
    refused,
    busy,
    saved,
    changes,
    mistakes,
    load,
    changeAll,
    change: (path: Path, value: unknown): void => changeAll((before) => setIn(before, path, value)),
    setPassword: (name: string, password: string | undefined): void => {
      setSaved(undefined);
      setPasswords(({ [name]: _, ...others }) => (password === undefined ? others : { ...others, [name]: password }));
    },
    save: () => work((base, whole) => saveSettings(shop, base.version.hash, whole, passwords)),
    goBack: (number: number) => work((base) => goBack(shop, base.version.hash, number)),
    discard: (): void => {
      setPasswords({});
      setTold(undefined);
      setRefused(undefined);
      setLoaded({ base: loaded.base, schema: loaded.schema, document: loaded.base.document });
    },
    takeTheirs: ({ path, at, theirs }: Conflict): void => setLoaded({
      ...loaded,
      document: setIn(loaded.document, placeOf(loaded.document, at), theirs),
      meanwhile: {
        since: loaded.meanwhile?.since ?? [],
        conflicts: (loaded.meanwhile?.conflicts ?? []).filter((one) => one.path !== path),
      },
    }),
  };
}

export type Settings = Extract<ReturnType<typeof useSettings>, { readonly open: true }>;

async function open(shop: string, draft: SettingsDraft | undefined): Promise<Loaded> {
  const [base, schema] = await Promise.all([readSettings(shop), readSchema()]);
  if (draft === undefined) return { base, schema, document: base.document };
  if (draft.hash === base.version.hash) return { base, schema, document: draft.document };
  const before = await readVersionKept(shop, draft.number);
  const { document, conflicts } = before === undefined
    ? mergeWithoutBase(draft.document, base.document)
    : merge(before, draft.document, base.document);
  return { base, schema, document, meanwhile: { since: [base.version], conflicts } };
}

async function onTop(shop: string, { base, schema, document }: Loaded, since: readonly ShopVersion[]): Promise<Loaded> {
  const now = await readSettings(shop);
  const merged = merge(base.document, document, now.document);
  return { base: now, schema, document: merged.document, meanwhile: { since, conflicts: merged.conflicts } };
}

function mistakesOf(
  schema: Schema | undefined,
  document: ShopDocument | undefined,
  passwords: Passwords,
  told: { readonly all: readonly ServerMistake[]; readonly of: ShopDocument } | undefined,
  say: (wrong: ReturnType<typeof check>[number]["wrong"]) => string,
): Told[] {
  if (schema === undefined || document === undefined) return [];
  const withPassword = new Set(document.agents.flatMap(({ id }, i) =>
    (passwords[id] === undefined ? [] : [pathText(["agents", i, "passwordHash"])])));
  const found = check(document, schema).filter(({ path }) => !withPassword.has(path))
    .map(({ path, wrong }): Told => ({ path, sentence: say(wrong), isOurs: true }));
  // What the server said holds until that place is changed.
  const still = (told?.all ?? []).map(({ path, message }): Told => ({
    path: path.startsWith("$.passwords.") ? passwordPath(document, path) : path,
    sentence: message,
    isOurs: false,
  })).filter(({ path }) => getIn(told?.of, pathOf(path)) === getIn(document, pathOf(path))
    && !found.some((one) => one.path === path));
  return [...found, ...still];
}

const passwordPath = (document: ShopDocument, path: string): string => pathText([
  "agents", document.agents.findIndex(({ id }) => id === path.slice("$.passwords.".length)), "passwordHash",
]);

/** Where something named by the items' own names stands now. */
function placeOf(document: unknown, steps: readonly string[]): (string | number)[] {
  const place: (string | number)[] = [];
  for (const step of steps) {
    const at = getIn(document, place);
    const index = Array.isArray(at)
      ? (at as readonly Record<string, unknown>[]).findIndex((item) =>
        [item["id"], item["key"], item["intent"]].includes(step))
      : -1;
    place.push(index >= 0 ? index : step);
  }
  return place;
}
