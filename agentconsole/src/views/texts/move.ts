import type { MoveChoice } from "../../protocol/leading";
import type { Tier } from "../../protocol/session";

type Said<Args extends readonly unknown[]> = (...args: Args) => string;
type Words<Keys extends string> = Readonly<Record<Keys, string>>;

export type MoveKey = 
  | "agents" | "step" | "mark" | "all" | "move" | "slots" | "presence" | "byHand" | "waiting"
  | "undo" | "mine" | "log";

/** The texts of what a lead does about his queues and agents. */
export interface MoveTexts {
  readonly key: Words<MoveKey>;
  readonly words: Words<
    | "nothing" | "target" | "chats" | "withChats" | "handedOver" | "move" | "cancel" | "online" | "free" | "load"
    | "waiting" | "atOnce" | "left" | "queue" | "nobody" | "skills" | "undo" | "dismiss" | "mine" | "noneMine"
    | "running" | "undoing" | "undone" | "kept" | "again" | "whichWaiting" | "allWaiting" | "oldest" | "howMany"
    | "slots" | "byTag" | "findTag"
    | "presence" | "set" | "whoWaits" | "nobodyWaits" | "beyond" | "log" | "when" | "by" | "what"
  >;
  readonly title: Said<[agents: number]>;
  readonly marked: Said<[agents: number]>;
  readonly nobodyServes: Said<[queue: string, waiting: number]>;
  readonly joining: Said<[sessions: number]>;
  readonly waitingTitle: Said<[queue: string]>;
  readonly slotsTitle: Said<[agents: number]>;
  readonly presenceTitle: Said<[agents: number]>;
  readonly byHandTitle: Said<[agent: string]>;
  /** What the lead has done on this page. */
  readonly done: {
    readonly agents: Said<[names: readonly string[], count: number, to: string, withChats: boolean]>;
    readonly waiting: Said<[count: number, from: string, to: string, by: string]>;
    readonly slots: Said<[names: readonly string[], count: number, slots: number]>;
    readonly presence: Said<[names: readonly string[], count: number, presence: string]>;
    readonly byHand: Said<[buyer: string, agent: string]>;
  };
  /** What any lead did, with what was before and after. */
  readonly act: {
    readonly presence: Said<[agent: string, before: string, after: string]>;
    readonly slots: Said<[agent: string, before: string, after: string]>;
    readonly overtime: Said<[agent: string, before: string, after: string]>;
    readonly agentMoved: Said<[agent: string, to: string, chats: number]>;
    readonly waitingMoved: Said<[count: number, to: string, by: string]>;
    readonly givenByHand: Said<[session: string, agent: string]>;
    readonly takenBack: Said<[session: string, agent: string]>;
  };
  /** By what those were chosen who were moved; empty when they were not. */
  readonly chosen: {
    readonly tier: Said<[tier: string]>;
    readonly tag: Said<[tag: string]>;
    readonly skill: Said<[skill: string]>;
    readonly by: Said<[parts: readonly string[]]>;
  };
  readonly changedBy: Said<[lead: string, time: string, what: string]>;
  readonly refused: Said<[name: string, why: string]>;
  readonly notBack: Said<[name: string, why: string]>;
  readonly nowIn: Said<[queue: string]>;
  /** Sentences of refusals, by their code. */
  readonly why: Readonly<Record<string, string>>;
}

/** Says by what those were chosen who were moved. */
export function sayChosen(
  chosen: MoveChoice | null | undefined, { chosen: say }: MoveTexts, tiers: Words<Tier>,
): string {
  const parts = [
    chosen?.tier == null ? "" : say.tier(tiers[chosen.tier]), chosen?.tag == null ? "" : say.tag(chosen.tag),
    chosen?.skill == null ? "" : say.skill(chosen.skill),
  ].filter((part) => part !== "");
  return parts.length === 0 ? "" : say.by(parts);
}
