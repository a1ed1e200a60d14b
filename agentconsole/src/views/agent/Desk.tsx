import { useEffect, useMemo, useRef, useState } from "react";
import type { AgentConsole } from "../../actions/agent";
import { followActivity } from "../../actions/lifeSigns";
import type { DeskChat } from "../../protocol/desk";
import { byWait, nextWaiting } from "../../state/order";
import { lastNumber } from "../../state/session";
import { ConnectionBanner } from "../shared/ConnectionBanner";
import { useSelected, useTitle, useVisible } from "../shared/hooks";
import { useTexts } from "../shared/language";
import { pruneDrafts } from "../shared/useDraft";
import { useAgentNames, useQueueNames } from "../shared/names";
import { AutoAwayBanner } from "./AutoAwayBanner";
import { ChatList } from "./ChatList";
import { ChatPane } from "./ChatPane";
import { ContextPane } from "./ContextPane";
import { DeskHeader } from "./DeskHeader";
import { NonePane } from "./NonePane";
import { focusReply, useDeskKeys } from "./useDeskKeys";

export type Dialog = "transfer" | "close" | undefined;

/** The whole desk: own chats on the left, the conversation in the middle, what is known about it on the right. */
export function Desk({ agent, onSignOut }: { readonly agent: AgentConsole; onSignOut(): void }) {
  const desk = useSelected(agent.store, (state) => state.desk);
  const selected = useSelected(agent.store, (state) => state.selected);
  const session = useSelected(agent.store, ({ sessions }) => (selected === undefined ? undefined : sessions[selected]));
  const chats = useMemo(() => byWait(Object.values(desk?.chats ?? {})), [desk?.chats]);
  const waiting = chats.filter((one) => one.roundSince != null).length;
  const chat = selected === undefined ? undefined : desk?.chats[selected];
  const [dialog, setDialog] = useDialog(selected);
  const queueName = useQueueNames(agent.me.shop);
  const agentName = useAgentNames(agent.me.shop);
  const presence = useRef<HTMLButtonElement>(null);
  useEffect(() => followActivity(document, agent.here), [agent]);
  useSeen(agent);
  useFirstChat(agent, chats[0]?.session);
  useTidyDrafts(agent, desk === undefined ? undefined : Object.keys(desk.chats));
  useWaitingTitle(waiting);
  const goOn = useGoOn(agent, chats);
  const keys = useDeskKeys({ agent, chats, selected, setDialog, presence });
  return (
    <div className="desk">
      <DeskHeader agent={agent} head={desk?.head} queueName={queueName} presence={presence} onSignOut={onSignOut} />
      <ConnectionBanner store={agent.store} />
      <AutoAwayBanner agent={agent} head={desk?.head} />
      <div className="desk-body">
        <ChatList agent={agent} chats={chats} head={desk?.head} onNext={keys.next} />
        {session === undefined ? <NonePane empty={chats.length === 0} /> : (
          <ChatPane
            key={session.session} agent={agent} session={session} chat={chat}
            dialog={dialog} setDialog={setDialog} onNext={waiting > 0 ? keys.next : undefined} onGone={goOn}
            queueName={queueName} agentName={agentName}
          />
        )}
        {session !== undefined && (
          <ContextPane session={session} chat={chat} queueName={queueName} agentName={agentName} />
        )}
      </div>
    </div>
  );
}

/** The open dialog belongs to one chat: on another chat's screen it is not open. */
function useDialog(selected: string | undefined): readonly [dialog: Dialog, open: (dialog: Dialog) => void] {
  const [opened, setOpened] = useState<{ readonly dialog: Dialog; readonly session: string | undefined }>();
  const dialog = opened?.session === selected ? opened?.dialog : undefined;
  return [dialog, (next) => setOpened({ dialog: next, session: selected })];
}

/** What stands on a visible screen has been seen. */
function useSeen({ store }: AgentConsole): void {
  const visible = useVisible();
  const selected = useSelected(store, (state) => state.selected);
  const last = useSelected(store, ({ sessions }) =>
    lastNumber((selected === undefined ? undefined : sessions[selected])?.entries ?? []));
  useEffect(() => {
    if (visible && selected !== undefined) store.dispatch({ type: "seen", session: selected });
  }, [store, visible, selected, last]);
}

/** An empty screen takes the first chat by itself; a chosen chat is never replaced. */
function useFirstChat({ store, select }: AgentConsole, first: string | undefined): void {
  const selected = useSelected(store, (state) => state.selected);
  useEffect(() => {
    if (selected === undefined && first !== undefined) select(first);
  }, [select, selected, first]);
}

/** A chat that the agent gave away leaves the screen with the desk: on to who waits longest, else to the first one. */
function useGoOn({ store, select }: AgentConsole, chats: readonly DeskChat[]): (session: string) => void {
  const [gone, setGone] = useState<string>();
  useEffect(() => {
    if (gone === undefined || chats.some(({ session }) => session === gone)) return;
    setGone(undefined);
    if (store.get().selected !== gone) return;
    select((nextWaiting(chats, gone) ?? chats[0])?.session);
    focusReply();
  }, [store, select, chats, gone]);
  return setGone;
}

function useTidyDrafts({ me }: AgentConsole, sessions: readonly string[] | undefined): void {
  const done = useRef(false);
  useEffect(() => {
    if (sessions === undefined || done.current) return;
    done.current = true;
    pruneDrafts(me.agent, sessions);
  });
}

function useWaitingTitle(waiting: number): void {
  const { title } = useTexts().agent;
  useTitle(waiting > 0 ? `(${waiting}) ${title}` : title);
}
