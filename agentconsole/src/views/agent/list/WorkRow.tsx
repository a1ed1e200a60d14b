import { memo } from "react";
import type { AgentConsole } from "../../../actions/agent";
import { attachmentIn } from "../../../actions/files";
import type { DeskChat } from "../../../protocol/desk";
import type { Entry } from "../../../protocol/session";
import type { SessionState } from "../../../state/model";
import { unread } from "../../../state/order";
import { useSelected } from "../../shared/hooks";
import { EditIcon, HoldIcon } from "../../shared/icons";
import { useTexts } from "../../shared/language";
import { PlainButton } from "../../shared/PlainButton";
import { hasDraft } from "../../shared/useDraft";
import { buyerName } from "../../texts/person";
import { FlagMarks } from "../FlagMarks";
import { ReplyClock } from "../ReplyClock";
import { TierBadge } from "../TierBadge";

interface WorkRowProps {
  readonly agent: AgentConsole;
  readonly chat: DeskChat;
  readonly selected: boolean;
  readonly inTabOrder: boolean;
  onChoose(session: string): void;
}

/** A chat in the list; where it stands there is not its business, so that moving does not draw it anew. */
export const WorkRow = memo(function WorkRow(props: WorkRowProps) {
  const { agent, chat, selected, inTabOrder, onChoose } = props;
  const texts = useTexts();
  const session = useSelected(agent.store, ({ sessions }) => sessions[chat.session]);
  const closing = useSelected(agent.undo.store, (list) =>
    list.some((one) => one.what === "close" && one.session === chat.session));
  const waits = chat.roundSince != null;
  return (
    <PlainButton
      className={`chat-row${waits ? " waits" : ""}${chat.idle ? " idle" : ""}${closing ? " closing" : ""}`}
      aria-current={selected} tabIndex={inTabOrder ? 0 : -1}
      data-testid="agent-chat-row" data-session={chat.session} data-waiting={waits}
      onClick={() => onChoose(chat.session)}
    >
      <span className="chat-row-top">
        <span className="chat-name">{buyerName(chat.buyer.name, texts)}</span>
        <TierBadge tier={chat.buyer.tier} />
        <FlagMarks flags={session?.head?.flags} />
        <span className="spring" />
        <State chat={chat} session={session} closing={closing} />
      </span>
      <span className="chat-row-words">
        {chat.coveredFrom && <span className="covered">{texts.agent.coveredFrom(chat.coveredFrom)}</span>}
        {!selected && hasDraft(agent.me.agent, chat.session)
          && <span className="draft-mark"><EditIcon size={13} /></span>}
        <span className="snippet">{lastWords(session)}</span>
        {session !== undefined && <Unread count={unread(session)} />}
      </span>
      {chat.roundSince != null && <ClockBar since={chat.roundSince} />}
    </PlainButton>
  );
});

interface StateProps {
  readonly chat: DeskChat;
  readonly session: SessionState | undefined;
  readonly closing: boolean;
}

function State({ chat, session, closing }: StateProps) {
  const { agent, desk } = useTexts();
  if (closing) return <span className="answered">{desk.closesSoon}</span>;
  if (chat.roundSince != null) return <ReplyClock since={chat.roundSince} bar={false} />;
  if (session?.head?.hold != null) return <span className="answered"><HoldIcon size={12} /> {desk.part.held}</span>;
  return <span className="answered">{chat.idle ? agent.idle : agent.answered}</span>;
}

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

/** The newest words of a chat, own ones under way included; a file by its name. */
export const lastWords = (session: SessionState | undefined): string => {
  const words = session?.pending.at(-1)?.text ?? session?.entries.findLast(isWords)?.text ?? "";
  return attachmentIn(words)?.name ?? words.slice(0, 200);
};
