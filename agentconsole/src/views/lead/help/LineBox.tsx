import { Button, Textarea } from "@mantine/core";
import { useEffect, useRef } from "react";
import type { KeyboardEvent } from "react";
import { newId } from "../../../actions/id";
import { focusAtEnd } from "../../shared/focus";
import { Refused } from "../../shared/Refused";
import { useAction } from "../../shared/useAction";
import { useDraft } from "../../shared/useDraft";

interface LineBoxProps {
  /** Where what is not sent yet is kept, by session. */
  readonly draft: string;
  readonly session: string;
  readonly testId: string;
  readonly label: string;
  readonly button: string;
  /** Whether the buyer reads it. */
  readonly isLoud?: boolean;
  send(id: string, text: string): Promise<void>;
}

/** A line that a lead writes about a chat. What is refused stays written, and is said once at most. */
export function LineBox({ draft, session, testId, label, button, isLoud = false, send }: LineBoxProps) {
  const [text, change] = useDraft(draft, session);
  const { busy, refused, run } = useAction();
  const box = useRef<HTMLTextAreaElement>(null);
  const said = useRef({ text: "", id: "" });
  useEffect(() => focusAtEnd(box.current), []);
  const submit = (): void => {
    const words = text.trim();
    if (words === "" || busy) return;
    if (said.current.text !== words) said.current = { text: words, id: newId() };
    run(() => send(said.current.id, words), () => {
      said.current = { text: "", id: "" };
      change("");
    });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    submit();
  };
  return (
    <div className={isLoud ? "line-box loud" : "line-box"}>
      <Textarea
        ref={box} aria-label={label} placeholder={label} value={text} autosize minRows={1} maxRows={4} size="sm"
        maxLength={1000} data-testid={testId} onChange={(event) => change(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <Button
        size="sm" variant={isLoud ? "filled" : "light"} loading={busy} title="Enter" data-testid={`${testId}-send`}
        onClick={submit}
      >
        {button}
      </Button>
      <Refused sentence={refused} />
    </div>
  );
}
