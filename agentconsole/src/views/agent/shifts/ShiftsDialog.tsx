import { Button, Loader } from "@mantine/core";
import { useEffect, useState } from "react";
import type { AgentConsole } from "../../../actions/agent";
import type { Rota, RotaDay, Swap } from "../../../protocol/rota";
import { shiftsText } from "../../../state/rota";
import { Dialog } from "../../shared/Dialog";
import { failureText } from "../../shared/failure";
import { useSelected } from "../../shared/hooks";
import { useTexts } from "../../shared/language";
import { Refused } from "../../shared/Refused";
import { AskSwap } from "./AskSwap";
import { OwnSwaps } from "./OwnSwaps";

interface ShiftsDialogProps {
  readonly agent: AgentConsole;
  queueName(queue: string): string;
  onDone(): void;
}

const none: readonly Swap[] = [];

/** An agent's own shifts of two weeks, and the swaps between him and colleagues. */
export function ShiftsDialog({ agent, queueName, onDone }: ShiftsDialogProps) {
  const texts = useTexts();
  const { words } = texts.rota;
  const planned = useSelected(agent.store, (state) => state.rota?.planned);
  const isOnline = useSelected(agent.store, ({ link }) => link.status === "online");
  const swaps = useSelected(agent.store, (state) => state.rota?.swaps ?? none);
  const [rota, setRota] = useState<Rota>();
  const [failure, setFailure] = useState<unknown>();
  const [chosen, setChosen] = useState<string>();
  useEffect(() => {
    if (isOnline) agent.shifts.read().then(setRota, setFailure);
  }, [agent, planned, isOnline]);
  return (
    <Dialog title={words.myShifts} size="lg" onClose={onDone}>
      {failure !== undefined && <Refused sentence={failureText(failure, texts)} />}
      {rota === undefined && failure === undefined && <Loader size="sm" />}
      <OwnSwaps agent={agent} swaps={swaps} />
      <div className="own-shifts" data-testid="own-shifts">
        {rota?.days.map((day, i) => (
          <OwnDay
            key={day.day} day={day} isToday={day.day === rota.today} isFirst={i === 0} queueName={queueName}
            isChosen={day.day === chosen} onChoose={() => setChosen(day.day === chosen ? undefined : day.day)}
          >
            {day.day === chosen && <AskSwap agent={agent} day={day} onAsked={() => setChosen(undefined)} />}
          </OwnDay>
        ))}
      </div>
      <Button component="a" variant="subtle" size="compact-sm" href={agent.shifts.calendarPath} download>
        {words.addCalendar}
      </Button>
    </Dialog>
  );
}

interface OwnDayProps {
  readonly day: RotaDay;
  readonly isToday: boolean;
  readonly isFirst: boolean;
  readonly isChosen: boolean;
  readonly children: React.ReactNode;
  queueName(queue: string): string;
  onChoose(): void;
}

function OwnDay({ day, isToday, isFirst, isChosen, children, queueName, onChoose }: OwnDayProps) {
  const { rota: { words, dayName } } = useTexts();
  const queues = [...new Set(day.shifts.flatMap(({ queue }) => (queue == null ? [] : [queueName(queue)])))];
  const said = day.kind === "absent" ? words.absent : day.anyHour ? words.anyHour
    : shiftsText(day.shifts.map((shift) => ({ ...shift, queue: null }))) || words.free;
  return (
    <div className={isToday ? "own-day today" : "own-day"} data-testid="own-day" data-day={day.day}>
      <button
        type="button" aria-expanded={isChosen} disabled={day.shifts.length === 0} onClick={onChoose}
        {...(isFirst ? { "data-autofocus": true } : {})}
      >
        <strong>{dayName(day.day)}</strong>
        <span>{said}{queues.length > 0 && ` · ${queues.join(", ")}`}</span>
        {day.kind === "planned" && <span className="rota-tag">{words.planned}</span>}
      </button>
      {children}
    </div>
  );
}
