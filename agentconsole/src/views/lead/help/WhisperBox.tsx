import { Button, Textarea } from "@mantine/core";
import { useEffect, useRef } from "react";
import type { KeyboardEvent } from "react";
import { newId } from "../../../actions/id";
import type { LeadConsole } from "../../../actions/lead";
import { focusAtEnd } from "../../shared/focus";
import { useTexts } from "../../shared/language";
import { Refused } from "../../shared/Refused";
import { useAction } from "../../shared/useAction";
import { useDraft } from "../../shared/useDraft";

interface WhisperBoxProps {
  readonly lead: LeadConsole;
  readonly session: string;
  /** Who has the chat now. */
  readonly agent: string | undefined;
}

/** A line for the agent that the buyer never sees. What is refused stays written, and is said once at most. */
export function WhisperBox({ lead, session, agent }: WhisperBoxProps) {
  const { help } = useTexts();
  const [text, change] = useDraft(`whisper/${lead.me.agent}`, session);
  const { busy, refused, run } = useAction();
  const box = useRef<HTMLTextAreaElement>(null);
  const said = useRef({ text: "", id: "" });
  useEffect(() => focusAtEnd(box.current), []);
  const whisper = (): void => {
    const words = text.trim();
    if (words === "" || busy) return;
    if (said.current.text !== words) said.current = { text: words, id: newId() };
    run(() => lead.whisper(session, said.current.id, words), () => {
      said.current = { text: "", id: "" };
      change("");
    });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    whisper();
  };
  const label = agent === undefined ? help.words.whisperNobody : help.whisperTo(agent);
  return (
    <div className="whisper-box">
      <Textarea
        ref={box} aria-label={label} placeholder={label} value={text} autosize minRows={1} maxRows={4} size="sm"
        maxLength={1000} data-testid="whisper" onChange={(event) => change(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <Button size="sm" variant="light" loading={busy} title="Enter" data-testid="whisper-send" onClick={whisper}>
        {help.words.whisper}
      </Button>
      <Refused sentence={refused} />
    </div>
  );
}
