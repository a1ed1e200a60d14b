import { ActionIcon, Button } from "@mantine/core";
import { useState } from "react";
import type { AgentConsole } from "../../../actions/agent";
import type { Prepared } from "../../../actions/quickReplies";
import { EditIcon, PlusIcon } from "../../shared/icons";
import { useTexts } from "../../shared/language";
import { QuickEditor } from "./QuickEditor";
import { listId, optionId } from "./useQuick";
import type { Quick } from "./useQuick";

/** The quick replies that answer to what is typed, above the reply box. */
export function QuickMenu({ quick, agent }: { readonly quick: Quick; readonly agent: AgentConsole }) {
  const { desk: { words } } = useTexts();
  const [editing, setEditing] = useState<Prepared | "new">();
  return (
    <div className="quick-menu" data-testid="quick-menu">
      <ul id={listId} role="listbox" aria-label={words.quick}>
        {quick.found.map((one, index) => (
          <li
            key={`${one.isOwn}-${one.key}`} id={optionId(index)} role="option" aria-selected={index === quick.at}
            data-testid="quick-reply" data-key={one.key}
            onMouseDown={(event) => event.preventDefault()} onClick={() => quick.take(one)}
          >
            <span className="quick-key">{one.key}</span>
            <span className="quick-text">{quick.filled(one)}</span>
            <span className="quick-whose">{one.isOwn ? words.quickOwn : words.quickShared}</span>
          </li>
        ))}
      </ul>
      {quick.found.length === 0 && <p className="soft quick-none" role="status">{words.quickNone}</p>}
      <div className="quick-foot">
        <span className="soft">{words.quickHint}</span>
        <span className="spring" />
        {quick.found[quick.at]?.isOwn && (
          <ActionIcon variant="subtle" color="gray" aria-label={words.quickEdit} data-testid="quick-edit"
            onClick={() => setEditing(quick.found[quick.at])}>
            <EditIcon size={16} />
          </ActionIcon>
        )}
        <Button variant="subtle" size="compact-xs" leftSection={<PlusIcon size={14} />} data-testid="quick-new"
          onClick={() => setEditing("new")}>
          {words.quickNew}
        </Button>
      </div>
      {editing !== undefined && (
        <QuickEditor
          book={agent.quickReplies} reply={editing === "new" ? undefined : editing} onDone={() => setEditing(undefined)}
        />
      )}
    </div>
  );
}
