import type { Reason } from "../../protocol/session";
import type { Texts } from "./texts";

/**
 * Why a chat came to this agent, as sentences a person understands.
 * @param nameOf gives an agent's name for his id
 * @param queueOf gives a queue's name for its id
 */
export function sayBecause(
  reason: Reason,
  { because }: Texts,
  nameOf: (agent: string) => string,
  queueOf: (queue: string) => string = (queue) => queue,
): string {
  return [mainReason(reason, because, queueOf), distance(reason, because), runnerUp(reason, because, nameOf)]
    .filter((sentence) => sentence !== "").join(because.between);
}

function mainReason(reason: Reason, because: Texts["because"], queueOf: (queue: string) => string): string {
  const { rule, candidates, load, away, awayAgent, isLate, helpFor, by, isOverride } = reason;
  switch (rule) {
    case "LeastLoaded": return because.leastLoaded(candidates, load);
    case "Affinity": return because.affinity();
    case "Wanted": return because.wanted();
    case "NearestCover": return because.nearestCover(candidates, away?.name ?? awayAgent, isLate === true);
    case "LongestIdle": return because.longestIdle(candidates);
    case "RoundRobin": return because.roundRobin(candidates);
    case "Weighted": return because.weighted(candidates);
    case "Overflow": return because.overflow(queueOf(helpFor ?? ""));
    case "MovedAlong": return because.movedAlong();
    case "ByHand": return because.byHand(by?.name ?? "", isOverride === true);
    default: return rule;
  }
}

function distance({ rule, distance: far }: Reason, because: Texts["because"]): string {
  return rule === "NearestCover" && far ? because.distance[far.kind](far.desks) : "";
}

function runnerUp(
  { rule, runnerUp: agent, runnerUpLoad }: Reason,
  because: Texts["because"],
  nameOf: (agent: string) => string,
): string {
  const ranked = rule === "LeastLoaded" || rule === "NearestCover";
  return agent && ranked ? because.runnerUp(nameOf(agent), runnerUpLoad) : "";
}
