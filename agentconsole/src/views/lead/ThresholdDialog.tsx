import { Button, NumberInput, Switch } from "@mantine/core";
import type { BoardChoices } from "../../actions/boardPreferences";
import type { CallKind } from "../../state/thresholds";
import { Dialog } from "../shared/Dialog";
import { useSelected } from "../shared/hooks";
import { useTexts } from "../shared/language";

const limits: readonly (readonly [kind: Exclude<CallKind, "nobody">, most: number])[] =
  [["waiting", 100_000], ["longest", 86_400], ["late", 100_000], ["inTime", 100]];

/** When the lead wants to be called. What is written holds at once. */
export function ThresholdDialog({ choices, onDone }: { readonly choices: BoardChoices; onDone(): void }) {
  const { board } = useTexts();
  const { thresholds, sound } = useSelected(choices, (all) => all);
  const set = (kind: CallKind, value: number | boolean | undefined): void =>
    choices.dispatch({ thresholds: { ...thresholds, [kind]: value } });
  return (
    <Dialog title={board.words.thresholds} onClose={onDone}>
      <p className="soft">{board.words.thresholdsHint}</p>
      <div className="thresholds">
        {limits.map(([kind, most], index) => (
          <NumberInput
            key={kind} label={board.threshold[kind]} value={thresholds[kind] ?? ""} min={0} max={most} hideControls
            allowDecimal={false} allowNegative={false} clampBehavior="strict" data-testid={`threshold-${kind}`}
            data-autofocus={index === 0 || undefined}
            onChange={(value) => set(kind, typeof value === "number" ? value : undefined)}
          />
        ))}
        <Switch
          label={board.threshold.nobody} checked={thresholds.nobody} data-testid="threshold-nobody"
          onChange={(event) => set("nobody", event.currentTarget.checked)}
        />
        <Switch
          label={board.words.sound} checked={sound} data-testid="board-sound"
          onChange={(event) => choices.dispatch({ sound: event.currentTarget.checked })}
        />
        <Button onClick={onDone}>{board.words.done}</Button>
      </div>
    </Dialog>
  );
}
