import { Button } from "@mantine/core";
import { Dialog } from "../../shared/Dialog";
import { useTexts } from "../../shared/language";
import { ChangeList } from "./ChangeList";
import { useOpenSettings } from "./SettingsContext";

interface LeaveDialogProps {
  /** Whether the page is left with what is not saved, or that is thrown away. */
  readonly why: "leave" | "discard";
  onLeave(): void;
  onDone(): void;
}

/** Says what is not saved before the page is left, or before it is thrown away. */
export function LeaveDialog({ why, onLeave, onDone }: LeaveDialogProps) {
  const { settings: { words } } = useTexts();
  const { changes, discard, passwords } = useOpenSettings();
  const leaves = why === "leave";
  return (
    <Dialog title={words.leaveTitle} size="md" onClose={onDone}>
      <p className="dialog-text">{leaves ? words.leaveText : words.discardText}</p>
      {leaves && Object.keys(passwords).length > 0 && <p className="setting-wrong">{words.passwordsLost}</p>}
      <ChangeList changes={changes} />
      <div className="dialog-buttons">
        <Button variant="default" onClick={onDone}>{words.stay}</Button>
        <Button
          variant={leaves ? "filled" : "light"} color={leaves ? undefined : "red"} data-autofocus
          data-testid={leaves ? "leave" : "discard-all"}
          onClick={() => {
            if (!leaves) discard();
            onDone();
            if (leaves) onLeave();
          }}
        >
          {leaves ? words.leave : words.discard}
        </Button>
      </div>
    </Dialog>
  );
}
