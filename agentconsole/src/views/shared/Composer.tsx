import { ActionIcon, Textarea } from "@mantine/core";
import { useRef } from "react";
import type { AriaAttributes, ClipboardEvent, KeyboardEvent, ReactNode, Ref } from "react";
import { isSendable, maxTextBytes, textBytes } from "../../protocol/bounds";
import { useTexts } from "./language";
import { SendIcon } from "./icons";

interface ComposerProps {
  readonly text: string;
  readonly testId: string;
  readonly inputRef?: Ref<HTMLTextAreaElement>;
  readonly showKeys?: boolean;
  /** Buttons before the text. */
  readonly tools?: ReactNode;
  readonly aria?: AriaAttributes;
  onChange(text: string): void;
  onSend(text: string): void;
  /** Ctrl+Enter, where it does something else than Enter. */
  onSendNext?(text: string): void;
  onEscape?(): void;
  /** Looks at a key first; true when that was all. */
  onKey?(event: KeyboardEvent<HTMLTextAreaElement>): boolean;
  onFiles?(files: readonly File[]): void;
}

const warnFromBytes = maxTextBytes - 1024;

/** Where messages are written. Enter sends, Shift+Enter breaks the line; an input method's Enter only picks a word. */
export function Composer(props: ComposerProps) {
  const { text, testId, inputRef, showKeys, tools, aria, onChange, onSend, onFiles } = props;
  const { composer } = useTexts();
  const bytes = textBytes(text);
  const keys = useKeys(props);
  const paste = (event: ClipboardEvent): void => {
    const files = [...event.clipboardData.files];
    if (files.length === 0 || onFiles === undefined) return;
    event.preventDefault();
    onFiles(files);
  };
  return (
    <div className={`composer${tools === undefined ? "" : " with-tools"}`}>
      {tools !== undefined && <div className="composer-tools">{tools}</div>}
      <Textarea
        ref={inputRef} className="composer-text" data-testid={testId} aria-label={composer.label} {...aria}
        placeholder={composer.placeholder} value={text} autosize minRows={1} maxRows={7} size="md"
        error={bytes > maxTextBytes} onChange={(event) => onChange(event.currentTarget.value)} onPaste={paste} {...keys}
      />
      <ActionIcon
        size={42} aria-label={composer.send} data-testid={`${testId}-send`}
        disabled={!isSendable(text)} onMouseDown={(event) => event.preventDefault()} onClick={() => onSend(text)}
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

function useKeys({ text, onSend, onSendNext, onEscape, onKey }: ComposerProps) {
  const composing = useRef(false);
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    const picksWord = composing.current || event.nativeEvent.isComposing || event.keyCode === 229;
    if (picksWord || onKey?.(event)) return;
    if (event.key === "Escape") onEscape?.();
    if (event.key !== "Enter" || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const send = (event.ctrlKey || event.metaKey) && onSendNext !== undefined ? onSendNext : onSend;
    if (isSendable(text)) send(text);
  };
  return {
    onKeyDown,
    onCompositionStart: () => void (composing.current = true),
    onCompositionEnd: () => void (composing.current = false),
  };
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
