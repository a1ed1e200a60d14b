import { UnstyledButton } from "@mantine/core";
import { memo } from "react";
import type { AgentConsole } from "../../actions/agent";
import type { DeskChat } from "../../protocol/desk";
import type { Entry } from "../../protocol/session";
import type { SessionState } from "../../state/model";
import { unread } from "../../state/order";
import { useSelected } from "../shared/hooks";
import { useTexts } from "../shared/language";
import { buyerName } from "../texts/person";
import { ReplyClock } from "./ReplyClock";
import { TierBadge } from "./TierBadge";

interface ChatRowProps {
  readonly agent: AgentConsole;
  readonly chat: DeskChat;
  readonly selected: boolean;
  onChoose(session: string): void;
}

export const ChatRow = memo(function ChatRow({ agent, chat, selected, onChoose }: ChatRowProps) {
  const texts = useTexts();
  const session = useSelected(agent.store, ({ sessions }) => sessions[chat.session]);
  const waits = chat.roundSince != null;
  return (
    <li>
      <UnstyledButton
        className={`chat-row${waits ? " waits" : ""}${chat.idle ? " idle" : ""}`} aria-current={selected}
        data-testid="agent-chat-row" data-session={chat.session} data-waiting={waits}
        onClick={() => onChoose(chat.session)}
      >
        <span className="chat-row-top">
          <span className="chat-name">{buyerName(chat.buyer.name, texts)}</span>
          <TierBadge tier={chat.buyer.tier} />
          <span className="spring" />
          {chat.roundSince != null ? <ReplyClock since={chat.roundSince} bar={false} />
            : <span className="answered">{chat.idle ? texts.agent.idle : texts.agent.answered}</span>}
        </span>
        <span className="chat-row-words">
          <span className="snippet">{lastWords(session)}</span>
          {session !== undefined && <Unread count={unread(session)} />}
        </span>
        {chat.coveredFrom && <span className="covered">{texts.agent.coveredFrom(chat.coveredFrom)}</span>}
        {chat.roundSince != null && <ClockBar since={chat.roundSince} />}
      </UnstyledButton>
    </li>
  );
});

function ClockBar({ since }: { readonly since: number }) {
  return <span className="row-bar" aria-hidden="true"><ReplyClock since={since} /></span>;
}

function Unread({ count }: { readonly count: number }) {
  const { agent } = useTexts();
  if (count === 0) return null;
  return (
    <span className="unread" data-testid="unread" data-count={count}>
      <span aria-hidden="true">{count}</span><span className="visually-hidden">{agent.unread(count)}</span>
    </span>
  );
}

const isWords = ({ kind }: Entry): boolean => kind === "text";

const lastWords = (session: SessionState | undefined): string => {
  const pending = session?.pending.at(-1);
  return pending?.text ?? session?.entries.findLast(isWords)?.text ?? "";
};

interface StrayRowProps {
  readonly session: SessionState;
  readonly selected: boolean;
  onChoose(session: string): void;
}

/** A chat that is no longer ours, but holds words of ours that were not taken. */
export function StrayRow({ session, selected, onChoose }: StrayRowProps) {
  const texts = useTexts();
  return (
    <li>
      <UnstyledButton
        className="chat-row stray" aria-current={selected} data-testid="agent-stray-row"
        data-session={session.session} onClick={() => onChoose(session.session)}
      >
        <span className="chat-name">{buyerName(session.head?.buyer.name ?? session.session, texts)}</span>
        <span className="snippet">{lastWords(session)}</span>
      </UnstyledButton>
    </li>
  );
}
