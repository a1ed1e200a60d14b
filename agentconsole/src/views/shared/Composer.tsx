import { ActionIcon, Textarea } from "@mantine/core";
import { useRef } from "react";
import type { KeyboardEvent, Ref } from "react";
import { isSendable, maxTextBytes, textBytes } from "../../protocol/bounds";
import { useTexts } from "./language";
import { SendIcon } from "./icons";

interface ComposerProps {
  readonly text: string;
  readonly testId: string;
  readonly inputRef?: Ref<HTMLTextAreaElement>;
  readonly showKeys?: boolean;
  onChange(text: string): void;
  onSend(text: string): void;
  onEscape?(): void;
}

const warnFromBytes = maxTextBytes - 1024;

/** Where messages are written. Enter sends, Shift+Enter breaks the line; an input method's Enter only picks a word. */
export function Composer({ text, testId, inputRef, showKeys, onChange, onSend, onEscape }: ComposerProps) {
  const { composer } = useTexts();
  const composing = useRef(false);
  const bytes = textBytes(text);
  const send = (): void => {
    if (isSendable(text)) onSend(text);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.key === "Escape") onEscape?.();
    const picksWord = composing.current || event.nativeEvent.isComposing || event.keyCode === 229;
    if (event.key !== "Enter" || event.shiftKey || event.altKey || picksWord) return;
    event.preventDefault();
    send();
  };
  return (
    <div className="composer">
      <Textarea
        ref={inputRef} className="composer-text" data-testid={testId} aria-label={composer.label}
        placeholder={composer.placeholder} value={text} autosize minRows={1} maxRows={7} size="md"
        error={bytes > maxTextBytes} onChange={(event) => onChange(event.currentTarget.value)} onKeyDown={onKeyDown}
        onCompositionStart={() => void (composing.current = true)}
        onCompositionEnd={() => void (composing.current = false)}
      />
      <ActionIcon
        size={42} aria-label={composer.send} data-testid={`${testId}-send`}
        disabled={!isSendable(text)} onMouseDown={(event) => event.preventDefault()} onClick={send}
      >
        <SendIcon />
      </ActionIcon>
      <div className="composer-foot" aria-live="polite">
        <Bound bytes={bytes} />
        {showKeys && bytes <= warnFromBytes && <span className="keys-hint">{composer.keys}</span>}
      </div>
    </div>
  );
}

function Bound({ bytes }: { readonly bytes: number }) {
  const { composer } = useTexts();
  if (bytes <= warnFromBytes) return null;
  const over = bytes - maxTextBytes;
  return (
    <span data-testid="composer-bound" className={over > 0 ? "too-long" : undefined}>
      {over > 0 ? composer.tooLong(over) : composer.left(-over)}
    </span>
  );
}
