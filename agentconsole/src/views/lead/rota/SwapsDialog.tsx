import { Button } from "@mantine/core";
import type { LeadConsole } from "../../../actions/lead";
import type { Swap } from "../../../protocol/rota";
import { openSwaps } from "../../../state/rota";
import { Dialog } from "../../shared/Dialog";
import { useSelected } from "../../shared/hooks";
import { useTexts } from "../../shared/language";
import { Refused } from "../../shared/Refused";
import { swapText } from "../../shared/swapWords";
import { useAction } from "../../shared/useAction";

const none: readonly Swap[] = [];
const mostEnded = 8;

/** The swaps that wait for the lead, and how the last ones ended. */
export function SwapsDialog({ lead, onDone }: { readonly lead: LeadConsole; onDone(): void }) {
  const { rota } = useTexts();
  const swaps = useSelected(lead.store, (state) => state.rota?.swaps ?? none);
  const open = openSwaps(swaps);
  const ended = swaps.filter(({ endedAt }) => endedAt != null).slice(0, mostEnded);
  const action = useAction();
  return (
    <Dialog title={rota.words.swaps} size="lg" busy={action.busy} onClose={onDone}>
      {open.length === 0 && <p className="soft">{rota.words.noSwaps}</p>}
      {open.map((swap, i) => (
        <div key={swap.id} className="swap" data-testid="swap" data-status={swap.status}>
          <div>
            <p>{swapText(swap, rota)}</p>
            {swap.note !== "" && <p className="soft">{swap.note}</p>}
          </div>
          {swap.status === "asked" ? <span className="soft">{rota.words.waitsForColleague}</span> : (
            <Button
              size="compact-sm" data-autofocus={i === 0 || undefined} disabled={action.busy} data-testid="swap-approve"
              onClick={() => action.run(() => lead.rota.settle(swap.id, true))}
            >
              {rota.words.approve}
            </Button>
          )}
          <Button
            size="compact-sm" variant="default" disabled={action.busy} data-testid="swap-refuse"
            onClick={() => action.run(() => lead.rota.settle(swap.id, false))}
          >
            {rota.words.refuse}
          </Button>
        </div>
      ))}
      {action.refused !== undefined && <Refused sentence={action.refused} />}
      {ended.length > 0 && <h3>{rota.words.ended}</h3>}
      {ended.map((swap) => (
        <div key={swap.id} className="swap ended" data-testid="swap-ended" data-status={swap.status}>
          <p>{swapText(swap, rota)}</p>
          <span className="soft">{rota.status[swap.status]}</span>
        </div>
      ))}
    </Dialog>
  );
}
