import { Button } from "@mantine/core";
import { useState } from "react";
import type { LeadConsole } from "../../actions/lead";
import { queuesByTrouble } from "../../state/order";
import { ConnectionBanner } from "../shared/ConnectionBanner";
import { useSelected } from "../shared/hooks";
import { ChatIcon } from "../shared/icons";
import { useSpoken } from "../shared/language";
import { LanguageSwitch } from "../shared/LanguageSwitch";
import { AgentTable } from "./AgentTable";
import { QueuePanel } from "./QueuePanel";

/** Every queue of the shop at a glance, and below it every agent; whoever needs the lead stands first. */
export function Board({ lead, onSignOut }: { readonly lead: LeadConsole; onSignOut(): void }) {
  const { language, texts } = useSpoken();
  const boards = useSelected(lead.store, (state) => state.boards);
  const names = useSelected(lead.queues, (queues) => queues);
  const [only, setOnly] = useState<string>();
  const queueName = (queue: string): string => names.find((one) => one.queue === queue)?.name[language] ?? queue;
  const all = Object.values(boards);
  const heads = queuesByTrouble(all.flatMap(({ head }) => (head === undefined ? [] : [head])));
  const rows = all.filter(({ queue }) => only === undefined || only === queue)
    .flatMap(({ queue, agents }) => Object.values(agents).map((agent) => ({ agent, queue })));
  return (
    <div className="board-page">
      <BoardHeader lead={lead} onSignOut={onSignOut} />
      <ConnectionBanner store={lead.store} means="boardOffline" />
      <main className="board-body">
        <h2 className="visually-hidden">{texts.lead.queues}</h2>
        {heads.length === 0 && <p className="soft">{texts.lead.noBoards}</p>}
        <div className="board-queues">
          {heads.map((head) => (
            <QueuePanel
              key={head.queue} head={head} agents={Object.values(boards[head.queue]?.agents ?? {})}
              name={queueName(head.queue)} chosen={only === head.queue}
              onChoose={() => setOnly(only === head.queue ? undefined : head.queue)}
            />
          ))}
        </div>
        <div className="board-agents-head">
          <h2>{texts.lead.agents} · {only === undefined ? texts.lead.allQueues : queueName(only)}</h2>
          {only !== undefined && (
            <Button size="compact-sm" variant="subtle" onClick={() => setOnly(undefined)}>
              {texts.lead.allQueues}
            </Button>
          )}
        </div>
        <AgentTable rows={rows} queueName={queueName} />
      </main>
    </div>
  );
}

function BoardHeader({ lead, onSignOut }: { readonly lead: LeadConsole; onSignOut(): void }) {
  const { texts } = useSpoken();
  const boards = useSelected(lead.store, (state) => state.boards);
  const all = Object.values(boards);
  const waiting = all.reduce((sum, { head }) => sum + (head?.waiting ?? 0), 0);
  const online = all.flatMap(({ agents }) => Object.values(agents)).filter((one) => one.presence === "Online").length;
  return (
    <header className="desk-header">
      <span className="mark"><ChatIcon size={18} /></span>
      <div className="desk-who">
        <h1>{texts.lead.title}</h1>
        <p data-testid="lead-name">{lead.me.name}</p>
      </div>
      <p className="board-summary">{texts.lead.summary(waiting, online)}</p>
      <div className="spring" />
      <LanguageSwitch />
      <Button variant="subtle" color="gray" size="compact-sm" data-testid="lead-sign-out" onClick={onSignOut}>
        {texts.signIn.signOut}
      </Button>
    </header>
  );
}
