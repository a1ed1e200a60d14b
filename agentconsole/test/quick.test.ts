import { describe, expect, test } from "vitest";
import { attachmentIn, attachmentText } from "../src/actions/files";
import { fill, preparedIn } from "../src/actions/quickReplies";
import { createUndoList, undoMs } from "../src/actions/undo";
import { find, match } from "../src/state/fuzzy";
import { spell } from "../src/views/agent/chat/spelling";
import { altCommands, keysOf } from "../src/views/agent/commands";
import { earlierOf } from "../src/views/agent/context/EarlierChats";
import { en } from "../src/views/texts/en";
import { zh } from "../src/views/texts/zh";
import { FakeTimers, settle } from "./fakes";

const all = ["发货时间", "可以用优惠券吗", "Return within 7 days", "return address", "size table"]
  .map((item) => ({ item, spellings: [item, ...spell(item)] }));

describe("fuzzy search", () => {
  test.each([
    ["fhsj", "发货时间"], ["fahuo", "发货时间"], ["发货", "发货时间"], ["yhq", "可以用优惠券吗"], ["youhui", "可以用优惠券吗"],
    ["ret", "Return within 7 days"], ["ret addr", "return address"], ["SIZE", "size table"], ["sztb", "size table"],
  ])("Find_%s_FindsFirst_%s", (typed, expected) => expect(find(typed, all, 5)[0]).toBe(expected));

  test("Find_NothingTyped_IsAllInOrder", () => expect(find(" ", all, 2)).toEqual(["发货时间", "可以用优惠券吗"]));
  test("Find_WhatIsNotThere_IsNothing", () => expect(find("xyz", all, 5)).toEqual([]));

  test("Match_ABeginning_IsBetterThanAMiddleAndThatThanScattered", () => {
    const [begins, middle, scattered] = [match("re", "return"), match("tu", "return"), match("rn", "return")];
    expect(begins).toBeLessThan(middle as number);
    expect(middle).toBeLessThan(scattered as number);
  });
});

describe("quick replies", () => {
  test("PreparedIn_TheBuyersLanguage_HasOnesOwnFirst", () => {
    const book = { shared: [{ key: "a", text: { zh: "您好", en: "Hello" } }], own: [{ key: "b", text: "mine" }] };
    expect(preparedIn(book, "zh").map(({ key, text }) => [key, text])).toEqual([["b", "mine"], ["a", "您好"]]);
  });

  test("Fill_KnownPlaceholders_LeavesTheOthers", () =>
    expect(fill("{buyer}, {shop} {price}", { buyer: "Alice", shop: "Demo" })).toBe("Alice, Demo {price}"));
});

describe("attachments", () => {
  const file = { file: "0".repeat(64), name: "a [1]|b.png", type: "image/png", size: 12 };

  test("AttachmentText_ReadBack_IsTheSameFile", () =>
    expect(attachmentIn(attachmentText(file))).toEqual({ ...file, name: "a [1  b.png" }));

  test.each([
    "words", "[file:../../x|image/png|1|a]", "before [file:0000000000000000|image/png|1|a]",
    "[file:0000000000000000|image/png|1|a]\nafter",
  ])("AttachmentIn_%j_IsWords", (text) => expect(attachmentIn(text)).toBeUndefined());
});

describe("undo", () => {
  test("Later_NotTakenBack_IsDoneAfterItsTime", async () => {
    const timers = new FakeTimers();
    const list = createUndoList(timers);
    let closed = 0;
    list.later("close", "a~1", "A", async () => closed++);
    await timers.advance(undoMs - 1);
    expect([closed, list.store.get().length]).toEqual([0, 1]);
    await timers.advance(1);
    expect([closed, list.store.get().length]).toEqual([1, 0]);
  });

  test("Later_TakenBackOrDropped_IsNotDone", async () => {
    const timers = new FakeTimers();
    const list = createUndoList(timers);
    let closed = 0;
    list.later("close", "a~1", "A", async () => closed++);
    list.later("close", "b~1", "B", async () => closed++);
    list.undo(list.store.get()[0]?.id ?? 0);
    list.drop("b~1");
    await timers.advance(undoMs * 2);
    expect([closed, list.store.get().length]).toEqual([0, 0]);
  });

  test("Later_ThePageGoes_IsDoneAtOnce", async () => {
    const list = createUndoList(new FakeTimers());
    let closed = 0;
    list.later("close", "a~1", "A", async () => closed++);
    list.flush();
    await settle();
    expect(closed).toBe(1);
  });

  test("Done_TakenBack_RunsTheWayBack_AndAFailureIsTold", async () => {
    const timers = new FakeTimers();
    const list = createUndoList(timers);
    list.done("flag", "a~1", "A", () => Promise.reject(new Error("no")));
    list.undo(list.store.get()[0]?.id ?? 0);
    await settle();
    expect(list.store.get()[0]?.failure).toBeInstanceOf(Error);
    await timers.advance(10_000);
    expect(list.store.get()).toEqual([]);
  });
});

describe("commands", () => {
  test("Commands_EveryOne_HasAKeyAndWordsInBothLanguages", () => {
    for (const [command] of keysOf) for (const texts of [en, zh]) expect(texts.desk.command[command]).toBeTruthy();
    const listed = keysOf.map(([command]) => command);
    for (const command of Object.values(altCommands)) expect(listed).toContain(command);
    expect(new Set(keysOf.map(([, keys]) => keys)).size).toBe(keysOf.length);
  });

  test("EarlierOf_TheThirdChat_AreTheTwoBefore", () =>
    expect([earlierOf("a~b~3"), earlierOf("alice~1")]).toEqual([["a~b~2", "a~b~1"], []]));
});
