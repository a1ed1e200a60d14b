import { rotaAsStaff } from "../../protocol/leading";
import type { AgentFace } from "../../protocol/session";

/** Who did it, by name; the rota in words, as nobody did. */
export const byName = ({ id, name }: AgentFace, rota: string): string => (id === rotaAsStaff ? rota : name);
