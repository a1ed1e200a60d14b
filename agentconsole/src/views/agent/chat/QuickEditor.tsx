import { Button, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import type { SyntheticEvent } from "react";
import type { Prepared, QuickReplyBook } from "../../../actions/quickReplies";
import { isSendable } from "../../../protocol/bounds";
import { Dialog } from "../../shared/Dialog";
import { useTexts } from "../../shared/language";
import { Refused } from "../../shared/Refused";
import { useAction } from "../../shared/useAction";

interface QuickEditorProps {
  readonly book: QuickReplyBook;
  /** The one to change; absent for a new one. */
  readonly reply: Prepared | undefined;
  onDone(): void;
}

/** An agent's own quick reply. */
export function QuickEditor({ book, reply, onDone }: QuickEditorProps) {
  const { agent, desk: { words } } = useTexts();
  const { busy, refused, run } = useAction();
  const [key, setKey] = useState(reply?.key ?? "");
  const [text, setText] = useState(reply?.text ?? "");
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    event.stopPropagation();
    run(() => book.keep(key.trim(), text), onDone);
  };
  return (
    <Dialog title={words.quickTitle} size="md" busy={busy} onClose={onDone}>
      <form className="dialog-form" onSubmit={submit}>
        <TextInput
          label={words.quickKey} value={key} required withAsterisk={false} maxLength={40} data-autofocus
          readOnly={reply !== undefined} data-testid="quick-key" onChange={(event) => setKey(event.currentTarget.value)}
        />
        <Textarea
          label={words.quickText} description={words.quickPlaceholders} value={text} required withAsterisk={false}
          autosize minRows={3} maxRows={10} data-testid="quick-text"
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Refused sentence={refused} />
        <div className="dialog-buttons">
          {reply !== undefined && (
            <Button variant="subtle" color="red.9" onClick={() => run(() => book.forget(reply.key), onDone)}>
              {words.quickDelete}
            </Button>
          )}
          <Button variant="default" onClick={onDone}>{agent.cancel}</Button>
          <Button
            type="submit" loading={busy} disabled={!isSendable(text) || key.trim() === ""} data-testid="quick-save"
          >
            {words.quickSave}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
