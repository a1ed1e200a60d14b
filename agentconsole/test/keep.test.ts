import { beforeEach, describe, expect, test, vi } from "vitest";
import { keptOutbox, readKept, writeKept } from "../src/actions/keep";

const message = (id: string, at: number) => ({ session: "alice~3", id, text: id, at });

beforeEach(() => void vi.stubGlobal("localStorage", storage()));

/** A browser's storage: kept values are its own keys, as in a page. */
function storage(): Record<string, unknown> {
  const methods = {
    getItem: (key: string) => kept[key] ?? null,
    setItem: (key: string, value: string) => void (kept[key] = value),
    removeItem: (key: string) => void delete kept[key],
  };
  const kept: Record<string, unknown> = Object.create(methods) as Record<string, unknown>;
  return kept;
}

describe("what survives a reload", () => {
  test("Outbox_WrittenAndRead_ComesBackInOrderOfWriting", () => {
    const outbox = keptOutbox("outbox/a");
    outbox.write([message("m2", 2)]);
    outbox.write([message("m2", 2), message("m1", 1)]);
    expect(keptOutbox("outbox/a").read().map(({ id }) => id)).toEqual(["m1", "m2"]);
    expect(keptOutbox("outbox/b").read()).toEqual([]);
  });

  test("Outbox_TwoTabs_DoNotForgetEachOthersMessages", () => {
    const one = keptOutbox("outbox/a");
    const two = keptOutbox("outbox/a");
    one.write([message("m1", 1)]);
    two.write([message("m2", 2)]);
    one.write([]);
    expect(keptOutbox("outbox/a").read().map(({ id }) => id)).toEqual(["m2"]);
  });

  test("ReadKept_BrokenValue_IsNothing", () => {
    localStorage.setItem("x", "{");
    expect(readKept("x")).toBeUndefined();
    writeKept("x", undefined);
    expect(localStorage.getItem("x")).toBeNull();
  });
});
