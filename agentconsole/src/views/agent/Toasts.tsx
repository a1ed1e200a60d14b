import { ActionIcon, Button } from "@mantine/core";
import type { AgentConsole } from "../../actions/agent";
import { failureText } from "../shared/failure";
import { useSelected } from "../shared/hooks";
import { CloseIcon, UndoIcon } from "../shared/icons";
import { useTexts } from "../shared/language";

/** What was just done, as long as it can be taken back, and what could not be done. */
export function Toasts({ agent: { undo } }: { readonly agent: AgentConsole }) {
  const texts = useTexts();
  const list = useSelected(undo.store, (all) => all);
  return (
    <div className="toasts" role="status">
      {list.map(({ id, what, name, failure }) => (
        <div key={id} className={`toast${failure === undefined ? "" : " failed"}`} data-testid="toast" data-what={what}>
          <span>{texts.desk.undone[what](name)}{failure !== undefined && `: ${failureText(failure, texts)}`}</span>
          {failure === undefined ? (
            <Button
              size="compact-sm" variant="white" leftSection={<UndoIcon size={15} />} data-testid="undo" title="Alt+Z"
              onClick={() => undo.undo(id)}
            >
              {texts.desk.words.undo}
            </Button>
          ) : (
            <ActionIcon variant="subtle" color="gray" aria-label={texts.desk.words.dismiss}
              onClick={() => undo.dismiss(id)}>
              <CloseIcon size={15} />
            </ActionIcon>
          )}
        </div>
      ))}
    </div>
  );
}
