import { describe, expect, test } from "vitest";
import { frameBeat } from "../src/connection/beat";

function stage() {
  let [visible, did] = [true, 0];
  let [frames, timers, turned] = [[] as (() => void)[], [] as (() => void)[], () => undefined as void];
  const all = (list: (() => void)[]): void => list.forEach((one) => one());
  const beat = frameBeat({
    isVisible: () => visible, next: (run) => frames.push(run), after: (_, run) => timers.push(run),
    onTurned: (run) => (turned = run),
  });
  return {
    did: () => did,
    comes: () => beat(() => did++),
    frame() {
      const now = frames;
      frames = [];
      all(now);
    },
    timer() {
      const now = timers;
      timers = [];
      all(now);
    },
    turn(to: boolean) {
      visible = to;
      turned();
    },
  };
}

describe("beat", () => {
  test("what comes alone is worked on at once", () => {
    const { comes, frame, did } = stage();
    comes();
    expect(did()).toBe(1);
    frame();
    comes();
    expect(did()).toBe(2);
  });

  test("what comes in a busy frame is worked on once, before the next is painted", () => {
    const { comes, frame, did } = stage();
    comes();
    comes();
    comes();
    expect(did()).toBe(1);
    frame();
    expect(did()).toBe(2);
  });

  test("a flood costs one rendering a frame", () => {
    const { comes, frame, did } = stage();
    for (let at = 0; at < 10; at++) {
      comes();
      comes();
      frame();
    }
    expect(did()).toBe(11);
    frame();
    comes();
    expect(did()).toBe(12);
  });

  test("a hidden page works at its pace, and at once when it is shown", () => {
    const { comes, timer, turn, did } = stage();
    turn(false);
    comes();
    comes();
    expect(did()).toBe(0);
    timer();
    expect(did()).toBe(1);
    comes();
    turn(true);
    expect(did()).toBe(2);
  });

  test("what waited for a frame when the page was hidden is not forgotten", () => {
    const { comes, frame, turn, did } = stage();
    comes();
    comes();
    turn(false);
    expect(did()).toBe(2);
    turn(true);
    frame();
    comes();
    expect(did()).toBe(3);
  });
});
