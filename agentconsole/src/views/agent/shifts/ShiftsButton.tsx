import { Button } from "@mantine/core";
import type { AgentConsole } from "../../../actions/agent";
import { useSelected } from "../../shared/hooks";
import { CalendarIcon } from "../../shared/icons";
import { useTexts } from "../../shared/language";
import { keyOf } from "../commands";

/** Opens the own shifts; says how many swaps wait for this agent's word. */
export function ShiftsButton({ agent, onOpen }: { readonly agent: AgentConsole; onOpen(): void }) {
  const { rota: { words } } = useTexts();
  const asked = useSelected(agent.store, (state) => (state.rota?.swaps ?? [])
    .filter((swap) => swap.status === "asked" && swap.with.id === agent.me.agent).length);
  return (
    <Button
      variant={asked > 0 ? "light" : "subtle"} color={asked > 0 ? "orange" : "gray"} size="compact-sm"
      leftSection={<CalendarIcon size={16} />} title={keyOf("shifts")} data-testid="shifts-open" onClick={onOpen}
    >
      <span className="wide-only">{words.myShifts}</span>{asked > 0 && ` ${asked}`}
    </Button>
  );
}
