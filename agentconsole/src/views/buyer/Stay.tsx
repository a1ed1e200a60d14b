import { Button } from "@mantine/core";
import type { BuyerConsole } from "../../actions/buyer";
import type { PendingTransfer } from "../../protocol/session";
import { useNow } from "../shared/hooks";
import { useTexts } from "../shared/language";
import { Refused } from "../shared/Refused";
import { secondsUntil } from "../shared/time";
import { useAction } from "../shared/useAction";

interface StayProps {
  readonly buyer: BuyerConsole;
  readonly session: string;
  readonly transfer: PendingTransfer;
}

/** The buyer is about to be handed over, and may stay with whom he talks to. */
export function Stay({ buyer, session, transfer }: StayProps) {
  const { care } = useTexts();
  const { busy, refused, run } = useAction();
  const { name } = transfer.by;
  return (
    <div className="buyer-status waiting" role="status" data-testid="buyer-transfer">
      <span>{care.handsOver(name, secondsUntil(transfer.goesAt, useNow()))} <Refused sentence={refused} /></span>
      <Button size="compact-sm" loading={busy} data-testid="buyer-stay" onClick={() => run(() => buyer.stay(session))}>
        {care.stay(name)}
      </Button>
    </div>
  );
}
