import { Button, Loader, SegmentedControl, Select, TextInput } from "@mantine/core";
import { useMemo, useRef, useState } from "react";
import type { LeadConsole } from "../../../actions/lead";
import type { RotaDay } from "../../../protocol/rota";
import { addDays, openSwaps, weekdayOf } from "../../../state/rota";
import { ConnectionBanner } from "../../shared/ConnectionBanner";
import { failureText } from "../../shared/failure";
import { useSelected } from "../../shared/hooks";
import { BackIcon, NextIcon } from "../../shared/icons";
import { useTexts } from "../../shared/language";
import { Refused } from "../../shared/Refused";
import { AbsentDialog } from "./AbsentDialog";
import { DayTimeline } from "./DayTimeline";
import { FilesDialog } from "./FilesDialog";
import { PlannedBar } from "./PlannedBar";
import { RotaKeys } from "./RotaKeys";
import { SwapsDialog } from "./SwapsDialog";
import { useRota } from "./useRota";
import { useRotaKeys } from "./useRotaKeys";
import { WeekGrid } from "./WeekGrid";

type Opened = { readonly kind: "absent"; readonly day: RotaDay; readonly isGap: boolean }
  | { readonly kind: "swaps" | "files" | "keys" };

interface RotaViewProps {
  readonly lead: LeadConsole;
  queueName(queue: string): string;
  onDone(): void;
}

/** Who works when: a week or a day of everybody, by keyboard first. */
export function RotaView({ lead, queueName, onDone }: RotaViewProps) {
  const texts = useTexts();
  const { words, weekOf, dayName, openSwaps: swapsText } = texts.rota;
  const book = useRota(lead);
  const queues = useSelected(lead.queues, (all) => all);
  const swaps = useSelected(lead.store, (state) => openSwaps(state.rota?.swaps ?? []).length);
  const [view, setView] = useState<"week" | "day">("week");
  const [queue, setQueue] = useState<string | null>(null);
  const [text, setText] = useState("");
  const [at, setAt] = useState<{ readonly row: number; readonly column: number }>();
  const [editing, setEditing] = useState<string>();
  const [opened, setOpened] = useState<Opened>();
  const find = useRef<HTMLInputElement>(null);
  const { rota, from } = book;
  const days = useMemo(() => (from === undefined ? [] : [0, 1, 2, 3, 4, 5, 6].map((by) => addDays(from, by))), [from]);
  const agents = useMemo(() => (rota?.agents ?? []).filter((one) => (queue === null || one.queue === queue)
    && `${one.name} ${one.agent}`.toLowerCase().includes(text.trim().toLowerCase())), [rota, queue, text]);
  const today = rota === undefined ? 0 : weekdayOf(rota.today);
  const row = Math.min(at?.row ?? 0, agents.length - 1);
  const column = at?.column ?? today;
  const chosen = book.of(agents[row]?.agent ?? "", days[column] ?? "");
  const turn = (by: number): void => {
    if (from === undefined) return;
    const day = column + by;
    if (view === "day" && day >= 0 && day < 7) setAt({ row, column: day });
    else {
      book.turn(addDays(from, 7 * by));
      if (view === "day") setAt({ row, column: by > 0 ? 0 : 6 });
    }
  };
  const toToday = (): void => {
    book.turn(rota?.today);
    setAt({ row, column: today });
  };
  useRotaKeys({
    step: (down, right) => setAt({
      row: Math.max(0, Math.min(agents.length - 1, row + down)), column: Math.max(0, Math.min(6, column + right)),
    }),
    chosen, plan: (wanted) => void book.plan([wanted]), edit: setEditing, turn, toToday, undo: book.undo,
    absent: (isGap) => chosen !== undefined && setOpened({ kind: "absent", day: chosen, isGap }),
    switchView: () => setView(view === "week" ? "day" : "week"),
    open: (kind) => setOpened({ kind }), find: () => find.current?.focus(), leave: onDone,
  });
  const shown = { book, rota, agents, days, at: { row, column }, editing, queueName, queues };
  const acts = {
    onChoose: (newRow: number, newColumn: number) => setAt({ row: newRow, column: newColumn }), onEdit: setEditing,
  };
  const close = (): void => setOpened(undefined);
  return (
    <div className="rota whole-page" data-testid="rota">
      <header className="desk-header">
        <Button
          variant="subtle" color="gray" size="compact-sm" leftSection={<BackIcon size={16} />} title="Esc"
          data-testid="rota-back" onClick={onDone}
        >
          {words.back}
        </Button>
        <h1>{words.rota}</h1>
        <SegmentedControl
          size="xs" value={view} onChange={(value) => setView(value as "week" | "day")} aria-label={words.rota}
          data={[{ value: "week", label: words.week }, { value: "day", label: words.day }]}
        />
        <Button variant="default" size="compact-sm" title="[" aria-label={words.before} onClick={() => turn(-1)}>
          <BackIcon size={14} />
        </Button>
        <span className="rota-when" data-testid="rota-when" data-from={from}>
          {days.length > 0 && (view === "week" ? weekOf(days[0] ?? "", days[6] ?? "") : dayName(days[column] ?? ""))}
        </span>
        <Button variant="default" size="compact-sm" title="]" aria-label={words.next} onClick={() => turn(1)}>
          <NextIcon size={14} />
        </Button>
        <Button variant="subtle" size="compact-sm" title="T" onClick={toToday}>{words.today}</Button>
        <div className="spring" />
        <TextInput
          ref={find} size="xs" value={text} placeholder={words.find} aria-label={words.find} data-testid="rota-find"
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => ["Enter", "Escape"].includes(event.key) && event.currentTarget.blur()}
        />
        <Select
          size="xs" value={queue} placeholder={words.allQueues} aria-label={words.allQueues} clearable
          data={queues.map((one) => ({ value: one.queue, label: queueName(one.queue) }))} onChange={setQueue}
        />
        <Button
          variant={swaps > 0 ? "light" : "subtle"} size="compact-sm" title="S" data-testid="rota-swaps"
          onClick={() => setOpened({ kind: "swaps" })}
        >
          {swaps > 0 ? swapsText(swaps) : words.swaps}
        </Button>
        <Button
          variant="subtle" color="gray" size="compact-sm" title="I" data-testid="rota-files"
          onClick={() => setOpened({ kind: "files" })}
        >
          {words.files}
        </Button>
        <Button variant="subtle" color="gray" size="compact-sm" title="?" onClick={() => setOpened({ kind: "keys" })}>
          {words.keys}
        </Button>
      </header>
      <ConnectionBanner store={lead.store} means="boardOffline" />
      {rota === undefined ? <RotaLoading failure={book.failure} />
        : view === "week" ? <WeekGrid {...shown} {...acts} rota={rota} />
          : <DayTimeline {...shown} {...acts} rota={rota} day={days[column] ?? ""} />}
      <PlannedBar book={book} queueName={queueName} />
      {opened?.kind === "absent" && (
        <AbsentDialog
          lead={lead} book={book} day={opened.day} isGap={opened.isGap} queueName={queueName} onDone={close}
        />
      )}
      {opened?.kind === "swaps" && <SwapsDialog lead={lead} onDone={close} />}
      {opened?.kind === "files" && <FilesDialog lead={lead} book={book} from={from ?? ""} onDone={close} />}
      {opened?.kind === "keys" && <RotaKeys onDone={close} />}
    </div>
  );
}

function RotaLoading({ failure }: { readonly failure: unknown }) {
  const texts = useTexts();
  return failure === undefined
    ? <p className="soft rota-loading"><Loader size="sm" /> {texts.rota.words.loading}</p>
    : <Refused sentence={failureText(failure, texts)} />;
}
