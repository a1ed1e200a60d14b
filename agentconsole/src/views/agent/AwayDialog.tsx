import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import type { SyntheticEvent } from "react";
import type { AgentConsole } from "../../actions/agent";
import { Dialog } from "../shared/Dialog";
import { useSelected } from "../shared/hooks";
import { useTexts } from "../shared/language";
import { Refused } from "../shared/Refused";
import { useAction } from "../shared/useAction";

/** Stepping away: a reason, by one click or in own words, and what becomes of the open rounds. */
export function AwayDialog({ agent, onDone }: { readonly agent: AgentConsole; onDone(): void }) {
  const { agent: texts } = useTexts();
  const { busy, refused, run } = useAction();
  const [reason, setReason] = useState(texts.awayReasons[0] ?? "");
  const waiting = useSelected(agent.store, ({ desk }) =>
    Object.values(desk?.chats ?? {}).filter((chat) => chat.roundSince != null).length);
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    run(() => agent.setPresence("Away", reason.trim()), onDone);
  };
  return (
    <Dialog title={texts.awayTitle} onClose={onDone}>
      <form onSubmit={submit} className="dialog-form">
        <p className="dialog-text">
          {waiting > 0 && <b>{texts.awayOpen(waiting)} </b>}{texts.awayHint}
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
          <Button variant="default" onClick={onDone}>{texts.cancel}</Button>
          <Button type="submit" loading={busy} data-testid="away-submit">{texts.awaySubmit}</Button>
        </div>
      </form>
    </Dialog>
  );
}
