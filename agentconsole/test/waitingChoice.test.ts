import { describe, expect, test } from "vitest";
import type { WaitingSession } from "../src/protocol/leading";
import type { Tier } from "../src/protocol/session";
import { countOf, isChosen, mostTags, offeredTags, requestOf, tagsOf } from "../src/state/waitingChoice";
import { en } from "../src/views/texts/en";
import { sayChosen } from "../src/views/texts/move";
import { zh } from "../src/views/texts/zh";

const one = (session: string, tier: Tier, ...tags: string[]): WaitingSession => ({
  session, name: session, tier, language: "zh", since: 1, skills: [], ...(tags.length === 0 ? {} : { tags }),
});

const line = [one("a~1", "vip", "refund", "size"), one("b~1", "none"), one("c~1", "member", "Refund")];

describe("who of those who wait", () => {
  test("Tags_OfTheLine_AreCountedTheMostFirst", () => {
    expect(tagsOf(line)).toEqual([{ tag: "refund", count: 2 }, { tag: "size", count: 1 }]);
    expect(tagsOf([one("b~1", "none")])).toEqual([]);
  });

  test("Count_OfEachChoice_IsWhatWillBeMoved", () => {
    expect(countOf(line, { kind: "all" }, 1)).toBe(3);
    expect(countOf(line, { kind: "oldest" }, 2)).toBe(2);
    expect(countOf(line, { kind: "oldest" }, 9)).toBe(3);
    expect(countOf(line, { kind: "tier", tier: "vip" }, 1)).toBe(1);
    expect(countOf(line, { kind: "tag", tag: "REFUND" }, 1)).toBe(2);
    expect(countOf(line, { kind: "tag", tag: "gone" }, 1)).toBe(0);
  });

  test("Request_OfEachChoice_SaysIt", () => {
    expect(requestOf({ kind: "all" }, 4)).toEqual({});
    expect(requestOf({ kind: "oldest" }, 4)).toEqual({ most: 4 });
    expect(requestOf({ kind: "tier", tier: "none" }, 4)).toEqual({ tier: "none" });
    expect(requestOf({ kind: "tag", tag: "size" }, 4)).toEqual({ tag: "size" });
  });

  test("Offered_ManyTags_AreBoundedAndFoundByTyping", () => {
    const many = Array.from({ length: 30 }, (_, i) => one(`s${i}~1`, "none", `t${i}`));
    expect(offeredTags(many, "", { kind: "all" })).toHaveLength(mostTags);
    expect(offeredTags(many, " T29 ", { kind: "all" })).toEqual([{ tag: "t29", count: 1 }]);
    expect(offeredTags(many, "t29", { kind: "tag", tag: "t3" }).map(({ tag }) => tag)).toEqual(["t3", "t29"]);
  });

  test("Chosen_TagNobodyHasAnyMore_StaysOfferedWithNone", () => {
    expect(offeredTags(line, "", { kind: "tag", tag: "gone" })[0]).toEqual({ tag: "gone", count: 0 });
    expect(isChosen({ kind: "tag", tag: "size" }, { kind: "tag", tag: "Size" })).toBe(true);
    expect(isChosen({ kind: "tag", tag: "size" }, { kind: "all" })).toBe(false);
    expect(isChosen({ kind: "tier", tier: "vip" }, { kind: "tier", tier: "none" })).toBe(false);
  });

  test("Act_OfAMoveByTag_SaysTheTag", () => {
    const by = sayChosen({ tag: "refund" }, en.move, en.agent.tier);
    expect(en.move.act.waitingMoved(2, "VIP", by)).toBe("2 buyers who waited (tag: refund) → VIP");
    expect(zh.move.act.waitingMoved(2, "VIP", sayChosen({ tier: "vip" }, zh.move, zh.agent.tier)))
      .toBe("2 位等待的买家（会员等级：VIP） → VIP");
    expect(sayChosen({ most: 3 }, en.move, en.agent.tier)).toBe("");
    expect(sayChosen(null, en.move, en.agent.tier)).toBe("");
  });
});
