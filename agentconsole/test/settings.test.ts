import { readFileSync } from "node:fs";
import { afterEach, describe, expect, test, vi } from "vitest";
import { readVersionKept, saveAndRead } from "../src/actions/settings";
import type { Schema, ShopChange } from "../src/protocol/settings";
import { changesBetween } from "../src/state/settingsChanges";
import { braces, check } from "../src/state/settingsChecks";
import { merge, mergeWithoutBase } from "../src/state/settingsMerge";
import { getIn, pathOf, pathText, setIn } from "../src/state/settingsPaths";
import { spansOf, spansText } from "../src/state/spans";
import { sayChange, sayPath } from "../src/views/lead/settings/changeWords";
import { tables } from "../src/views/shared/language";
import { en } from "../src/views/texts/en";
import { zh } from "../src/views/texts/zh";

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../silo/Routing.Shops/${name}`, import.meta.url), "utf8"));
const schema = read("shop.schema.json") as Schema;
const demo = read("shops/demo.json") as Record<string, unknown>;

const shop = {
  queues: [{ id: "a", ranking: "leastLoaded" }, { id: "b", ranking: "weighted" }],
  policy: { lateAfterSeconds: 90 },
  days: 180,
};
type Shop = typeof shop;

describe("places in a document", () => {
  test("SetIn_OnePlace_LeavesAllElseTheSame", () => {
    const next = setIn(shop, ["queues", 1, "ranking"], "roundRobin");
    expect(getIn(next, ["queues", 1, "ranking"])).toBe("roundRobin");
    expect(next.queues[0]).toBe(shop.queues[0]);
    expect(next.policy).toBe(shop.policy);
  });

  test("SetIn_NothingOrMissingObject_TakesAwayOrMakes", () => {
    expect(setIn(shop, ["policy", "lateAfterSeconds"], undefined).policy).toEqual({});
    expect(setIn<unknown>({}, ["policy", "idleCost"], 5)).toEqual({ policy: { idleCost: 5 } });
    expect(setIn(shop, ["queues", 0], undefined).queues).toEqual([shop.queues[1]]);
  });

  test("PathOf_ServersWords_AreRead", () => {
    expect(pathOf("$.queues[0].name.zh")).toEqual(["queues", 0, "name", "zh"]);
    expect(pathOf("$.queues[pre-sale].ranking")).toEqual(["queues", "pre-sale", "ranking"]);
    expect(pathOf("$.agents[a.b].slots")).toEqual(["agents", "a.b", "slots"]);
    expect(pathText(["queues", 0, "name", "zh"])).toBe("$.queues[0].name.zh");
  });
});

describe("changes", () => {
  test("ChangesBetween_ItemsOfLists_AreKnownByName", () => {
    const after = { ...shop, queues: [{ id: "b", ranking: "roundRobin" }, { id: "c", ranking: "weighted" }] };
    expect(changesBetween(shop, after)).toEqual([
      { path: "$.queues[a]", kind: "Removed" },
      { path: "$.queues[b].ranking", kind: "Changed", before: '"weighted"', after: '"roundRobin"' },
      { path: "$.queues[c]", kind: "Added" },
    ]);
  });

  test("ChangesBetween_FirstNumberOfTheRules_IsSaidByItself", () =>
    expect(changesBetween({}, { policy: { lateAfterSeconds: 90 } }))
      .toEqual([{ path: "$.policy.lateAfterSeconds", kind: "Added", after: "90" }]));

  test("ChangesBetween_OtherOrderOrPassword_IsSaidWithoutValues", () => {
    expect(changesBetween(shop, { ...shop, queues: [...shop.queues].reverse() }))
      .toEqual([{ path: "$.queues", kind: "Reordered" }]);
    expect(changesBetween({ agents: [{ id: "x", passwordHash: "a" }] }, { agents: [{ id: "x", passwordHash: "b" }] }))
      .toEqual([{ path: "$.agents[x].passwordHash", kind: "Secret" }]);
  });
});

describe("two leads at once", () => {
  const mine: Shop = setIn(shop, ["queues", 0, "ranking"], "weighted");

  test("Merge_DifferentPlaces_KeepsBoth", () => {
    const { document, conflicts } = merge(shop, mine, setIn(shop, ["days"], 7));
    expect(conflicts).toEqual([]);
    expect([document.days, document.queues[0]?.ranking]).toEqual([7, "weighted"]);
  });

  test("Merge_SamePlace_MineStandsAndTheirsIsTold", () => {
    const { document, conflicts } = merge(shop, mine, setIn(shop, ["queues", 0, "ranking"], "roundRobin"));
    expect(document.queues[0]?.ranking).toBe("weighted");
    expect(conflicts).toEqual([{
      path: "$.queues[a].ranking", at: ["queues", "a", "ranking"], mine: "weighted", theirs: "roundRobin",
    }]);
  });

  test("Merge_ItemsAddedAndTakenAway_EndAsBothWanted", () => {
    const theirs = { ...shop, queues: [{ id: "n", ranking: "weighted" }, shop.queues[0]] } as Shop;
    const { document, conflicts } = merge(shop, mine, theirs);
    expect(document.queues).toEqual([{ id: "n", ranking: "weighted" }, { id: "a", ranking: "weighted" }]);
    expect(conflicts).toEqual([]);
  });

  test("Merge_TheyTookAwayWhatIChanged_ItStaysAndIsTold", () => {
    const { document, conflicts } = merge(shop, mine, { ...shop, queues: shop.queues.slice(1) });
    expect(document.queues.map(({ id }) => id)).toEqual(["b", "a"]);
    expect(conflicts.map(({ path }) => path)).toEqual(["$.queues[a]"]);
  });
});

describe("a draft whose version is gone", () => {
  afterEach(() => vi.unstubAllGlobals());

  test("MergeWithoutBase_EveryDifference_IsAConflict", () => {
    const theirs = { ...shop, days: 7, queues: [shop.queues[0], { id: "n", ranking: "weighted" }] } as Shop;
    const { document, conflicts } = mergeWithoutBase(shop, theirs);
    expect(conflicts.map(({ path }) => path)).toEqual(["$.queues[b]", "$.queues[n]", "$.days"]);
    expect([document.days, document.queues.map(({ id }) => id)]).toEqual([180, ["a", "b", "n"]]);
  });

  test("ReadVersionKept_OnlyUnknownVersion_MeansThatItIsGone", async () => {
    const refuse = (status: number, code: string): void =>
      void vi.stubGlobal("fetch", () => Promise.resolve(Response.json({ status, code, title: code }, { status })));
    refuse(404, "UnknownVersion");
    expect(await readVersionKept("demo", 3)).toBeUndefined();
    refuse(503, "Unavailable");
    await expect(readVersionKept("demo", 3)).rejects.toThrow("Unavailable");
  });
});

describe("saving", () => {
  afterEach(() => vi.unstubAllGlobals());
  const version = { number: 5, at: 0, hash: "h", changes: [], more: 0 };

  test("SaveAndRead_ReadingFails_IsSavedAllTheSame", async () => {
    vi.stubGlobal("fetch", () => Promise.reject(new TypeError("no network")));
    const saved = await saveAndRead("demo", () => Promise.resolve(version));
    expect([saved.version, saved.base, saved.unread]).toEqual([version, undefined, new TypeError("no network")]);
  });

  test("SaveAndRead_SavingFails_Fails", () =>
    expect(saveAndRead("demo", () => Promise.reject(new Error("refused")))).rejects.toThrow("refused"));
});

describe("checks", () => {
  test("Check_DemoShop_HasNoMistakes", () => expect(check(demo, schema)).toEqual([]));

  test("Check_WhatTheSchemaForbids_IsFoundAtItsPlace", () => {
    const wrong = [
      [["agents", 1, "slots"], 21], [["queues", 0, "ranking"], "best"], [["texts", "zh", "away"], "{who}"],
      [["agents", 2, "id"], "a b"], [["keepTranscriptsDays"], 0], [["name", "en"], ""],
    ] as const;
    const document = wrong.reduce((shopFile, [path, value]) => setIn(shopFile, path, value), demo);
    expect(check(document, schema).map(({ path, wrong: { kind } }) => `${path} ${kind}`).sort()).toEqual([
      "$.agents[1].slots range", "$.agents[2].id form", "$.keepTranscriptsDays range", "$.name.en missing",
      "$.queues[0].ranking choice", "$.texts.zh.away placeholder",
    ]);
  });

  test("Check_HiddenSecrets_AreNoMistakes", () => {
    const hidden = setIn(setIn(demo, ["secret"], "kept"), ["agents", 0, "passwordHash"], "kept:lead1");
    expect(check(hidden, schema)).toEqual([]);
  });

  test("Braces_Loose_AreFound", () => {
    expect(braces("Hello {shop}", ["shop"])).toEqual([]);
    expect(braces("Hello {shop", ["shop"])).toEqual([{ kind: "brace" }]);
    expect(braces("{x}", ["shop"])).toEqual([{ kind: "placeholder", name: "x", known: ["shop"] }]);
  });
});

describe("words", () => {
  const numbers = Object.keys(schema.properties?.["policy"]?.properties ?? {});

  test.each(Object.entries(tables))("Texts_%s_NameEveryNumberTextAndUnit", (_, { settings }) => {
    const units = numbers.map((name) => schema.properties?.["policy"]?.properties?.[name]?.unit ?? "");
    expect(numbers.filter((name) => settings.policy[name] === undefined)).toEqual([]);
    expect(settings === zh.settings ? units.filter((unit) => /[a-z]/.test(settings.unit(unit))) : []).toEqual([]);
    expect(Object.keys(schema.properties?.["texts"]?.properties?.["zh"]?.properties ?? {})
      .filter((name) => settings.automatic[name] === undefined)).toEqual([]);
  });

  test("Texts_Chinese_ExplainEveryNumber", () =>
    expect(numbers.filter((name) => zh.settings.meaning(name, "") === "")).toEqual([]));

  test("SayChange_EachKind_IsASentence", () => {
    const say = (change: ShopChange): string => sayChange(change, en.settings);
    expect(say({ path: "$.queues[vip].ranking", kind: "Changed", before: '"leastLoaded"', after: '"weighted"' }))
      .toBe("Queue vip · Ranking: least loaded first → by weight");
    expect(say({ path: "$.policy.lateAfterSeconds", kind: "Added", after: "90" })).toBe("Late after: usual → 90");
    expect(say({ path: "$.queues[vip].neighbours", kind: "Removed", before: '["a","b"]' }))
      .toBe("Queue vip · Neighbours: a, b → none");
    expect(say({ path: "$.agents[lin].passwordHash", kind: "Secret" })).toBe("Agent lin · Password: changed");
    expect(say({ path: "$.quickReplies.shared[ship]", kind: "Added" })).toBe("Quick reply ship: added");
    expect(say({ path: "$.queues", kind: "Reordered" })).toBe("Queues: in another order");
    expect(say({ path: "$.texts.en.away", kind: "Changed", before: '"a"', after: '"b"' }))
      .toBe("Automatic replies · Stepped away · English: “a” → “b”");
  });

  test("SayPath_ItemKnownByPlace_HasItsName", () => {
    expect(sayPath("$.queues[1].ranking", en.settings, demo)).toBe("Queue after-sale · Ranking");
    expect(sayPath("$.agents[99].name", en.settings, demo)).toBe("Agent 100 · Name");
  });
});

describe("opening hours", () => {
  test("SpansOf_WhateverPartsThem_AreReadAsTheFileWritesThem", () => {
    expect(spansOf("9:00-12:00, 14:00 – 18:00")).toEqual(["09:00-12:00", "14:00-18:00"]);
    expect(spansOf("09：00至12：00、14:00-24:00")).toEqual(["09:00-12:00", "14:00-24:00"]);
    expect(spansOf("  ")).toEqual([]);
    expect(spansText(spansOf("22:00-02:00"))).toBe("22:00-02:00");
  });

  test("Check_HoursThatAreNone_AreWrongWhereTheyStand", () => {
    const hours = { weekly: { monday: ["9-12"] }, special: [{ date: "11.11.", spans: [] }] };
    expect(check({ ...demo, hours }, schema).map(({ path }) => path))
      .toEqual(["$.hours.weekly.monday[0]", "$.hours.special[0].date"]);
  });

  test("SayPath_OfTheShopItself_HasWordsForEveryMember", () => {
    for (const { settings } of [en, zh]) {
      for (const path of ["$.hours.weekly.monday", "$.hours.special[0].spans", "$.hours.special[0].note",
        "$.intents[advice].queue", "$.closeReasons[0].zh", "$.timeZone", "$.keepTranscriptsDays", "$.allowedOrigins"]) {
        const said = sayPath(path, settings);
        const raw = path.match(/[a-zA-Z]{4,}/g)?.filter((word) => word !== "advice") ?? [];
        for (const word of raw) expect(said.split(" · ")).not.toContain(word);
      }
    }
  });
});
