import type { Act, Done, NotDone } from "../../actions/leadActs";
import { refusalOf } from "../../protocol/refusal";
import { failureText } from "../shared/failure";
import { useTexts } from "../shared/language";

interface ActWords {
  readonly what: string;
  /** For whom it was not done, and why. */
  readonly notDone: readonly string[];
  readonly notBack: readonly string[];
}

/** An act in the words of who did it. */
export function useActWords(queueName: (queue: string) => string): (done: Done) => ActWords {
  const texts = useTexts();
  const { move } = texts;
  const why = ({ failure, nowIn }: NotDone): string => {
    if (nowIn !== undefined) return move.nowIn(queueName(nowIn));
    const refusal = refusalOf(failure);
    return refusal === undefined ? failureText(failure, texts) : move.why[refusal.code] ?? refusal.message;
  };
  const what = (act: Act, done: Done): string => {
    const names = namesOf(act, done.notDone);
    return move.agentsMoved(names, done.count || names.length, queueName(act.to), act.withChats);
  };
  return (done) => ({
    what: done.count === 0 && done.standing === "kept" ? move.nothing(what(done.act, done)) : what(done.act, done),
    notDone: done.notDone.map((one) => move.refused(one.name, why(one))),
    notBack: done.notBack.map((one) => move.notBack(one.name, why(one))),
  });
}

function namesOf({ agents }: Act, notDone: readonly NotDone[]): string[] {
  const not = new Set(notDone.map(({ name }) => name));
  const names = agents.map(({ name }) => name);
  const done = names.filter((name) => !not.has(name));
  return done.length > 0 ? done : names;
}
