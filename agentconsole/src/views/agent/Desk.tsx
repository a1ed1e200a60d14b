import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Dispatch, SetStateAction } from "react";
import type { AgentConsole } from "../../actions/agent";
import { followActivity } from "../../actions/lifeSigns";
import { followPreferences, preferences } from "../../actions/preferences";
import { ConnectionBanner } from "../shared/ConnectionBanner";
import { useSelected } from "../shared/hooks";
import { useAgentNames, useQueueNames } from "../shared/names";
import { pruneDrafts } from "../shared/useDraft";
import { ChatDialogs } from "./chat/ChatDialogs";
import { ChatPane } from "./chat/ChatPane";
import { ContextPane } from "./context/ContextPane";
import type { ChatDialog } from "./dialogs";
import { AutoAwayBanner } from "./header/AutoAwayBanner";
import { AwayDialog } from "./header/AwayDialog";
import { DeskHeader } from "./header/DeskHeader";
import { LeavingBar, useLeaving } from "./header/Leaving";
import { HandoverBar } from "./handover/HandoverBar";
import { HandoverDialog } from "./handover/HandoverDialog";
import { NoticeBar } from "./header/NoticeBar";
import { WhisperBar } from "./header/WhisperBar";
import { HelpOverlay } from "./HelpOverlay";
import { WorkList } from "./list/WorkList";
import { NonePane } from "./NonePane";
import { ShiftsDialog } from "./shifts/ShiftsDialog";
import { Toasts } from "./Toasts";
import { useAlerts } from "./useAlerts";
import { useClosingGuard, useFirstChat, useSeen, useWaitingTitle } from "./useDesk";
import { focusReply, useDeskKeys } from "./useDeskKeys";
import { useWorkList } from "./useWorkList";

/** On a phone one part of the desk is on the screen; elsewhere `about` opens what does not fit. */
export type Place = "list" | "chat" | "about";

/** The whole desk: own chats on the left, the conversation in the middle, what is known about it on the right. */
export function Desk({ agent, onSignOut }: { readonly agent: AgentConsole; onSignOut(): void }) {
  const head = useSelected(agent.store, (state) => state.desk?.head);
  const work = useWorkList(agent);
  const { list, selected, session, chat } = work;
  const [place, setPlace] = useState<Place>("list");
  const [open, setOpen] = useDeskDialogs(selected);
  const queueName = useQueueNames(agent.me.shop);
  const agentName = useAgentNames(agent.me.shop);
  const presence = useRef<HTMLButtonElement>(null);
  const leaving = useLeaving(agent);
  useEffect(() => followActivity(document, agent.here), [agent]);
  useEffect(() => followPreferences(), []);
  useEffect(() => pruneDrafts(agent.me.agent, Date.now()), [agent]);
  useSeen(agent, place);
  useFirstChat(agent, list.chats[0]?.session);
  useClosingGuard(agent);
  useAlerts(agent);
  useWaitingTitle(list.counts.waiting);
  const choose = useCallback((one: string): void => {
    agent.select(one);
    setPlace("chat");
    focusReply();
  }, [agent]);
  const keys = useDeskKeys({ agent, work, presence, setPlace, setOpen, choose });
  const { next } = keys;
  const onSent = useCallback((thenNext: boolean) => {
    if (thenNext || preferences.get().goOn) next();
  }, [next]);
  const ask = useDoors(setOpen, setPlace);
  return (
    <div className="desk">
      <DeskHeader
        agent={agent} head={head} queueName={queueName} presence={presence} onSignOut={onSignOut}
        onAway={ask.away} onHelp={ask.help} onShifts={ask.shifts}
      />
      <ConnectionBanner store={agent.store} />
      <AutoAwayBanner agent={agent} head={head} />
      <NoticeBar agent={agent} />
      <HandoverBar agent={agent} onOpen={ask.handover} />
      <WhisperBar agent={agent} onShow={choose} />
      <LeavingBar agent={agent} leaving={leaving} waiting={list.counts.waiting} />
      <main className="desk-body" data-place={place}>
        <WorkList
          agent={agent} list={list} filtering={work} head={head} selected={selected} onChoose={choose}
          onNext={next} onStep={keys.step}
        />
        {session === undefined ? <NonePane empty={list.counts.all === 0} /> : (
          <ChatPane
            key={session.session} agent={agent} session={session} chat={chat}
            searching={open.searching === true} setSearching={ask.search} setDialog={ask.dialog}
            onNext={list.counts.waiting > 0 ? next : undefined} queueName={queueName} agentName={agentName}
            onBack={ask.list} onAbout={ask.about} onSent={onSent}
          />
        )}
        {session !== undefined && (
          <ContextPane
            agent={agent} session={session} chat={chat} queueName={queueName} agentName={agentName}
            onBack={ask.chat} onNote={ask.note}
          />
        )}
      </main>
      {chat !== undefined && (
        <ChatDialogs
          dialog={open.dialog} agent={agent} chat={chat} head={session?.head} onGone={work.goOn}
          onDone={() => setOpen({})}
        />
      )}
      {open.shifts && <ShiftsDialog agent={agent} queueName={queueName} onDone={() => setOpen({})} />}
      {open.handover && <HandoverDialog agent={agent} onDone={() => setOpen({})} />}
      {open.help && <HelpOverlay onDone={() => setOpen({})} />}
      {open.away && (
        <AwayDialog
          agent={agent} onDone={() => setOpen({})} onAnswerFirst={(reason) => {
            leaving.start(reason);
            setOpen({});
            next();
          }}
        />
      )}
      <Toasts agent={agent} />
    </div>
  );
}

/** What is open over the desk, or over the chat on the screen. */
export interface Opened {
  readonly dialog?: ChatDialog;
  readonly searching?: boolean;
  readonly help?: boolean;
  readonly away?: boolean;
  readonly shifts?: boolean;
  readonly handover?: boolean;
}

/** What opens and shows parts of the desk; the same functions all along, so that parts need not be drawn anew. */
const useDoors = (setOpen: (open: Opened) => void, setPlace: Dispatch<SetStateAction<Place>>) => useMemo(() => ({
  away: () => setOpen({ away: true }),
  help: () => setOpen({ help: true }),
  shifts: () => setOpen({ shifts: true }),
  handover: () => setOpen({ handover: true }),
  note: () => setOpen({ dialog: "note" }),
  dialog: (dialog: ChatDialog) => setOpen({ dialog }),
  search: (searching: boolean) => setOpen({ searching }),
  list: () => setPlace("list"),
  chat: () => setPlace("chat"),
  about: () => setPlace((place) => (place === "about" ? "chat" : "about")),
}), [setOpen, setPlace]);

/** What is open about one chat is not open on another chat's screen. */
function useDeskDialogs(selected: string | undefined): readonly [open: Opened, setOpen: (open: Opened) => void] {
  const [opened, setOpened] = useState<{ readonly open: Opened; readonly session: string | undefined }>();
  const set = useCallback((open: Opened) => setOpened({ open, session: selected }), [selected]);
  const { open = {}, session } = opened ?? {};
  const { help, away, shifts, handover } = open;
  const kept = {
    ...(help && { help }), ...(away && { away }), ...(shifts && { shifts }), ...(handover && { handover }),
  };
  return [session === selected ? open : kept, set];
}
