import { Button, Textarea } from "@mantine/core";
import { useState } from "react";
import type { KeyboardEvent, SyntheticEvent } from "react";
import { Dialog } from "../../shared/Dialog";
import { useTexts } from "../../shared/language";
import { Refused } from "../../shared/Refused";
import { useAction } from "../../shared/useAction";
import type { DialogProps } from "./ChatDialogs";

/** A note for staff, or what the lead is asked. Ctrl+Enter is done with it. */
export function WordsDialog({ agent, chat, kind, onDone }: DialogProps & { readonly kind: "lead" | "note" }) {
  const { agent: texts, desk: { words } } = useTexts();
  const { busy, refused, run } = useAction();
  const [text, setText] = useState("");
  const isNote = kind === "note";
  const submit = (): void => {
    const said = text.trim();
    if (said === "") return;
    run(() => (isNote ? agent.addNote(chat.session, said) : agent.escalate(chat.session, said)), onDone);
  };
  const onSubmit = (event: SyntheticEvent): void => {
    event.preventDefault();
    submit();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) submit();
  };
  return (
    <Dialog title={isNote ? words.noteTitle : words.leadTitle} busy={busy} onClose={onDone}>
      <form className="dialog-form" onSubmit={onSubmit}>
        <Textarea
          aria-label={isNote ? words.noteTitle : words.leadNote} placeholder={isNote ? undefined : words.leadNote}
          value={text} autosize minRows={3} maxRows={10} maxLength={1000} data-autofocus data-testid={`${kind}-text`}
          onChange={(event) => setText(event.currentTarget.value)} onKeyDown={onKeyDown}
        />
        <Refused sentence={refused} />
        <div className="dialog-buttons">
          <Button variant="default" onClick={onDone}>{texts.cancel}</Button>
          <Button type="submit" loading={busy} disabled={text.trim() === ""} data-testid={`${kind}-submit`}>
            {isNote ? words.noteSubmit : words.leadSubmit}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
