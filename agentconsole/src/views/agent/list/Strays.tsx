import { useMemo } from "react";
import type { AgentConsole } from "../../../actions/agent";
import { strays } from "../../../state/order";
import { useSelected } from "../../shared/hooks";
import { useTexts } from "../../shared/language";
import { PlainButton } from "../../shared/PlainButton";
import { buyerName } from "../../texts/person";
import { lastWords } from "./WorkRow";

interface StraysProps {
  readonly agent: AgentConsole;
  readonly selected: string | undefined;
  onChoose(session: string): void;
}

/** Chats that are no longer ours, but hold words of ours that were not taken. */
export function Strays({ agent, selected, onChoose }: StraysProps) {
  const texts = useTexts();
  const sessions = useSelected(agent.store, (state) => state.sessions);
  const desk = useSelected(agent.store, (state) => state.desk);
  const left = useMemo(() => strays({ sessions, desk }), [sessions, desk]);
  if (left.length === 0) return null;
  return (
    <section className="strays" aria-label={texts.agent.notSent}>
      <h3>{texts.agent.notSent}</h3>
      <p className="soft">{texts.agent.notSentHint}</p>
      <ul>
        {left.map((session) => (
          <li key={session.session}>
            <PlainButton
              className="stray" aria-current={session.session === selected} data-testid="agent-stray-row"
              data-session={session.session} onClick={() => onChoose(session.session)}
            >
              <span className="chat-name">{buyerName(session.head?.buyer.name ?? session.session, texts)}</span>
              <span className="snippet">{lastWords(session)}</span>
            </PlainButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
