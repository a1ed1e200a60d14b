import { Button } from "@mantine/core";
import { useCallback, useMemo, useState } from "react";
import type { LeadConsole } from "../../actions/lead";
import { queuesByTrouble } from "../../state/order";
import { ConnectionBanner } from "../shared/ConnectionBanner";
import { useSampled, useSelected } from "../shared/hooks";
import { useSpoken } from "../shared/language";
import type { QueueColumn } from "../texts/board";
import { AgentTable } from "./AgentTable";
import { AskList } from "./AskList";
import { BoardHeader } from "./BoardHeader";
import { BoardHelp } from "./BoardHelp";
import { CallBar } from "./CallBar";
import { QueueTable } from "./QueueTable";
import type { BoardOfQueue } from "./QueueTable";
import { ThresholdDialog } from "./ThresholdDialog";
import { useBoardKeys } from "./useBoardKeys";
import { useCalls } from "./useCalls";

type Opened = { readonly kind: "thresholds" } | { readonly kind: "help"; readonly about?: QueueColumn };

/** However often the figures come, they are drawn no more often than that. */
const drawEveryMs = 250;

/** Every queue of the shop at a glance, and below it every agent; whoever needs the lead stands first. */
export function Board({ lead, onSignOut }: { readonly lead: LeadConsole; onSignOut(): void }) {
  const { language, texts } = useSpoken();
  const states = useSampled(lead.store, (state) => state.boards, drawEveryMs);
  const names = useSelected(lead.queues, (queues) => queues);
  const [only, setOnly] = useState<string>();
  const [opened, setOpened] = useState<Opened>();
  const queueName = useCallback((queue: string): string =>
    names.find((one) => one.queue === queue)?.name[language] ?? queue, [names, language]);
  const all = useMemo(() => boardsOf(states), [states]);
  const calls = useCalls(all, lead.choices);
  const boards = byTrouble(all, (queue) => calls.byQueue.get(queue)?.length ?? 0);
  const rows = useMemo(() => Object.values(states).filter(({ queue }) => only === undefined || only === queue)
    .flatMap(({ queue, agents, head }) => Object.values(agents).map((agent) => ({ agent, head, queue }))),
  [states, only]);
  const choose = useCallback((queue: string) => setOnly((before) => (before === queue ? undefined : queue)), []);
  useBoardKeys({
    acknowledge: calls.acknowledge,
    showAll: () => setOnly(undefined),
    openThresholds: () => setOpened({ kind: "thresholds" }),
    openHelp: () => setOpened({ kind: "help" }),
    switchSound: () => lead.choices.dispatch({ sound: !lead.choices.get().sound }),
  });
  return (
    <div className="board-page">
      <BoardHeader
        lead={lead} boards={all} onThresholds={() => setOpened({ kind: "thresholds" })}
        onHelp={() => setOpened({ kind: "help" })} onSignOut={onSignOut}
      />
      <ConnectionBanner store={lead.store} means="boardOffline" />
      <CallBar calls={calls.open} queueName={queueName} onAcknowledge={() => calls.acknowledge()} />
      <main className="board-body">
        <h2 className="visually-hidden">{texts.lead.queues}</h2>
        {boards.length === 0 ? <p className="soft">{texts.lead.noBoards}</p> : (
          <QueueTable
            boards={boards} only={only} calls={calls.byQueue} remembered={calls.remembered} queueName={queueName}
            onChoose={choose} onExplain={(about) => setOpened({ kind: "help", about })}
          />
        )}
        <AskList
          boards={only === undefined ? boards : boards.filter(({ head }) => head.queue === only)} queueName={queueName}
        />
        <div className="board-agents-head">
          <h2>
            {texts.lead.agents} · {only === undefined ? texts.lead.allQueues : queueName(only)}
            {" "}<span className="count">{rows.length}</span>
          </h2>
          {only !== undefined && (
            <Button size="compact-sm" variant="subtle" title="Esc" onClick={() => setOnly(undefined)}>
              {texts.lead.allQueues}
            </Button>
          )}
        </div>
        <AgentTable rows={rows} queueName={queueName} />
      </main>
      {opened?.kind === "thresholds" && (
        <ThresholdDialog choices={lead.choices} onDone={() => setOpened(undefined)} />
      )}
      {opened?.kind === "help" && <BoardHelp about={opened.about} onDone={() => setOpened(undefined)} />}
    </div>
  );
}

const boardsOf = (states: Readonly<Record<string, BoardOfQueue["board"]>>): BoardOfQueue[] =>
  Object.values(states).flatMap((board) => (board.head === undefined ? [] : [{ board, head: board.head }]));

function byTrouble(boards: readonly BoardOfQueue[], calls: (queue: string) => number): BoardOfQueue[] {
  const of = new Map(boards.map((one) => [one.head.queue, one]));
  return queuesByTrouble(boards.map(({ head }) => head), calls).flatMap(({ queue }) => of.get(queue) ?? []);
}
