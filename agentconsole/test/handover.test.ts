import { describe, expect, test } from "vitest";
import type { Concern } from "../src/protocol/concerns";
import type { DeskHead } from "../src/protocol/desk";
import type { HandoverHead } from "../src/protocol/handover";
import { endingShift, lackingNotes, noteOn, subjectsOf, unconfirmed, unreadPages } from "../src/state/handover";
import { emptySession, emptyState } from "../src/state/model";
import type { SessionState } from "../src/state/model";
import { reduce } from "../src/state/reduce";
import type { Flag } from "../src/protocol/session";

const hour = 3600_000;
const now = 100 * hour;
const lin = { id: "lin", name: "Lin" };

const page = (until: number, part: Partial<HandoverHead> = {}): HandoverHead =>
  ({ queue: "pre-sale", until, ended: true, lines: 1, authors: [], readers: [], ...part });

const head = (part: Partial<DeskHead>): DeskHead => ({
  agent: "lin", name: "Lin", queue: "pre-sale", presence: "Online", since: 0, slots: 3, load: 0, ...part,
});

const session = (id: string, flags: readonly string[], note = ""): SessionState => ({
  ...emptySession(id),
  head: {
    session: id, status: "active", queue: "pre-sale", buyer: { id, name: id, tier: "none", language: "en" },
    openedAt: 0, late: false, flags: flags.map((flag) => ({ flag, by: lin, at: 0, note }) as Flag),
  },
});

const complaint = (id: string, by = lin): Concern =>
  ({ session: id, kind: "complaint", queue: "pre-sale", by, at: 0, note: "broken", dueAt: now });

describe("the handover book", () => {
  test("Page_Ended_HasToBeReadByWhoNeitherWroteNorReadIt", () => {
    const read = { agent: "mei", name: "Mei", at: now };
    const heads = [
      page(now), page(now - 1, { authors: [{ id: "mei", name: "Mei" }] }), page(now - 2, { readers: [read] }),
      page(now + 1, { ended: false }), page(now - 13 * hour),
    ];
    expect(unreadPages(heads, "mei", now).map(({ until }) => until)).toEqual([now]);
    expect(unconfirmed(heads, now).map(({ until }) => until)).toEqual([now, now - 1]);
  });

  test("Page_WhileHeDrainsOrShortlyBefore_IsAskedFor", () => {
    expect(endingShift(undefined, now)).toBeUndefined();
    expect(endingShift(head({}), now)).toBeUndefined();
    expect(endingShift(head({ shiftUntil: now + hour }), now)).toBeUndefined();
    expect(endingShift(head({ shiftUntil: now + hour / 10 }), now)).toBe(now + hour / 10);
    expect(endingShift(head({ shiftUntil: now + hour, presence: "Draining" }), now)).toBe(now + hour);
  });

  test("Subjects_StandHardOnesFirstThenComplaintsThenThoseWhoseChatsAreOver", () => {
    const sessions = {
      ann: session("ann", ["complaint"], "broken"), bob: session("bob", ["red"]), cat: session("cat", ["tricky"], "3"),
    };
    const concerns = [complaint("old"), complaint("ann"), complaint("other", { id: "mei", name: "Mei" })];
    const subjects = subjectsOf(["ann", "bob", "cat"], sessions, concerns, "lin");
    expect(subjects.map(({ session: id, tricky, note }) => [id, tricky, note])).toEqual([
      ["cat", true, "3"], ["ann", false, "broken"], ["old", false, "broken"],
    ]);
    expect(lackingNotes(subjects, [])).toBe(1);
    expect(lackingNotes(subjects, [{ session: "cat", text: " " }])).toBe(1);
    expect(lackingNotes(subjects, [{ session: "cat", text: "ask the warehouse" }])).toBe(0);
  });

  test("Delivered_Pages_AreAllThereAre", () => {
    const items = [{ kind: "snapshot", stream: "handover/mei", number: 3, pages: [page(now)] }] as const;
    expect(reduce(emptyState, { type: "delivered", items }).handovers).toEqual([page(now)]);
  });

  test("Note_OnASession_IsWhatTheLineSays", () => {
    expect(noteOn({ notes: [{ session: "ann", text: "word" }] }, "ann")).toBe("word");
    expect(noteOn({ notes: [] }, "ann")).toBe("");
  });
});
