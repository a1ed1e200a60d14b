import { Button } from "@mantine/core";
import { keyOf } from "../../state/thresholds";
import type { Call } from "../../state/thresholds";
import { AlertIcon } from "../shared/icons";
import { useTexts } from "../shared/language";

interface CallBarProps {
  /** Those that are not acknowledged. */
  readonly calls: readonly Call[];
  queueName(queue: string): string;
  onAcknowledge(): void;
}

const most = 4;

/** What calls the lead now: it stands there quietly until it is acknowledged or over. */
export function CallBar({ calls, queueName, onAcknowledge }: CallBarProps) {
  const { board } = useTexts();
  return (
    <div role="status" className={calls.length > 0 ? "call-bar" : "visually-hidden"} data-testid="board-calls">
      {calls.length === 0 ? board.words.calm : (
        <>
          <AlertIcon size={18} />
          <ul>
            {calls.slice(0, most).map((call) => (
              <li key={keyOf(call)} data-call={keyOf(call)}>
                <b>{queueName(call.queue)}</b> {board.call[call.kind](call.value, call.threshold)}
              </li>
            ))}
            {calls.length > most && <li>{board.more(calls.length - most)}</li>}
          </ul>
          <Button
            size="compact-sm" variant="default" data-testid="board-acknowledge" title="Shift+A" onClick={onAcknowledge}
          >
            {board.words.acknowledge}
          </Button>
        </>
      )}
    </div>
  );
}
