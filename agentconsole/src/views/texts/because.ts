import type { Reason } from "../../protocol/session";
import type { Texts } from "./texts";

/** Why a chat came to this agent, as sentences a person understands. */
export function sayBecause(reason: Reason, { because }: Texts): string {
  return [mainReason(reason, because), distance(reason, because), runnerUp(reason, because)]
    .filter((sentence) => sentence !== "").join(because.between);
}

function mainReason({ rule, candidates, load, awayAgent }: Reason, because: Texts["because"]): string {
  switch (rule) {
    case "LeastLoaded": return because.leastLoaded(candidates, load);
    case "Affinity": return because.affinity();
    case "Wanted": return because.wanted();
    case "NearestCover": return because.nearestCover(candidates, awayAgent);
    default: return rule;
  }
}

function distance({ rule, distance: far }: Reason, because: Texts["because"]): string {
  return rule === "NearestCover" && far ? because.distance[far.kind](far.desks) : "";
}

function runnerUp({ rule, runnerUp: name, runnerUpLoad }: Reason, because: Texts["because"]): string {
  return name && (rule === "LeastLoaded" || rule === "NearestCover") ? because.runnerUp(name, runnerUpLoad) : "";
}
