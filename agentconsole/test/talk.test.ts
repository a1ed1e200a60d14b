import { afterEach, describe, expect, test, vi } from "vitest";
import { talkOver } from "../src/actions/talk";
import type { Line } from "../src/connection/line";
import { emptyState } from "../src/state/model";
import { reduce } from "../src/state/reduce";
import { createStore } from "../src/state/store";
import { alice, said, snapshot } from "./build";

afterEach(() => vi.unstubAllGlobals());

describe("earlier entries over REST", () => {
  test("LoadEarlier_MoreThanOnePage_GoesOnWhereThePageSaysAndLeavesNoHole", async () => {
    const store = createStore(emptyState, reduce);
    store.dispatch({ type: "delivered", items: [snapshot(600, [said(5), said(6)], true)] });
    const asked: string[] = [];
    // Positions run ahead of transcript numbers: the first page ends at position 40 with message 2.
    const pages = [
      { entries: [said(1), said(2)], more: true, next: 40 },
      { entries: [said(3), said(4), said(5)], more: true, next: 90 },
    ];
    vi.stubGlobal("fetch", async (address: string) => {
      asked.push(new URL(address, "http://hub").searchParams.get("after") ?? "");
      return Response.json(pages[asked.length - 1]);
    });

    await talkOver(store, {} as Line, "demo").loadEarlier(alice);

    expect(asked).toEqual(["0", "40"]);
    expect(store.get().sessions[alice]?.entries.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(store.get().sessions[alice]?.earlier).toBe(false);
  });
});
