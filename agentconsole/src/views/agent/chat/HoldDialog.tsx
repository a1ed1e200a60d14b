import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import type { SyntheticEvent } from "react";
import { serverClock } from "../../../actions/rest";
import type { SessionHead } from "../../../protocol/session";
import { Dialog } from "../../shared/Dialog";
import { useSpoken, useTexts } from "../../shared/language";
import { Refused } from "../../shared/Refused";
import { timeOfDay } from "../../shared/time";
import { useAction } from "../../shared/useAction";
import { buyerName } from "../../texts/person";
import type { DialogProps } from "./ChatDialogs";

type Hold = NonNullable<SessionHead["hold"]>;

/** Puts a chat on hold until a reminder, or goes on with one that is; both can be taken back. */
export function HoldDialog(props: DialogProps) {
  return props.head?.hold == null ? <HoldUntil {...props} /> : <GoOn {...props} hold={props.head.hold} />;
}

function GoOn({ agent, chat, hold, onDone }: DialogProps & { readonly hold: Hold }) {
  const { language, texts } = useSpoken();
  const { busy, refused, run } = useAction();
  const { session } = chat;
  const { until, note } = hold;
  const resume = (): void => run(() => agent.resume(session).then(() => {
    // Who held it long enough has nothing to go back to.
    const again = (): Promise<void> => agent.hold(session, until, note);
    if (until > serverClock.now()) agent.undo.done("resume", session, buyerName(chat.buyer.name, texts), again);
  }), onDone);
  return (
    <Dialog title={texts.desk.words.resumeTitle} busy={busy} onClose={onDone}>
      <p className="dialog-text">{texts.desk.heldUntil(timeOfDay(until, language), note)}</p>
      <Refused sentence={refused} />
      <div className="dialog-buttons">
        <Button variant="default" onClick={onDone}>{texts.agent.cancel}</Button>
        <Button loading={busy} data-autofocus data-testid="hold-resume" onClick={resume}>
          {texts.desk.words.resume}
        </Button>
      </div>
    </Dialog>
  );
}

function HoldUntil({ agent, chat, onDone }: DialogProps) {
  const texts = useTexts();
  const { words, holdChoices } = texts.desk;
  const { busy, refused, run } = useAction();
  const [minutes, setMinutes] = useState(10);
  const [note, setNote] = useState("");
  const { session } = chat;
  const name = buyerName(chat.buyer.name, texts);
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    run(() => agent.hold(session, serverClock.now() + minutes * 60_000, note.trim())
      .then(() => agent.undo.done("hold", session, name, () => agent.resume(session))), onDone);
  };
  return (
    <Dialog title={words.holdTitle} busy={busy} onClose={onDone}>
      <form className="dialog-form" onSubmit={submit}>
        <div className="reasons" role="group" aria-label={words.holdTitle}>
          {holdChoices.map(([length, label]) => (
            <Button
              key={length} size="xs" variant={minutes === length ? "light" : "default"}
              aria-pressed={minutes === length} onClick={() => setMinutes(length)}
            >
              {label}
            </Button>
          ))}
        </div>
        <TextInput
          label={words.holdNote} value={note} maxLength={500} data-autofocus data-testid="hold-note"
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <Refused sentence={refused} />
        <div className="dialog-buttons">
          <Button variant="default" onClick={onDone}>{texts.agent.cancel}</Button>
          <Button type="submit" loading={busy} data-testid="hold-submit">{words.holdSubmit}</Button>
        </div>
      </form>
    </Dialog>
  );
}
