import { Button } from "@mantine/core";
import { useCallback, useMemo, useState } from "react";
import type { LeadConsole } from "../../actions/lead";
import { lastOf } from "../../actions/leadActs";
import { byTrouble as agentsByTrouble, queuesByTrouble } from "../../state/order";
import { ConnectionBanner } from "../shared/ConnectionBanner";
import { useSampled, useSelected } from "../shared/hooks";
import { useSpoken } from "../shared/language";
import type { QueueColumn } from "../texts/board";
import { ActDialog } from "./ActDialog";
import type { ActOpened } from "./ActDialog";
import { AgentTable } from "./AgentTable";
import { AskList } from "./AskList";
import { BoardHeader } from "./BoardHeader";
import { BoardHelp } from "./BoardHelp";
import { CallBar } from "./CallBar";
import { DoneBar } from "./DoneBar";
import { HandoversDialog } from "./handover/HandoversDialog";
import { HelpDialog } from "./help/HelpDialog";
import { NoticesDialog } from "./notices/NoticesDialog";
import { ReportPage } from "./reports/ReportPage";
import { RotaView } from "./rota/RotaView";
import { QueueTable, focusedQueue } from "./QueueTable";
import type { BoardOfQueue } from "./QueueTable";
import { ThresholdDialog } from "./ThresholdDialog";
import { useBoardKeys } from "./useBoardKeys";
import { useCalls } from "./useCalls";
import { useMarking } from "./useMarking";

type Opened =
  | { readonly kind: "act"; readonly act: ActOpened }
  | { readonly kind: "thresholds" | "notices" | "reports" | "rota" | "handover" }
  | { readonly kind: "watch"; readonly session?: string }
  | { readonly kind: "help"; readonly about?: QueueColumn };

/** However often the figures come, they are drawn no more often than that. */
const drawEveryMs = 250;

interface BoardProps {
  readonly lead: LeadConsole;
  onSettings(): void;
  onSignOut(): void;
}

/** Every queue of the shop at a glance, and below it every agent; whoever needs the lead stands first. */
export function Board({ lead, onSettings, onSignOut }: BoardProps) {
  const { language, texts } = useSpoken();
  const states = useSampled(lead.store, (state) => state.boards, drawEveryMs);
  const names = useSelected(lead.queues, (queues) => queues);
  const [only, setOnly] = useState<string>();
  const [opened, setOpened] = useState<Opened>();
  const [closed, setClosed] = useState(0);
  const queueName = useCallback((queue: string): string =>
    names.find((one) => one.queue === queue)?.name[language] ?? queue, [names, language]);
  const all = useMemo(() => boardsOf(states), [states]);
  const calls = useCalls(all, lead.choices);
  const boards = byTrouble(all, (queue) => calls.byQueue.get(queue)?.length ?? 0);
  const rows = useMemo(() => Object.values(states).filter(({ queue }) => only === undefined || only === queue)
    .flatMap(({ queue, agents, head }) => Object.values(agents).map((agent) => ({ agent, head, queue })))
    .sort((a, b) => agentsByTrouble(a.agent, b.agent)),
  [states, only]);
  const choose = useCallback((queue: string) => setOnly((before) => (before === queue ? undefined : queue)), []);
  const marking = useMarking(rows);
  const openAct = (opening: ActOpened): void => setOpened({ kind: "act", act: opening });
  const act = (kind: "move" | "slots" | "presence" | "byHand", to?: string): void => {
    const agents = marking.chosen();
    if (agents.length > 0) openAct({ kind, agents, ...(to === undefined ? {} : { to }) });
  };
  const close = (): void => setOpened(undefined);
  useBoardKeys({
    acknowledge: calls.acknowledge,
    showAll: () => {
      setOnly(undefined);
      setClosed(lastOf(lead.acts.store.get())?.step ?? 0);
    },
    act,
    moveWaiting: () => {
      const from = focusedQueue() ?? only ?? mostWaiting(all);
      if (from !== undefined) openAct({ kind: "waiting", from });
    },
    undo: () => void lead.acts.undo(),
    read: (kind) => openAct({ kind }),
    openThresholds: () => setOpened({ kind: "thresholds" }),
    openHelp: () => setOpened({ kind: "help" }),
    openNotices: () => setOpened({ kind: "notices" }),
    openHandover: () => setOpened({ kind: "handover" }),
    openRota: () => setOpened({ kind: "rota" }),
    openWatch: () => setOpened({ kind: "watch" }),
    openSettings: onSettings,
    changeRules: () => {
      const queue = focusedQueue() ?? only ?? boards[0]?.head.queue;
      if (queue !== undefined) openAct({ kind: "rules", queue });
    },
    openReports: () => setOpened({ kind: "reports" }),
    switchSound: () => lead.choices.dispatch({ sound: !lead.choices.get().sound }),
  });
  if (opened?.kind === "reports") return <ReportPage lead={lead} queueName={queueName} onBack={close} />;
  if (opened?.kind === "rota") return <RotaView lead={lead} queueName={queueName} onDone={close} />;
  return (
    <div className="board-page">
      <BoardHeader
        lead={lead} boards={all} onThresholds={() => setOpened({ kind: "thresholds" })}
        onHelp={() => setOpened({ kind: "help" })} onNotices={() => setOpened({ kind: "notices" })}
        onWatch={() => setOpened({ kind: "watch" })} onReports={() => setOpened({ kind: "reports" })}
        onRota={() => setOpened({ kind: "rota" })} onHandover={() => setOpened({ kind: "handover" })}
        onSettings={onSettings} onSignOut={onSignOut}
      />
      <ConnectionBanner store={lead.store} means="boardOffline" />
      <CallBar calls={calls.open} queueName={queueName} onAcknowledge={() => calls.acknowledge()} />
      <main className="board-body">
        <h2 className="visually-hidden">{texts.lead.queues}</h2>
        {boards.length === 0 ? <p className="soft">{texts.lead.noBoards}</p> : (
          <QueueTable
            boards={boards} only={only} calls={calls.byQueue} remembered={calls.remembered} queueName={queueName}
            onChoose={choose} onExplain={(about) => setOpened({ kind: "help", about })}
            onDrop={(to) => act("move", to)}
          />
        )}
        <AskList
          boards={only === undefined ? boards : boards.filter(({ head }) => head.queue === only)} queueName={queueName}
          onWatch={(session) => setOpened({ kind: "watch", session })}
        />
        <div className="board-agents-head">
          <h2>
            {texts.lead.agents} · {only === undefined ? texts.lead.allQueues : queueName(only)}
            {" "}<span className="count">{rows.length}</span>
          </h2>
          {marking.count > 0 && (
            <Button size="compact-sm" title="V" data-testid="move-marked" onClick={() => act("move")}>
              {texts.move.words.move} · {texts.move.marked(marking.count)}
            </Button>
          )}
          {only !== undefined && (
            <Button size="compact-sm" variant="subtle" title="Esc" onClick={() => setOnly(undefined)}>
              {texts.lead.allQueues}
            </Button>
          )}
        </div>
        <AgentTable rows={rows} marking={marking} queueName={queueName} />
      </main>
      <DoneBar acts={lead.acts} closed={closed} queueName={queueName} onClose={setClosed} />
      {opened?.kind === "thresholds" && (
        <ThresholdDialog choices={lead.choices} onDone={close} />
      )}
      {opened?.kind === "help" && <BoardHelp about={opened.about} onDone={close} />}
      {opened?.kind === "act" && (
        <ActDialog lead={lead} opened={opened.act} queueName={queueName} onDone={close} />
      )}
      {opened?.kind === "notices" && <NoticesDialog lead={lead} queueName={queueName} onDone={close} />}
      {opened?.kind === "handover" && <HandoversDialog lead={lead} queueName={queueName} onDone={close} />}
      {opened?.kind === "watch" && (
        <HelpDialog lead={lead} first={opened.session} queueName={queueName} onDone={close} />
      )}
    </div>
  );
}

const mostWaiting = (boards: readonly BoardOfQueue[]): string | undefined =>
  [...boards].sort((a, b) => b.head.waiting - a.head.waiting)[0]?.head.queue;

const boardsOf = (states: Readonly<Record<string, BoardOfQueue["board"]>>): BoardOfQueue[] =>
  Object.values(states).flatMap((board) => (board.head === undefined ? [] : [{ board, head: board.head }]));

function byTrouble(boards: readonly BoardOfQueue[], calls: (queue: string) => number): BoardOfQueue[] {
  const of = new Map(boards.map((one) => [one.head.queue, one]));
  return queuesByTrouble(boards.map(({ head }) => head), calls).flatMap(({ queue }) => of.get(queue) ?? []);
}
