import { Button } from "@mantine/core";
import { shiftsText } from "../../../state/rota";
import { failureText } from "../../shared/failure";
import { UndoIcon } from "../../shared/icons";
import { useTexts } from "../../shared/language";
import type { RotaBook } from "./useRota";

/** What came of planning, and the way back. */
export function PlannedBar({ book }: { readonly book: RotaBook; queueName(queue: string): string }) {
  const texts = useTexts();
  const { words, planDone, planPart, changedBy } = texts.rota;
  const { last, rota } = book;
  if (last === undefined) return null;
  const isDone = last.failure === undefined && last.changed.length === 0;
  return (
    <div className="done-bar" role="status" data-testid="planned-bar" data-done={isDone}>
      <div>
        {!isDone && last.days > 0 && <p>{planPart(last.days)}</p>}
        {last.failure !== undefined && failureText(last.failure, texts)}
        {last.failure === undefined && (isDone ? planDone(last.days) : words.changed)}
        {last.changed.slice(0, 3).map((day) => (
          <p key={`${day.agent}${day.day}`}>
            {changedBy(
              rota?.agents.find(({ agent }) => agent === day.agent)?.name ?? day.agent, day.day, day.by ?? "",
              day.kind === "absent" ? words.absent : shiftsText(day.shifts) || words.free,
            )}
          </p>
        ))}
      </div>
      {isDone && book.canUndo && (
        <Button size="compact-sm" variant="light" leftSection={<UndoIcon size={14} />} title="U" onClick={book.undo}>
          {words.undo}
        </Button>
      )}
      <Button size="compact-sm" variant="subtle" color="gray" onClick={book.forget}>{texts.close}</Button>
    </div>
  );
}
