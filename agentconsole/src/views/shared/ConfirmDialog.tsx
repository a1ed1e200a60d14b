import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { Dialog } from "./Dialog";
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
    <Dialog title={title} busy={busy} onClose={onDone}>
      <div className="dialog-text">{children}</div>
      <Refused sentence={refused} />
      <div className="dialog-buttons">
        <Button variant="default" onClick={onDone}>{cancel}</Button>
        <Button color="red.9" data-autofocus loading={busy} data-testid={testId} onClick={() => run(work, onDone)}>
          {confirm}
        </Button>
      </div>
    </Dialog>
  );
}
