import type { ReactNode } from "react";
import type { DeskChat } from "../../protocol/desk";
import type { SessionState } from "../../state/model";
import { useSpoken } from "../shared/language";
import { RichText } from "../shared/RichText";
import { timeOfDay } from "../shared/time";
import { sayBecause } from "../texts/because";

interface ContextPaneProps {
  readonly session: SessionState;
  readonly chat: DeskChat | undefined;
  queueName(queue: string): string;
  agentName(agent: string): string;
}

/** What is known about the chat: why it came here, and who the buyer is. */
export function ContextPane({ session, chat, queueName, agentName }: ContextPaneProps) {
  const { language, texts } = useSpoken();
  const { agent } = texts;
  const because = session.head?.because ?? chat?.because;
  const buyer = session.head?.buyer ?? chat?.buyer;
  const queue = session.head?.queue ?? chat?.queue;
  return (
    <aside className="context-pane" aria-label={agent.context}>
      {because != null && (
        <section className="why">
          <h3>{agent.why}</h3>
          <p data-testid="why" data-rule={because.rule}>{sayBecause(because, texts, agentName, queueName)}</p>
        </section>
      )}
      <section>
        <h3>{agent.context}</h3>
        <dl>
          {buyer !== undefined && <Fact name={agent.buyerTier}>{agent.tier[buyer.tier]}</Fact>}
          {buyer !== undefined && <Fact name={agent.buyerLanguage}>{agent.speaks[buyer.language]}</Fact>}
          {queue !== undefined && <Fact name={agent.queue}>{queueName(queue)}</Fact>}
          {session.head !== undefined && (
            <Fact name={agent.openedAt}>{timeOfDay(session.head.openedAt, language)}</Fact>
          )}
          {buyer?.looksAt && <Fact name={agent.looksAt}><RichText text={buyer.looksAt} /></Fact>}
        </dl>
      </section>
    </aside>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return <div className="fact"><dt>{name}</dt><dd>{children}</dd></div>;
}
