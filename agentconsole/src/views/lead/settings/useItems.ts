import { useMemo } from "react";
import { getIn, pathText, setIn } from "../../../state/settingsPaths";
import type { Path } from "../../../state/settingsPaths";
import { useOpenSettings } from "./SettingsContext";

const places: Readonly<Record<string, Path>> = {
  queues: ["queues"], agents: ["agents"], quick: ["quickReplies", "shared"],
};

/** A list of the shop file as it is shown: each item with its two names, and whether something in it is wrong. */
export function useItems<T>(
  list: "queues" | "agents" | "quick", all: readonly T[], face: (item: T) => readonly [name: string, more: string],
) {
  const { mistakes, changeAll } = useOpenSettings();
  const place = places[list] ?? [];
  const start = pathText(place);
  const wrong = useMemo(() => new Set(mistakes.flatMap(({ path }) => {
    const match = path.startsWith(`${start}[`) ? /^\d+/.exec(path.slice(start.length + 1)) : null;
    return match === null ? [] : [Number(match[0])];
  })), [mistakes, start]);
  // The face is made anew with every drawing and says the same of the same item.
  const items = useMemo(
    () => all.map((item, index) => {
      const [name, more] = face(item);
      return { index, name: name === "" ? "…" : name, more, isWrong: wrong.has(index) };
    }),
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [all, wrong]);
  const edit = (fresh: T, onChoose: (index: number) => void) => ({
    add: (): void => {
      changeAll((document) => setIn(document, place, [...(getIn(document, place) as T[] | undefined ?? []), fresh]));
      onChoose(all.length);
    },
    remove: (index: number): void => {
      changeAll((document) => setIn(
        document, place, (getIn(document, place) as T[]).filter((_, i) => i !== index)));
      onChoose(Math.max(0, index - 1));
    },
  });
  return { list: items, edit };
}
