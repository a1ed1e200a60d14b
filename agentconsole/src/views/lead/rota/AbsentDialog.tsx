import { Button, TextInput } from "@mantine/core";
import { useEffect, useState } from "react";
import type { LeadConsole } from "../../../actions/lead";
import type { Gap, RotaDay, RotaPerson, Shift } from "../../../protocol/rota";
import { spanText } from "../../../state/rota";
import { Dialog } from "../../shared/Dialog";
import { useTexts } from "../../shared/language";
import { Refused } from "../../shared/Refused";
import { useAction } from "../../shared/useAction";
import { changedDay } from "./useRota";
import type { RotaBook } from "./useRota";

interface AbsentDialogProps {
  readonly lead: LeadConsole;
  readonly book: RotaBook;
  readonly day: RotaDay;
  /** Whether only the gap is asked for: who could work instead. */
  readonly isGap: boolean;
  queueName(queue: string): string;
  onDone(): void;
}

/** Marks an agent absent, and offers who could work instead. */
export function AbsentDialog({ lead, book, day, isGap, queueName, onDone }: AbsentDialogProps) {
  const { rota: { words, dayName } } = useTexts();
  const [reason, setReason] = useState("");
  const [gaps, setGaps] = useState<readonly Gap[]>();
  const action = useAction();
  const { agent, day: date, shifts } = day;
  useEffect(() => {
    if (isGap) lead.rota.gaps(agent, date).then(setGaps, () => setGaps([]));
  }, [lead, isGap, agent, date]);
  const name = book.rota?.agents.find((one) => one.agent === agent)?.name ?? agent;
  const mark = (): void => action.run(async () => {
    const answer = await book.plan([changedDay(day, { kind: "absent", shifts, note: reason.trim() })]);
    if ((answer?.planned ?? 0) === 0) onDone();
    else setGaps(await lead.rota.gaps(agent, date));
  });
  const fillIn = (person: RotaPerson, shift: Shift): void => action.run(async () => {
    const own = book.of(person.agent, date);
    if (own !== undefined) {
      await book.plan([changedDay(own, { kind: "planned", shifts: [...own.shifts, inQueue(shift, person)] })]);
    }
  }, onDone);
  return (
    <Dialog title={`${name} · ${dayName(date)}`} size="md" busy={action.busy} onClose={onDone}>
      {gaps === undefined && !isGap && (
        <form
          className="stack" onSubmit={(event) => {
            event.preventDefault();
            mark();
          }}
        >
          <TextInput
            data-autofocus label={words.reason} placeholder={words.reasonHint} maxLength={200} value={reason}
            data-testid="absent-reason" onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Button type="submit" loading={action.busy} data-testid="absent-mark">{words.markAbsent}</Button>
        </form>
      )}
      {gaps?.map((gap) => (
        <GapChoice key={gap.shift.from} gap={gap} queueName={queueName} onFill={(one) => fillIn(one, gap.shift)} />
      ))}
      {gaps !== undefined && (
        <Button
          variant="default" fullWidth mt="sm" onClick={onDone}
          {...(gaps.every(({ could }) => could.length === 0) ? { "data-autofocus": true, autoFocus: true } : {})}
        >
          {words.keepsGap}
        </Button>
      )}
      {action.refused !== undefined && <Refused sentence={action.refused} />}
    </Dialog>
  );
}

// He works in his own queue unless it is another's.
const inQueue = (shift: Shift, person: RotaPerson): Shift =>
  ({ ...shift, queue: shift.queue === person.queue ? null : shift.queue ?? null, overtime: true });

interface GapChoiceProps {
  readonly gap: Gap;
  queueName(queue: string): string;
  onFill(person: RotaPerson): void;
}

function GapChoice({ gap: { shift, could }, queueName, onFill }: GapChoiceProps) {
  const { rota: { words, hoursThisWeek } } = useTexts();
  return (
    <section className="rota-gap" data-testid="gap">
      <h3>{words.gap} {spanText(shift)}{shift.queue != null && ` · ${queueName(shift.queue)}`}</h3>
      {could.length === 0 ? <p className="soft">{words.nobodyCould}</p> : <p className="soft">{words.whoCould}</p>}
      {could.map((one, i) => (
        <Button
          key={one.agent} fullWidth justify="space-between" variant={i === 0 ? "light" : "subtle"} autoFocus={i === 0}
          rightSection={hoursThisWeek(Math.round(one.weekMinutes / 6) / 10)} data-testid="gap-person"
          data-agent={one.agent} title={words.fillIn} onClick={() => onFill(one)}
        >
          {one.name} · {queueName(one.queue)}
        </Button>
      ))}
    </section>
  );
}
