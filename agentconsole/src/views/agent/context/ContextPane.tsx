import { ActionIcon, Button, CopyButton } from "@mantine/core";
import { memo } from "react";
import type { ReactNode } from "react";
import type { AgentConsole } from "../../../actions/agent";
import type { DeskChat } from "../../../protocol/desk";
import type { BuyerFace } from "../../../protocol/session";
import type { SessionState } from "../../../state/model";
import { BackIcon } from "../../shared/icons";
import { useSpoken, useTexts } from "../../shared/language";
import { RichText } from "../../shared/RichText";
import { timeOfDay } from "../../shared/time";
import { sayBecause } from "../../texts/because";
import { EarlierChats } from "./EarlierChats";
import { FlagList } from "./FlagList";
import { NoteList } from "./NoteList";
import { TagList } from "./TagList";

interface ContextPaneProps {
  readonly agent: AgentConsole;
  readonly session: SessionState;
  readonly chat: DeskChat | undefined;
  queueName(queue: string): string;
  agentName(agent: string): string;
  onBack(): void;
  onNote(): void;
}

/** What is known about the chat: why it came here, who the buyer is, and what staff has kept about it. */
export const ContextPane = memo(function ContextPane(props: ContextPaneProps) {
  const { agent, session, chat, queueName, agentName, onBack, onNote } = props;
  const { language, texts } = useSpoken();
  const { words } = texts.desk;
  const because = session.head?.because ?? chat?.because;
  const buyer = session.head?.buyer ?? chat?.buyer;
  const queue = session.head?.queue ?? chat?.queue;
  return (
    <section className="context-pane" aria-label={texts.agent.context} data-testid="context">
      <ActionIcon className="narrow-only" variant="subtle" color="gray" aria-label={words.chat} onClick={onBack}>
        <BackIcon />
      </ActionIcon>
      {because != null && (
        <section className="why">
          <h3>{texts.agent.why}</h3>
          <p data-testid="why" data-rule={because.rule}>{sayBecause(because, texts, agentName, queueName)}</p>
        </section>
      )}
      <section>
        <h3>{texts.agent.context}</h3>
        <dl>
          {buyer !== undefined && <BuyerFacts buyer={buyer} />}
          {queue !== undefined && <Fact name={texts.agent.queue}>{queueName(queue)}</Fact>}
          {session.head !== undefined && (
            <Fact name={texts.agent.openedAt}>{timeOfDay(session.head.openedAt, language)}</Fact>
          )}
        </dl>
      </section>
      <FlagList flags={session.head?.flags} escalation={session.head?.escalation} />
      {chat !== undefined && (
        <TagList agent={agent} session={session.session} tags={session.head?.tags ?? noTags} name={chat.buyer.name} />
      )}
      <NoteList session={session} onNote={chat === undefined ? undefined : onNote} />
      <EarlierChats key={session.session} shop={agent.me.shop} session={session.session} />
    </section>
  );
});

const noTags: readonly string[] = [];

const BuyerFacts = memo(function BuyerFacts({ buyer }: { readonly buyer: BuyerFace }) {
  const { agent, desk: { words } } = useTexts();
  return (
    <>
      <Fact name={agent.buyerTier}>{agent.tier[buyer.tier]}</Fact>
      <Fact name={agent.buyerLanguage}>{agent.speaks[buyer.language]}</Fact>
      {buyer.looksAt && <Fact name={agent.looksAt}><RichText text={buyer.looksAt} /></Fact>}
      {buyer.order && (
        <Fact name={words.order}>
          <span data-testid="order">{buyer.order}</span>{" "}
          <CopyButton value={buyer.order}>
            {({ copied, copy }) => (
              <Button size="compact-xs" variant="subtle" onClick={copy}>{copied ? words.copied : words.copy}</Button>
            )}
          </CopyButton>
        </Fact>
      )}
    </>
  );
});

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return <div className="fact"><dt>{name}</dt><dd>{children}</dd></div>;
}
