import { describe, expect, test } from "vitest";
import { claimsOf } from "../src/actions/identity";
import { newId } from "../src/actions/id";
import { backoff } from "../src/connection/backoff";
import { isSendable, textBytes } from "../src/protocol/bounds";
import { Refusal, refusalOf } from "../src/protocol/refusal";
import type { Reason } from "../src/protocol/session";
import { createServerClock, urgency } from "../src/state/clock";
import { failureText } from "../src/views/shared/failure";
import { firstLanguage } from "../src/views/shared/language";
import { pieces } from "../src/views/shared/RichText";
import { lengthText, timeOfDay } from "../src/views/shared/time";
import { sayBecause } from "../src/views/texts/because";
import { sayStatus } from "../src/views/buyer/StatusLine";
import { en } from "../src/views/texts/en";
import { buyerName } from "../src/views/texts/person";
import { zh } from "../src/views/texts/zh";
import { because, head } from "./build";

const nameOf = (agent: string): string => ({ wei: "Li Wei" })[agent] ?? agent;

describe("refusals", () => {
  test.each([
    "SessionClosed: The conversation is closed.",
    "An unexpected error occurred invoking 'Close' on the server. "
      + "HubException: SessionClosed: The conversation is closed.",
  ])("RefusalOf_HubsWords_HasCodeAndSentence (%#)", (message) => {
    const refusal = refusalOf(new Error(message));
    expect([refusal?.code, refusal?.message]).toEqual(["SessionClosed", "The conversation is closed."]);
  });

  test.each(["Failed to fetch", "An error occurred: no route", "HubException: something"])(
    "RefusalOf_OtherFailure_IsNone (%s)", (message) => expect(refusalOf(new Error(message))).toBeUndefined());

  test("FailureText_Refusal_IsTheServersSentence", () => {
    expect(failureText(new Refusal("Busy", "The server is busy."), en)).toBe("The server is busy.");
    expect(failureText(new TypeError("x"), zh)).toBe(zh.link.failed);
  });
});

describe("bounds", () => {
  test("TextBytes_Chinese_CountsUtf8", () => expect(textBytes("你好!")).toBe(7));

  test("IsSendable_BlankOrTooLong_IsNot", () => {
    expect(["", " \n", "a".repeat(4097), "好".repeat(1366)].map(isSendable)).toEqual([false, false, false, false]);
    expect(["a", "a".repeat(4096), "好".repeat(1365)].map(isSendable)).toEqual([true, true, true]);
  });

  test("NewId_IsAUuidOfVersion4", () =>
    expect(newId()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/));

  test("Backoff_GrowsToItsBoundWithJitter", () => {
    expect([backoff(0, 0), backoff(0, 1), backoff(3, 0), backoff(99, 0), backoff(99, 1)])
      .toEqual([200, 400, 1600, 5000, 10_000]);
  });
});

describe("time", () => {
  test.each([[7_900, "0:07"], [754_000, "12:34"], [3_723_000, "1:02:03"], [-5, "0:00"]])(
    "LengthText_%i_Is%s", (ms, text) => expect(lengthText(ms)).toBe(text));

  test("TimeOfDay_IsTwentyFourHours", () =>
    expect(timeOfDay(new Date(2026, 10, 11, 21, 5).getTime(), "zh")).toBe("21:05"));

  test("Urgency_AmberAt60_RedAt100", () =>
    expect([59_999, 60_000, 99_999, 100_000].map(urgency)).toEqual(["calm", "amber", "amber", "red"]));

  test("ServerClock_ServerAhead_IsFollowed", () => {
    const clock = createServerClock(() => 1_000_000);
    clock.observe(new Date(1_060_000).toUTCString(), 1_000_000, 1_000_000);
    expect(clock.now()).toBe(1_060_500);
  });

  test("ServerClock_SmallDifferenceOrNoDate_IsNoNews", () => {
    const clock = createServerClock(() => 1_000_000);
    clock.observe(new Date(1_001_000).toUTCString(), 1_000_000, 1_000_200);
    clock.observe(null, 0, 0);
    expect(clock.now()).toBe(1_000_000);
  });
});

describe("sentences", () => {
  const cover: Reason = {
    rule: "NearestCover", candidates: 4, load: 25, distance: { kind: "sameRow", desks: 2 },
    away: { id: "he", name: "He Jia" },
  };

  test("Because_LeastLoaded_NamesCandidatesLoadAndRunnerUp", () => {
    const reason: Reason = { ...because, runnerUp: "wei", runnerUpLoad: 225 };
    expect(sayBecause(reason, en, nameOf)).toBe("Of 3 free colleagues you had the most room (load 1 chat). "
      + "Next would have been Li Wei (load 2.25 chats).");
    expect(sayBecause(reason, zh, nameOf)).toBe("在 3 位空闲客服中，您的负载最低（1 个会话）。其次是 Li Wei（负载 2.25 个会话）。");
  });

  test("Because_NearestCover_NamesWhoLeftAndTheDistance", () => {
    expect(sayBecause(cover, en, nameOf))
      .toBe("He Jia stepped away, and of 4 free colleagues you sit nearest. Same row, 2 desks away.");
    expect(sayBecause(cover, zh, nameOf)).toBe("He Jia 暂时离开，在 4 位空闲客服中您的座位最近。同一排，相隔 2 个座位。");
  });

  test("Because_OnlyOneFree_SaysNothingOfLoads", () => {
    expect(sayBecause({ ...because, candidates: 1 }, en, nameOf)).toBe("You were the only one free.");
  });

  test("BuyerName_Unnamed_IsShort", () => {
    expect(buyerName("anon-6d39df594ae0da94cd6d133d", zh)).toBe("访客 133d");
    expect(buyerName("陈美", zh)).toBe("陈美");
  });

  test("Because_EveryRule_HasASentenceInBothLanguages", () => {
    for (const rule of [
      "LeastLoaded", "LongestIdle", "RoundRobin", "Weighted", "Affinity", "Wanted", "NearestCover", "Overflow",
      "MovedAlong", "ByHand",
    ] as const) {
      for (const texts of [en, zh]) expect(sayBecause({ ...because, rule }, texts, nameOf)).not.toContain(rule);
    }
  });

  test("Status_Waiting_TellsPlaceAndWait", () => {
    const waiting = head({ status: "waiting", position: 3, waitSeconds: 150 });
    expect(sayStatus(waiting, en.buyer)).toBe("You are number 3 in line · Waiting time: about 3 minutes");
    expect(sayStatus(head({ status: "waiting" }), zh.buyer)).toBe(zh.buyer.finding);
  });

  test("Tables_HaveTheSameTexts", () => expect(shape(zh)).toEqual(shape(en)));
});

const shape = (table: unknown): unknown => {
  if (typeof table !== "object" || table === null) return typeof table;
  return Array.isArray(table) ? table.length : Object.fromEntries(Object.entries(table).map(([k, v]) => [k, shape(v)]));
};

describe("small readers", () => {
  test("FirstLanguage_AddressThenChoiceThenBrowser", () => {
    expect([firstLanguage("?lang=zh", "en", "en-GB"), firstLanguage("", "en", "zh-CN"), firstLanguage("", 0, "zh-HK"),
      firstLanguage("?lang=fr", undefined, "de")]).toEqual(["zh", "en", "zh", "en"]);
  });

  test("Pieces_AddressInASentence_LeavesPunctuationOut", () => {
    expect(pieces("看 https://a.example/x?y=1，好吗 (http://b.example)."))
      .toEqual([{ text: "看 " }, { text: "https://a.example/x?y=1", href: "https://a.example/x?y=1" }, { text: "，好吗 (" },
        { text: "http://b.example", href: "http://b.example" }, { text: ")." }]);
  });

  test("Pieces_ScriptAddress_IsOnlyText", () =>
    expect(pieces("javascript:alert(1)")).toEqual([{ text: "javascript:alert(1)" }]));

  test("ClaimsOf_TokenAndNonsense", () => {
    const payload = Buffer.from(JSON.stringify({ sub: "mei", exp: 100 })).toString("base64url");
    expect(claimsOf(`h.${payload}.s`)).toEqual({ buyer: "mei", expiresAt: 100_000 });
    expect([claimsOf("x"), claimsOf("a.e30.b")]).toEqual([undefined, undefined]);
  });
});
