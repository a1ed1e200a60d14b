import { Modal } from "@mantine/core";
import { useLayoutEffect, useRef } from "react";
import type { ReactNode } from "react";
import { useTexts } from "./language";
import { useKeyAhead } from "./useKeyAhead";

interface DialogProps {
  readonly title: string;
  readonly size?: "sm" | "md" | "lg" | `min(${string})`;
  /** Whether what the dialog asked for is under way. */
  readonly busy?: boolean;
  readonly children: ReactNode;
  onClose(): void;
}

/** A dialog over the page: it has the focus until it is closed, and gives it back. */
export function Dialog({ title, size = "sm", busy = false, children, onClose }: DialogProps) {
  const { close } = useTexts();
  useKeyAhead(busy);
  return (
    <Modal.Root opened onClose={onClose} centered size={size}>
      <Modal.Overlay backgroundOpacity={0.35} />
      <Modal.Content radius="lg" className="dialog" aria-busy={busy}>
        <div className="dialog-head">
          <Modal.Title>{title}</Modal.Title>
          <Modal.CloseButton aria-label={close} />
        </div>
        <Modal.Body>
          {children}
          <FocusAtOnce />
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

// The focus trap waits a moment before it takes the focus; the next key must not go to the page behind meanwhile.
function FocusAtOnce() {
  const mark = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    mark.current?.closest("[role=dialog]")?.querySelector<HTMLElement>("[data-autofocus]")?.focus();
  }, []);
  return <span ref={mark} hidden />;
}
