import { Modal } from "@mantine/core";
import type { ReactNode } from "react";
import { useTexts } from "./language";

interface DialogProps {
  readonly title: string;
  readonly size?: "sm" | "md" | "lg";
  readonly children: ReactNode;
  onClose(): void;
}

/** A dialog over the page: it has the focus until it is closed, and gives it back. */
export function Dialog({ title, size = "sm", children, onClose }: DialogProps) {
  const { close } = useTexts();
  return (
    <Modal.Root opened onClose={onClose} centered size={size}>
      <Modal.Overlay backgroundOpacity={0.35} />
      <Modal.Content radius="lg" className="dialog">
        <div className="dialog-head">
          <Modal.Title>{title}</Modal.Title>
          <Modal.CloseButton aria-label={close} />
        </div>
        <Modal.Body>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
