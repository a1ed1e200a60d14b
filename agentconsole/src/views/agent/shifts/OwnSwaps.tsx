import { Button } from "@mantine/core";
import type { AgentConsole } from "../../../actions/agent";
import type { Swap } from "../../../protocol/rota";
import { useTexts } from "../../shared/language";
import { Refused } from "../../shared/Refused";
import { swapText } from "../../shared/swapWords";
import { useAction } from "../../shared/useAction";

const mostEnded = 4;

/** The swaps that an agent asked for or was asked for: the open ones with what he can do, then the last ended. */
export function OwnSwaps({ agent, swaps }: { readonly agent: AgentConsole; readonly swaps: readonly Swap[] }) {
  const { rota } = useTexts();
  const { words } = rota;
  const action = useAction();
  const isOpen = ({ status }: Swap): boolean => status === "asked" || status === "agreed";
  const shown = [...swaps.filter(isOpen), ...swaps.filter((swap) => !isOpen(swap)).slice(0, mostEnded)];
  if (shown.length === 0) return null;
  return (
    <div className="own-swaps">
      {shown.map((swap) => (
        <div key={swap.id} className={isOpen(swap) ? "swap" : "swap ended"} data-testid="own-swap"
          data-status={swap.status}
        >
          <div>
            <p>{swapText(swap, rota)}</p>
            <p className="soft">{rota.status[swap.status]}{swap.note !== "" && ` · ${swap.note}`}</p>
          </div>
          {swap.status === "asked" && swap.with.id === agent.me.agent && (
            <Button
              size="compact-sm" disabled={action.busy} data-testid="swap-agree"
              onClick={() => action.run(() => agent.shifts.answer(swap.id, true))}
            >
              {words.agree}
            </Button>
          )}
          {isOpen(swap) && (
            <Button
              size="compact-sm" variant="default" disabled={action.busy} data-testid="swap-decline"
              onClick={() => action.run(() => (swap.by.id === agent.me.agent
                ? agent.shifts.withdraw(swap.id) : agent.shifts.answer(swap.id, false)))}
            >
              {swap.by.id === agent.me.agent ? words.withdraw : words.decline}
            </Button>
          )}
        </div>
      ))}
      {action.refused !== undefined && <Refused sentence={action.refused} />}
    </div>
  );
}
