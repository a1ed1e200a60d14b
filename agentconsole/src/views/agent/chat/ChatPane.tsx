import { Button } from "@mantine/core";
import { memo, useMemo, useState } from "react";
import type { AgentConsole } from "../../../actions/agent";
import type { DeskChat } from "../../../protocol/desk";
import type { SessionState } from "../../../state/model";
import { FilePlaceContext } from "../../shared/Attachment";
import { useTexts } from "../../shared/language";
import { Transcript } from "../../shared/Transcript";
import { TypingLine } from "../../shared/TypingLine";
import type { ChatDialog } from "../dialogs";
import { Handover } from "./Handover";
import { HoldBar } from "./HoldBar";
import { PaneHead } from "./PaneHead";
import { ReplyBox } from "./ReplyBox";
import { SearchBar } from "./SearchBar";

interface ChatPaneProps {
  readonly agent: AgentConsole;
  readonly session: SessionState;
  /** Absent when the chat has left the desk. */
  readonly chat: DeskChat | undefined;
  readonly searching: boolean;
  setSearching(searching: boolean): void;
  setDialog(dialog: ChatDialog): void;
  /** To who waits longest; absent when nobody waits. */
  readonly onNext: (() => void) | undefined;
  /** Words were sent and the agent wants to go on. */
  onSent(thenNext: boolean): void;
  onBack(): void;
  onAbout(): void;
  queueName(queue: string): string;
  agentName(agent: string): string;
}

/** The conversation on the screen; drawn anew only when something of this chat changes. */
export const ChatPane = memo(function ChatPane(props: ChatPaneProps) {
  const { agent, session, chat, searching, setSearching, onNext, onSent, queueName, agentName } = props;
  const { session: id, head } = session;
  const { shop } = agent.me;
  const place = useMemo(() => ({ shop, session: id }), [shop, id]);
  const [sought, setSought] = useState("");
  const buyer = session.head?.buyer;
  const { transcript } = useTexts();
  return (
    <section className="chat-pane" aria-label={transcript.label} data-testid="agent-chat" data-session={id}>
      <PaneHead {...props} onSearch={() => setSearching(true)} />
      {searching && (
        <SearchBar
          session={session} sought={sought} onSeek={setSought} onEarlier={() => agent.loadEarlier(id)}
          onDone={() => {
            setSought("");
            setSearching(false);
          }}
        />
      )}
      <FilePlaceContext value={place}>
        <Transcript
          session={session} side="agent" me={agent.me.agent} testId="agent-transcript"
          sought={searching ? sought.trim().toLowerCase() : undefined}
          onAgain={(message) => agent.sayAgain(id, message)} onDiscard={(message) => agent.withdraw(id, message)}
          onEarlier={() => void agent.loadEarlier(id).catch(() => undefined)}
        />
      </FilePlaceContext>
      <TypingLine session={session} side="agent" />
      {chat !== undefined && head !== undefined && (
        <>
          <HoldBar agent={agent} head={head} />
          <Handover agent={agent} head={head} queueName={queueName} agentName={agentName} />
        </>
      )}
      {chat === undefined ? <LeftBar onNext={onNext} />
        : <ReplyBox agent={agent} session={id} buyer={buyer ?? chat.buyer} onSent={onSent} />}
    </section>
  );
});

function LeftBar({ onNext }: Pick<ChatPaneProps, "onNext">) {
  const { agent } = useTexts();
  return (
    <div className="left-bar" role="status" data-testid="chat-left">
      <span>{agent.left}</span>
      {onNext !== undefined && <Button size="xs" variant="light" onClick={onNext}>{agent.nextWaiting}</Button>}
    </div>
  );
}
