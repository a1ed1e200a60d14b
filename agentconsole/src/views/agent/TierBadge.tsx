import type { Tier } from "../../protocol/session";
import { useTexts } from "../shared/language";

/** A buyer's tier, where he has one. */
export function TierBadge({ tier }: { readonly tier: Tier }) {
  const { agent } = useTexts();
  return tier === "none" ? null : <span className={`tier tier-${tier}`}>{agent.tier[tier]}</span>;
}
