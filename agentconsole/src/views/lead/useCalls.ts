import { useCallback, useEffect, useRef, useState } from "react";
import { electVoice, sound, warmUp } from "../../actions/alarm";
import type { BoardChoices } from "../../actions/boardPreferences";
import { acknowledge as acknowledged, callsOf, keyOf, remember } from "../../state/thresholds";
import type { Call, Remembrance } from "../../state/thresholds";
import { useNow, useSelected } from "../shared/hooks";
import type { BoardOfQueue } from "./QueueTable";

interface Calls {
  readonly byQueue: ReadonlyMap<string, readonly Call[]>;
  /** Those that are not acknowledged, of all queues. */
  readonly open: readonly Call[];
  readonly remembered: Remembrance;
  /** Quietens a queue's calls, or all. */
  acknowledge(queue?: string): void;
}

/** What calls the lead, by the thresholds he has set; what is new is heard once, in one tab. */
export function useCalls(boards: readonly BoardOfQueue[], choices: BoardChoices): Calls {
  const { thresholds } = useSelected(choices, (all) => all);
  const now = useNow();
  const calls = boards.flatMap(({ board, head }) => callsOf(head, board.minutes, thresholds, now));
  const [remembered, setRemembered] = useState<Remembrance>({});
  const latest = useRef({ calls, remembered });
  const isVoice = useVoice();
  useEffect(() => {
    const { calls: next, fresh } = remember(latest.current.remembered, calls, now);
    latest.current = { calls, remembered: next };
    setRemembered(next);
    if (fresh.length > 0 && choices.get().sound && isVoice.current()) sound("board");
    // A second, or another set of calls: what they say in between is no news.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [now, calls.map(keyOf).join()]);
  const acknowledge = useCallback((queue?: string) => {
    const { calls: all, remembered: known } = latest.current;
    const next = acknowledged(known, all.filter((call) => queue === undefined || call.queue === queue));
    latest.current = { calls: all, remembered: next };
    setRemembered(next);
  }, []);
  return {
    byQueue: grouped(calls),
    open: calls.filter((call) => remembered[keyOf(call)]?.acknowledged === false),
    remembered,
    acknowledge,
  };
}

function grouped(calls: readonly Call[]): ReadonlyMap<string, readonly Call[]> {
  const groups = new Map<string, Call[]>();
  for (const call of calls) groups.set(call.queue, [...(groups.get(call.queue) ?? []), call]);
  return groups;
}

function useVoice(): { readonly current: () => boolean } {
  const isVoice = useRef((): boolean => false);
  useEffect(() => {
    const stopWarming = warmUp();
    const voice = electVoice();
    isVoice.current = voice.isVoice;
    return () => {
      stopWarming();
      voice.leave();
    };
  }, []);
  return isVoice;
}
