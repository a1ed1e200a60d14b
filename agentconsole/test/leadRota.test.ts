import { afterEach, describe, expect, test, vi } from "vitest";
import { leadRotaOver } from "../src/actions/rota";
import type { Line } from "../src/connection/line";
import { Refusal } from "../src/protocol/refusal";
import { byName } from "../src/views/shared/byName";
import type { PlanAnswer, RotaDay, WantedDay } from "../src/protocol/rota";

const wanted = (count: number): readonly WantedDay[] => Array.from({ length: count }, (_, i) => ({
  agent: `a${i}`, day: "2026-11-23", kind: "planned", shifts: [], seen: 0, note: "",
}));

const stood = (agent: string, day: string): RotaDay => ({
  agent, day, kind: "usual", note: "", shifts: [], missed: [], version: 1, anyHour: false,
});

function over(answers: Readonly<Record<string, unknown>>) {
  const calls: unknown[][] = [];
  const line = {
    invoke: (method: string, ...args: unknown[]) => {
      calls.push([method, ...args]);
      return Promise.resolve(answers[method]);
    },
  } as unknown as Line;
  return { rota: leadRotaOver(line, "demo"), calls };
}

const sent = (answers: readonly (PlanAnswer | number)[]) => {
  const bodies: number[] = [];
  vi.stubGlobal("fetch", (_: string, { body }: { readonly body: string }) => {
    bodies.push((JSON.parse(body) as unknown[]).length);
    const answer = answers[bodies.length - 1];
    return Promise.resolve(typeof answer === "number"
      ? new Response("{}", { status: answer }) : new Response(JSON.stringify(answer)));
  });
  return bodies;
};

test("what the rota did is said in words", () => {
  expect(byName({ id: ":rota", name: "rota" }, "排班")).toBe("排班");
  expect(byName({ id: "lead1", name: "Lead One" }, "排班")).toBe("Lead One");
});

describe("planning days", () => {
  afterEach(() => vi.unstubAllGlobals());

  test("few go over the connection", async () => {
    const { rota, calls } = over({ PlanDays: { planned: 2, changed: [] } });
    expect(await rota.plan(wanted(2))).toEqual({ planned: 2, changed: [] });
    expect(calls.map(([method]) => method)).toEqual(["PlanDays"]);
  });

  test("a file's go as requests of a thousand, more than a frame holds", async () => {
    const bodies = sent([{ planned: 1000, changed: [] }, { planned: 500, changed: [] }]);
    const { rota, calls } = over({});
    expect(await rota.plan(wanted(1500))).toEqual({ planned: 1500, changed: [] });
    expect([bodies, calls]).toEqual([[1000, 500], []]);
  });

  test("what was planned before the rest had changed or failed is said", async () => {
    const changed = [stood("a1200", "2026-11-23")];
    sent([{ planned: 1000, changed: [] }, { planned: 0, changed }]);
    expect(await over({}).rota.plan(wanted(1500))).toEqual({ planned: 1000, changed });
    sent([{ planned: 1000, changed: [] }, 503]);
    expect(await over({}).rota.plan(wanted(1500)))
      .toEqual({ planned: 1000, changed: [], failure: expect.any(Refusal) as Refusal });
    sent([503]);
    await expect(over({}).rota.plan(wanted(200))).rejects.toBeInstanceOf(Refusal);
  });

  test("taking back asks only for what has changed since", async () => {
    const news = { planned: 8, today: "2026-11-23", now: 0, days: [{ ...stood("a", "2026-11-23"), version: 8 }] };
    const { rota, calls } = over({ RotaChanges: news });
    const back = await rota.backOf([stood("a", "2026-11-23"), stood("b", "2026-11-24")], 7);
    expect(back.map(({ agent, seen }) => [agent, seen])).toEqual([["a", 8], ["b", 1]]);
    expect(calls).toEqual([["RotaChanges", "2026-11-23", 14, 7]]);
  });
});
