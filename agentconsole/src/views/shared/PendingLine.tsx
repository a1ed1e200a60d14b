import { Button } from "@mantine/core";
import type { PendingMessage } from "../../state/model";
import { AlertIcon, CheckIcon, ClockIcon } from "./icons";
import { useTexts } from "./language";
import { RichText } from "./RichText";

interface PendingLineProps {
  readonly message: PendingMessage;
  onAgain(message: PendingMessage): void;
  onDiscard(id: string): void;
}

/** An own message on its way: sending, delivered but not yet shown by the server, or refused with the reason. */
export function PendingLine({ message, onAgain, onDiscard }: PendingLineProps) {
  const { transcript } = useTexts();
  const state = message.refused ? "refused" : message.number === undefined ? "sending" : "delivered";
  const Icon = state === "refused" ? AlertIcon : state === "sending" ? ClockIcon : CheckIcon;
  return (
    <li className={`entry mine pending ${state}`} data-testid="entry-pending" data-state={state}>
      <div className="bubble-line">
        <div className="bubble"><RichText text={message.text} /></div>
        <span className="delivery" data-testid="delivery" data-state={state} title={transcript[state]}>
          <Icon size={14} /><span className="visually-hidden">{transcript[state]}</span>
        </span>
      </div>
      {message.refused && (
        <div className="refusal" role="alert">
          <span>{transcript.refused}: {message.refused.message}</span>
          <Button size="compact-xs" variant="light" onClick={() => onAgain(message)}>{transcript.again}</Button>
          <Button size="compact-xs" variant="subtle" color="gray" onClick={() => onDiscard(message.id)}>
            {transcript.discard}
          </Button>
        </div>
      )}
    </li>
  );
}
