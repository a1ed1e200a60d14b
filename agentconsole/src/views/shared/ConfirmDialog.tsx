import { Button, Modal } from "@mantine/core";
import type { ReactNode } from "react";
import { Refused } from "./Refused";
import { useAction } from "./useAction";

interface ConfirmDialogProps {
  readonly title: string;
  readonly confirm: string;
  readonly cancel: string;
  readonly testId: string;
  readonly children: ReactNode;
  work(): Promise<unknown>;
  onDone(): void;
}

/** Asks before something that cannot be taken back. Enter confirms, Esc cancels. */
export function ConfirmDialog({ title, confirm, cancel, testId, children, work, onDone }: ConfirmDialogProps) {
  const { busy, refused, run } = useAction();
  return (
    <Modal opened onClose={onDone} title={title} centered size="sm">
      <div className="dialog-text">{children}</div>
      <Refused sentence={refused} />
      <div className="dialog-buttons">
        <Button variant="default" onClick={onDone}>{cancel}</Button>
        <Button color="red" data-autofocus loading={busy} data-testid={testId} onClick={() => run(work, onDone)}>
          {confirm}
        </Button>
      </div>
    </Modal>
  );
}
