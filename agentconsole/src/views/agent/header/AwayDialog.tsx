import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import type { SyntheticEvent } from "react";
import type { AgentConsole } from "../../../actions/agent";
import { Dialog } from "../../shared/Dialog";
import { useSelected } from "../../shared/hooks";
import { useTexts } from "../../shared/language";
import { Refused } from "../../shared/Refused";
import { useAction } from "../../shared/useAction";

interface AwayDialogProps {
  readonly agent: AgentConsole;
  /** The open rounds are answered first; then he goes. */
  onAnswerFirst(reason: string): void;
  onDone(): void;
}

/** Stepping away: a reason, and whether the open rounds are answered first or handed over. */
export function AwayDialog({ agent, onAnswerFirst, onDone }: AwayDialogProps) {
  const { agent: texts, desk: { words } } = useTexts();
  const { busy, refused, run } = useAction();
  const [reason, setReason] = useState(texts.awayReasons[0] ?? "");
  const waiting = useSelected(agent.store, ({ desk }) =>
    Object.values(desk?.chats ?? {}).filter((chat) => chat.roundSince != null).length);
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    run(() => agent.setPresence("Away", reason.trim()), onDone);
  };
  return (
    <Dialog title={texts.awayTitle} busy={busy} onClose={onDone}>
      <form onSubmit={submit} className="dialog-form">
        <p className="dialog-text">
          {waiting > 0 && <b data-testid="away-open">{texts.awayOpen(waiting)} </b>}{texts.awayHint}
        </p>
        <div className="reasons" role="group" aria-label={texts.awayReason}>
          {texts.awayReasons.map((one) => (
            <Button
              key={one} size="xs" variant={reason === one ? "light" : "default"} aria-pressed={reason === one}
              onClick={() => setReason(one)}
            >
              {one}
            </Button>
          ))}
        </div>
        <TextInput
          label={texts.awayReason} value={reason} required withAsterisk={false} maxLength={100} data-autofocus
          data-testid="away-reason" onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Refused sentence={refused} />
        <div className="dialog-buttons">
          {waiting > 0 ? (
            <Button
              variant="light" data-testid="away-answer-first" title={words.answerFirstHint}
              onClick={() => onAnswerFirst(reason.trim())}
            >
              {words.answerFirst}
            </Button>
          ) : <Button variant="default" onClick={onDone}>{texts.cancel}</Button>}
          <Button type="submit" loading={busy} data-testid="away-submit">
            {waiting > 0 ? words.handOver : texts.awaySubmit}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
