import { ActionIcon, Button } from "@mantine/core";
import { lastOf } from "../../actions/leadActs";
import type { LeadActs } from "../../actions/leadActs";
import { useSelected } from "../shared/hooks";
import { CloseIcon, UndoIcon } from "../shared/icons";
import { useTexts } from "../shared/language";
import { useActWords } from "./useActWords";

interface DoneBarProps {
  readonly acts: LeadActs;
  /** The last that was closed; it is not shown again. */
  readonly closed: number;
  queueName(queue: string): string;
  onClose(step: number): void;
}

const most = 3;

/** What the lead did last, what of it was refused and why, and how to take it back. */
export function DoneBar({ acts, closed, queueName, onClose }: DoneBarProps) {
  const { move: { words }, board } = useTexts();
  const { ofDone } = useActWords(queueName);
  const last = useSelected(acts.store, lastOf);
  const shown = last !== undefined && last.step > closed ? last : undefined;
  if (shown === undefined) return <div role="status" className="visually-hidden" data-testid="done-bar" />;
  const { what, notDone, notBack } = ofDone(shown);
  const refused = [...notDone, ...notBack];
  return (
    <div
      role="status" className={`done-bar${refused.length > 0 ? " refused" : ""}`} data-testid="done-bar"
      data-standing={shown.standing}
    >
      <div className="done-words">
        <p>{what}{shown.standing !== "done" && ` ${standing(shown.standing, words)}`}</p>
        {refused.slice(0, most).map((sentence) => <p key={sentence} data-testid="not-done">{sentence}</p>)}
        {refused.length > most && <p>{board.more(refused.length - most)}</p>}
      </div>
      {shown.standing === "done" && (
        <Button
          size="compact-sm" variant="default" leftSection={<UndoIcon size={15} />} title="U · Ctrl+Z"
          data-testid="undo" onClick={() => void acts.undo(shown.id)}
        >
          {words.undo}
        </Button>
      )}
      <ActionIcon variant="subtle" color="gray" aria-label={words.dismiss} onClick={() => onClose(shown.step)}>
        <CloseIcon size={15} />
      </ActionIcon>
    </div>
  );
}

type Words = ReturnType<typeof useTexts>["move"]["words"];

export const standing = (of: "running" | "undoing" | "undone" | "kept" | "done", words: Words): string =>
  (of === "done" ? "" : of === "kept" ? "" : `· ${words[of]}`);
