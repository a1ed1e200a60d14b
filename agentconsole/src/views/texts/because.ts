import type { Reason } from "../../protocol/session";
import type { Texts } from "./texts";

/**
 * Why a chat came to this agent, as sentences a person understands.
 * @param nameOf gives an agent's name for his id
 */
export function sayBecause(reason: Reason, { because }: Texts, nameOf: (agent: string) => string): string {
  return [mainReason(reason, because), distance(reason, because), runnerUp(reason, because, nameOf)]
    .filter((sentence) => sentence !== "").join(because.between);
}

function mainReason({ rule, candidates, load, away, awayAgent }: Reason, because: Texts["because"]): string {
  switch (rule) {
    case "LeastLoaded": return because.leastLoaded(candidates, load);
    case "Affinity": return because.affinity();
    case "Wanted": return because.wanted();
    case "NearestCover": return because.nearestCover(candidates, away?.name ?? awayAgent);
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
