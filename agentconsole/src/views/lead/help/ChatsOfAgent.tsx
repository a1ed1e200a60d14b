import { Select } from "@mantine/core";
import { useState } from "react";
import type { LeadConsole } from "../../../actions/lead";
import type { DeskChat } from "../../../protocol/desk";
import { byWait } from "../../../state/order";
import { useSampled, useSelected } from "../../shared/hooks";
import { useTexts } from "../../shared/language";
import { PlainButton } from "../../shared/PlainButton";
import { Refused } from "../../shared/Refused";
import { useAction } from "../../shared/useAction";
import { buyerName } from "../../texts/person";
import { ReplyClock } from "../../agent/ReplyClock";

interface ChatsOfAgentProps {
  readonly lead: LeadConsole;
  readonly watched: string | undefined;
  readonly hasFocus: boolean;
  onWatch(session: string): void;
}

const none: Readonly<Record<string, DeskChat>> = {};
const drawEveryMs = 1_000;

/** The chats of one agent who is signed on, who waits longest on top. */
export function ChatsOfAgent({ lead, watched, hasFocus, onWatch }: ChatsOfAgentProps) {
  const { help } = useTexts();
  const [agent, setAgent] = useState<string | null>(null);
  const { refused, run } = useAction();
  const boards = useSampled(lead.store, (state) => state.boards, drawEveryMs);
  const chats = useSelected(lead.store, (state) => state.desk?.chats ?? none);
  const agents = new Map(Object.values(boards).flatMap((board) => Object.values(board.agents))
    .map((one) => [one.agent, { value: one.agent, label: one.name }] as const));
  const choose = (next: string | null): void => {
    setAgent(next);
    run(() => lead.watchDesk(next ?? undefined));
  };
  return (
    <section aria-label={help.words.chatsOf}>
      <h3>{help.words.chatsOf}</h3>
      <Select
        aria-label={help.words.agent} placeholder={help.words.agent} searchable clearable limit={40} size="xs"
        openOnFocus={false} value={agent} data={[...agents.values()]} data-testid="watch-agent"
        data-autofocus={hasFocus || undefined} onChange={choose}
      />
      <Refused sentence={refused} />
      {agent !== null && refused === undefined && Object.keys(chats).length === 0
        && <p className="soft">{help.words.noChats}</p>}
      <ul className="concern-list">
        {byWait(Object.values(chats)).map((chat) => (
          <ChatRow key={chat.session} chat={chat} isWatched={chat.session === watched} onWatch={onWatch} />
        ))}
      </ul>
    </section>
  );
}

interface ChatRowProps {
  readonly chat: DeskChat;
  readonly isWatched: boolean;
  onWatch(session: string): void;
}

function ChatRow({ chat: { session, buyer, roundSince }, isWatched, onWatch }: ChatRowProps) {
  const texts = useTexts();
  return (
    <li>
      <PlainButton
        className={`watch-row${isWatched ? " chosen" : ""}`} aria-current={isWatched} data-testid="watch-chat"
        data-session={session} onClick={() => onWatch(session)}
      >
        <span className="watch-row-head">
          <span>{buyerName(buyer.name, texts)}</span>
          {roundSince != null && <ReplyClock since={roundSince} bar={false} />}
        </span>
      </PlainButton>
    </li>
  );
}
