import type { Presence } from "../../protocol/presence";

/** A mark whose shape differs as well as its colour: full, half, ring. The word beside it says the same. */
export function PresenceDot({ presence }: { readonly presence: Presence }) {
  return <span className={`presence-dot presence-${presence}`} aria-hidden="true" />;
}
