import { describe, expect, test } from "vitest";
import { atMostEvery, lifeSignMs } from "../src/actions/lifeSigns";
import type { Entry, HappeningKind } from "../src/protocol/session";
import { secondsUntil } from "../src/views/shared/time";
import { sayBecause } from "../src/views/texts/because";
import { en } from "../src/views/texts/en";
import { sayHappening } from "../src/views/texts/happening";
import { zh } from "../src/views/texts/zh";
import { after, alice, because, chat, delivered, deskHead, deskSnapshot, deskUpdate, head, snapshot, update }
  from "./build";

const kinds: readonly HappeningKind[] = [
  "joined", "requeued", "transferAsked", "transferRefused", "transferred", "declined", "closed", "rated", "late",
  "kept", "moved", "held", "resumed", "holdDue", "flagged", "unflagged", "overdue", "escalated", "settled", "note",
  "transferTakenBack",
];

const happened = (kind: string, more: Partial<Entry> = {}): Entry =>
  ({ number: null, at: 0, from: "system", kind: kind as HappeningKind, text: "", by: "lin", name: "Lin", ...more });

describe("happenings", () => {
  test("SayHappening_EveryKind_HasASentenceInBothLanguages", () => {
    for (const kind of kinds) {
      for (const texts of [en, zh]) {
        const entry = happened(kind, { detail: { flag: "complaint", until: 0 } });
        const sentence = sayHappening(entry, { side: "agent" }, texts);
        expect(sentence, `${kind} in ${texts.language}`).toBeTruthy();
      }
    }
  });

  test("SayHappening_UnknownKind_IsNone", () =>
    expect(sayHappening(happened("danced"), { side: "agent" }, en)).toBeUndefined());

  test("SayHappening_Flag_NamesItInTheReadersLanguage", () => {
    const flagged = happened("flagged", { detail: { flag: "complaint" } });
    expect(sayHappening(flagged, { side: "agent" }, en)).toBe("Lin set a flag: complaint");
    expect(sayHappening(flagged, { side: "agent" }, zh)).toBe("Lin 标记了：投诉");
  });

  test("SayHappening_ClosedForSilence_BlamesNobody", () => {
    const reader = { side: "buyer", end: { closedBy: "silence" } } as const;
    expect(sayHappening(happened("closed"), reader, en)).toBe(en.care.closedForSilence);
  });
});

describe("reasons", () => {
  const nameOf = (agent: string): string => agent;

  test("Because_Overflow_NamesTheQueue", () =>
    expect(sayBecause({ ...because, rule: "Overflow", helpFor: "vip" }, en, nameOf, () => "VIP"))
      .toBe("You help out: nobody was free in VIP."));

  test("Because_LateCover_SaysThatTheColleagueIsThere", () => {
    const away = { id: "he", name: "He" };
    const late = { rule: "NearestCover", candidates: 1, load: 0, away, isLate: true } as const;
    expect(sayBecause(late, en, nameOf)).toBe("He did not answer in time, and you were the only one free.");
    expect(sayBecause(late, zh, nameOf)).toBe("He未能及时回复，当时只有您空闲。");
  });

  test("Because_ByHandBeyondTheSlots_SaysSo", () =>
    expect(sayBecause({ ...because, rule: "ByHand", by: { id: "li", name: "Li" }, isOverride: true }, en, nameOf))
      .toBe("Li gave you this chat by hand, beyond your slots."));
});

describe("signs of life", () => {
  test("AtMostEvery_ManyMoves_ActsOnceAMinute", () => {
    let now = 5;
    let signs = 0;
    const sign = atMostEvery(lifeSignMs, () => now, () => signs++);
    for (let i = 0; i < 10; i++) sign();
    expect(signs).toBe(1);
    now += lifeSignMs - 1;
    sign();
    expect(signs).toBe(1);
    now += 1;
    sign();
    expect(signs).toBe(2);
  });
});

describe("transfers and moves", () => {
  const transfer = { by: { id: "lin", name: "Lin" }, queue: "vip", goesAt: 5_000 };

  test("Head_TransferAskedAndRefused_ComesAndGoes", () => {
    const asked = [delivered(snapshot(3)), delivered(update(3, undefined, { head: head({ transfer }) }))];
    expect(after(...asked).sessions[alice]?.head?.transfer).toEqual(transfer);
    const refused = delivered(update(4, undefined, { head: head() }));
    expect(after(...asked, refused).sessions[alice]?.head?.transfer).toBeUndefined();
  });

  test("Desk_OfAnotherQueue_ReplacesTheOneBefore", () => {
    const moved = deskUpdate(40, { left: alice, head: { ...deskHead, movedTo: "vip" } });
    const there = { ...deskSnapshot(2, [chat(alice, { home: "presale" })]), head: { ...deskHead, queue: "vip" } };
    const state = after(delivered(deskSnapshot(40, [chat(alice)])), delivered(moved), delivered(there));
    const { desk } = state;
    expect([desk?.number, desk?.head?.queue, desk?.chats[alice]?.home]).toEqual([2, "vip", "presale"]);
  });

  test("Update_EntryOfAnUnknownKind_IsTakenAsAnyOther", () => {
    const state = after(delivered(snapshot(1)), delivered(update(1, happened("danced"))));
    expect([state.sessions[alice]?.number, state.sessions[alice]?.asking]).toEqual([2, false]);
  });

  test("SecondsUntil_RoundsUpAndEndsAtNone", () =>
    expect([secondsUntil(5_000, 100), secondsUntil(5_000, 4_999), secondsUntil(5_000, 6_000)]).toEqual([5, 1, 0]));
});
