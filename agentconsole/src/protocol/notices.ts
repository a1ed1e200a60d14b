import type { AgentFace } from "./session";

/** The lead's word to agents: it stays on the screen until it is acknowledged. */
export interface Notice {
  readonly id: string;
  readonly at: number;
  readonly by: AgentFace;
  readonly text: string;
  /** Until when it matters. */
  readonly until?: number | null;
  readonly acknowledged: boolean;
}
