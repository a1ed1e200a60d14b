import { Button } from "@mantine/core";
import { useCallback, useMemo } from "react";
import type { AgentConsole } from "../../actions/agent";
import type { DeskChat, DeskHead } from "../../protocol/desk";
import { strays } from "../../state/order";
import { useSelected } from "../shared/hooks";
import { NextIcon } from "../shared/icons";
import { useTexts } from "../shared/language";
import { ChatRow, StrayRow } from "./ChatRow";
import { focusReply } from "./useDeskKeys";

interface ChatListProps {
  readonly agent: AgentConsole;
  readonly chats: readonly DeskChat[];
  readonly head: DeskHead | undefined;
  onNext(): void;
}

/** The agent's own chats, the longest waiting on top. */
export function ChatList({ agent, chats, head, onNext }: ChatListProps) {
  const { agent: texts } = useTexts();
  const selected = useSelected(agent.store, (state) => state.selected);
  const waiting = chats.filter((chat) => chat.roundSince != null).length;
  const choose = useCallback((session: string): void => {
    agent.select(session);
    focusReply();
  }, [agent]);
  return (
    <nav className="chat-list" aria-label={texts.chats}>
      <div className="chat-list-head">
        <h2>{texts.chats} <span className="count" data-testid="chat-count">{chats.length}</span></h2>
        <Button
          size="compact-sm" variant="light" disabled={waiting === 0} rightSection={<NextIcon size={14} />}
          data-testid="next-waiting" title={waiting === 0 ? texts.nobodyWaits : "Alt+N"} onClick={onNext}
        >
          {texts.nextWaiting}
        </Button>
      </div>
      {chats.length === 0 && head !== undefined && (
        <div className="chat-list-empty">
          <p>{texts.noChats}</p>
          <p className="soft">{head.presence === "Online" ? texts.noChatsHint : texts.noChatsAbsent}</p>
        </div>
      )}
      <ul>
        {chats.map((chat) => (
          <ChatRow
            key={chat.session} agent={agent} chat={chat} selected={chat.session === selected} onChoose={choose}
          />
        ))}
      </ul>
      <Strays agent={agent} selected={selected} onChoose={choose} />
    </nav>
  );
}

interface StraysProps {
  readonly agent: AgentConsole;
  readonly selected: string | undefined;
  onChoose(session: string): void;
}

function Strays({ agent, selected, onChoose }: StraysProps) {
  const { agent: texts } = useTexts();
  const sessions = useSelected(agent.store, (state) => state.sessions);
  const desk = useSelected(agent.store, (state) => state.desk);
  const left = useMemo(() => strays({ sessions, desk }), [sessions, desk]);
  if (left.length === 0) return null;
  return (
    <section className="strays" aria-label={texts.notSent}>
      <h3>{texts.notSent}</h3>
      <p className="soft">{texts.notSentHint}</p>
      <ul>
        {left.map((session) => (
          <StrayRow
            key={session.session} session={session} selected={session.session === selected} onChoose={onChoose}
          />
        ))}
      </ul>
    </section>
  );
}
