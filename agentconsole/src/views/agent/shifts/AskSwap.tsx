import { Button, Loader, Select, TextInput } from "@mantine/core";
import { useEffect, useMemo, useState } from "react";
import type { AgentConsole } from "../../../actions/agent";
import { newId } from "../../../actions/id";
import type { RotaDay, SwapChoice } from "../../../protocol/rota";
import { shiftsText } from "../../../state/rota";
import { useTexts } from "../../shared/language";
import { Refused } from "../../shared/Refused";
import { useAction } from "../../shared/useAction";

interface AskSwapProps {
  readonly agent: AgentConsole;
  readonly day: RotaDay;
  onAsked(): void;
}

/** Asks a colleague to swap a day, or to take it. Only who could is offered. */
export function AskSwap({ agent, day: { day }, onAsked }: AskSwapProps) {
  const { rota: { words, dayName } } = useTexts();
  const [choices, setChoices] = useState<readonly SwapChoice[]>();
  const [at, setAt] = useState<string | null>(null);
  const [note, setNote] = useState("");
  // Asked again after a failure it is the same question.
  const id = useMemo(() => newId(), []);
  const action = useAction();
  useEffect(() => {
    agent.shifts.choices(day).then(setChoices, () => setChoices([]));
  }, [agent, day]);
  if (choices === undefined) return <Loader size="xs" />;
  if (choices.length === 0) return <p className="soft">{words.nobodySwaps}</p>;
  const chosen = choices[Number(at ?? 0)];
  const said = (choice: SwapChoice): string => (choice.day == null ? `${choice.name} · ${words.takesIt}`
    : `${choice.name} · ${dayName(choice.day)} ${shiftsText(choice.shifts)}`);
  return (
    <form
      className="ask-swap" onSubmit={(event) => {
        event.preventDefault();
        if (chosen === undefined) return;
        action.run(() => agent.shifts.ask(
          { id, day, agent: chosen.agent, theirDay: chosen.day ?? null, note: note.trim() }), onAsked);
      }}
    >
      <Select
        label={words.withWhom} searchable autoFocus comboboxProps={{ withinPortal: false }} data-testid="swap-with"
        value={at ?? "0"} onChange={setAt}
        data={choices.map((choice, i) => ({ value: String(i), label: said(choice) }))} allowDeselect={false}
      />
      <TextInput
        label={words.note} maxLength={200} value={note} data-testid="swap-note"
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <Button type="submit" loading={action.busy} data-testid="swap-ask">{words.ask}</Button>
      {action.refused !== undefined && <Refused sentence={action.refused} />}
    </form>
  );
}
