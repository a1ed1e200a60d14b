import type { Done } from "../../actions/leadActs";
import type { Act, NotDone } from "../../actions/leadCommands";
import type { LeadAct, MoveChoice } from "../../protocol/leading";
import type { Presence } from "../../protocol/presence";
import { refusalOf } from "../../protocol/refusal";
import { byName } from "../shared/byName";
import { failureText } from "../shared/failure";
import { useSpoken } from "../shared/language";
import { timeOfDay } from "../shared/time";
import { sayChosen } from "../texts/move";

interface DoneWords {
  readonly what: string;
  /** For whom it was not done, and why. */
  readonly notDone: readonly string[];
  readonly notBack: readonly string[];
}

export interface ActWords {
  /** An act in the words of who did it. */
  ofDone(done: Done): DoneWords;
  /** What any lead did, by whom and from what to what. */
  ofAct(act: LeadAct): string;
  /** Who did it: a lead by name, or the rota. */
  byOf(act: LeadAct): string;
}

export function useActWords(queueName: (queue: string) => string): ActWords {
  const { language, texts } = useSpoken();
  const { move, presence } = texts;
  const by = (chosen: MoveChoice | null | undefined): string => sayChosen(chosen, move, texts.agent.tier);
  const ofAct = (act: LeadAct): string => {
    const agent = act.agent?.name ?? "";
    const from = (value: string | null | undefined): string => value ?? texts.lead.none;
    switch (act.kind) {
      case "presence": return move.act.presence(agent, named(presence, act.before), named(presence, act.after));
      case "slots": return move.act.slots(agent, from(act.before), from(act.after));
      case "overtime": return move.act.overtime(agent, clock(act.before), clock(act.after));
      case "agentMoved": return move.act.agentMoved(agent, queueName(act.to ?? ""), act.count);
      case "waitingMoved": return move.act.waitingMoved(act.count, queueName(act.to ?? ""), by(act.chosen));
      case "givenByHand": return move.act.givenByHand(act.session ?? "", agent);
      case "takenBack": return move.act.takenBack(act.session ?? "", agent);
    }
  };
  const byOf = ({ by }: LeadAct): string => byName(by, texts.rota.words.rota);
  const clock = (ms: string | null | undefined): string =>
    (ms == null ? texts.lead.none : timeOfDay(Number(ms), language));
  const why = ({ failure, nowIn, changed }: NotDone): string => {
    const refusal = refusalOf(failure);
    const who = changed === undefined ? ""
      : ` ${move.changedBy(byOf(changed), timeOfDay(changed.at, language), ofAct(changed))}`;
    if (nowIn !== undefined) return `${move.nowIn(queueName(nowIn))}${who}`;
    return refusal === undefined
      ? failureText(failure, texts) : `${move.why[refusal.code] ?? refusal.message}${who}`;
  };
  const what = (act: Act, { count, notDone }: Done): string => {
    if (act.kind === "waiting") return move.done.waiting(count, queueName(act.from), queueName(act.to), by(act.which));
    const names = namesOf(act, notDone);
    const many = count || names.length;
    switch (act.kind) {
      case "agents": return move.done.agents(names, many, queueName(act.to), act.withChats);
      case "slots": return move.done.slots(names, many, act.slots);
      case "presence": return move.done.presence(names, many, presence[act.presence]);
      case "byHand": return move.done.byHand(act.buyer, names[0] ?? "");
    }
  };
  const refused = (say: (name: string, why: string) => string) => (one: NotDone): string =>
    (one.name === "" ? why(one) : say(one.name, why(one)));
  return {
    ofAct, byOf,
    ofDone: (done) => ({
      what: isNothing(done) ? move.words.nothing : what(done.act, done),
      notDone: done.notDone.map(refused(move.refused)),
      notBack: done.notBack.map(refused(move.notBack)),
    }),
  };
}

const isNothing = ({ count, standing, notBack }: Done): boolean =>
  count === 0 && standing === "kept" && notBack.length === 0;

const named = (names: Readonly<Record<Presence, string>>, value: string | null | undefined): string =>
  names[value as Presence] ?? value ?? "";

function namesOf(act: Exclude<Act, { kind: "waiting" }>, notDone: readonly NotDone[]): string[] {
  const not = new Set(notDone.map(({ name }) => name));
  const names = act.agents.map(({ name }) => name);
  const done = names.filter((name) => !not.has(name));
  return done.length > 0 ? done : names;
}
