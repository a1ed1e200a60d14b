import { Button } from "@mantine/core";
import { useEffect, useRef } from "react";
import type { AgentConsole } from "../../actions/agent";
import type { DeskChat } from "../../protocol/desk";
import type { SessionState } from "../../state/model";
import { Composer } from "../shared/Composer";
import { ConfirmDialog } from "../shared/ConfirmDialog";
import { focusAtEnd } from "../shared/focus";
import { CloseIcon, TransferIcon } from "../shared/icons";
import { useTexts } from "../shared/language";
import { Transcript } from "../shared/Transcript";
import { useDraft } from "../shared/useDraft";
import { buyerName } from "../texts/person";
import type { Dialog } from "./Desk";
import { Handover } from "./Handover";
import { ReplyClock } from "./ReplyClock";
import { TierBadge } from "./TierBadge";
import { TransferDialog } from "./TransferDialog";

interface ChatPaneProps {
  readonly agent: AgentConsole;
  readonly session: SessionState;
  /** Absent when the chat has left the desk. */
  readonly chat: DeskChat | undefined;
  readonly dialog: Dialog;
  setDialog(dialog: Dialog): void;
  /** Absent when nobody waits. */
  readonly onNext: (() => void) | undefined;
  queueName(queue: string): string;
  agentName(agent: string): string;
  /** The agent gave the chat away or closed it. */
  onGone(session: string): void;
}

export function ChatPane(props: ChatPaneProps) {
  const { agent, session, chat, dialog, setDialog, onNext, onGone, queueName, agentName } = props;
  const { session: id, head } = session;
  return (
    <main className="chat-pane" data-testid="agent-chat" data-session={id}>
      <PaneHead session={session} chat={chat} setDialog={setDialog} />
      <Transcript
        session={session} side="agent" me={agent.me.agent} testId="agent-transcript"
        onAgain={(message) => agent.sayAgain(id, message)} onDiscard={(message) => agent.withdraw(id, message)}
        onEarlier={() => void agent.loadEarlier(id).catch(() => undefined)}
      />
      {chat !== undefined && head !== undefined && (
        <Handover agent={agent} head={head} queueName={queueName} agentName={agentName} />
      )}
      {chat === undefined ? <LeftBar onNext={onNext} /> : <Reply agent={agent} session={id} />}
      {chat !== undefined && dialog === "transfer" && (
        <TransferDialog agent={agent} chat={chat} onGone={onGone} onDone={() => setDialog(undefined)} />
      )}
      {chat !== undefined && dialog === "close" && (
        <CloseChat agent={agent} chat={chat} onGone={onGone} onDone={() => setDialog(undefined)} />
      )}
    </main>
  );
}

function PaneHead({ session, chat, setDialog }: Pick<ChatPaneProps, "session" | "chat" | "setDialog">) {
  const words = useTexts();
  const { agent: texts } = words;
  const buyer = chat?.buyer ?? session.head?.buyer;
  return (
    <div className="pane-head">
      <h2 data-testid="chat-buyer">{buyerName(buyer?.name ?? session.session, words)}</h2>
      {buyer !== undefined && <TierBadge tier={buyer.tier} />}
      {chat?.roundSince != null && <ReplyClock since={chat.roundSince} bar={false} />}
      <div className="spring" />
      {chat !== undefined && (
        <>
          <Button
            size="xs" variant="default" leftSection={<TransferIcon size={15} />} data-testid="transfer-open"
            title="Alt+T" onClick={() => setDialog("transfer")}
          >
            {texts.transfer}
          </Button>
          <Button
            size="xs" variant="default" leftSection={<CloseIcon size={15} />} data-testid="close-chat"
            title="Alt+C" onClick={() => setDialog("close")}
          >
            {texts.close}
          </Button>
        </>
      )}
    </div>
  );
}

function Reply({ agent, session }: { readonly agent: AgentConsole; readonly session: string }) {
  const [text, change] = useDraft(agent.me.agent, session);
  const input = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    // A chat that comes by itself must not take the cursor away from where the agent is.
    if (document.activeElement === document.body) focusAtEnd(input.current);
  }, []);
  const send = (words: string): void => {
    agent.say(session, words);
    change("");
  };
  return (
    <Composer
      testId="agent-composer" text={text} inputRef={input} showKeys onChange={change} onSend={send}
      onEscape={() => input.current?.blur()}
    />
  );
}

function LeftBar({ onNext }: Pick<ChatPaneProps, "onNext">) {
  const { agent } = useTexts();
  return (
    <div className="left-bar" role="status" data-testid="chat-left">
      <span>{agent.left}</span>
      {onNext !== undefined && <Button size="xs" variant="light" onClick={onNext}>{agent.nextWaiting}</Button>}
    </div>
  );
}

interface CloseChatProps {
  readonly agent: AgentConsole;
  readonly chat: DeskChat;
  onGone(session: string): void;
  onDone(): void;
}

function CloseChat({ agent, chat, onGone, onDone }: CloseChatProps) {
  const words = useTexts();
  const { agent: texts } = words;
  return (
    <ConfirmDialog
      title={texts.closeTitle} confirm={texts.close} cancel={texts.cancel} testId="close-confirm"
      work={() => agent.close(chat.session).then(() => onGone(chat.session))} onDone={onDone}
    >
      {chat.roundSince != null && <p><b>{texts.closeOpenRound}</b></p>}
      <p>{texts.closeText(buyerName(chat.buyer.name, words))}</p>
    </ConfirmDialog>
  );
}
