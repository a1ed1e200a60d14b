import { useEffect, useRef } from "react";
import type { BuyerConsole } from "../../actions/buyer";
import type { SessionHead } from "../../protocol/session";
import type { SessionState } from "../../state/model";
import { Composer } from "../shared/Composer";
import { focusAtEnd } from "../shared/focus";
import { useTexts } from "../shared/language";
import { Transcript } from "../shared/Transcript";
import { useDraft } from "../shared/useDraft";
import { Farewell } from "./Farewell";
import { Stay } from "./Stay";
import { StatusLine } from "./StatusLine";

interface ConversationProps {
  readonly session: SessionState;
  readonly head: SessionHead;
  readonly buyer: BuyerConsole;
}

export function Conversation({ session, head, buyer }: ConversationProps) {
  const { buyer: texts } = useTexts();
  const { session: id } = session;
  const quiet = session.entries.length + session.pending.length === 0;
  return (
    <main className="buyer-conversation">
      <StatusLine head={head} />
      {head.transfer != null && <Stay buyer={buyer} session={id} transfer={head.transfer} />}
      <Transcript
        session={session} side="buyer" testId="buyer-transcript"
        onAgain={(message) => buyer.sayAgain(id, message)} onDiscard={(message) => buyer.withdraw(id, message)}
        onEarlier={() => void buyer.loadEarlier(id).catch(() => undefined)}
      >
        {quiet && head.status !== "closed" && <p className="first-words">{texts.firstWords}</p>}
      </Transcript>
      {head.status === "closed"
        ? <Farewell head={head} buyer={buyer} />
        : <Writing session={id} buyer={buyer} />}
    </main>
  );
}

function Writing({ session, buyer }: { readonly session: string; readonly buyer: BuyerConsole }) {
  const [text, change] = useDraft("buyer", session);
  const input = useRef<HTMLTextAreaElement>(null);
  useEffect(() => focusAtEnd(input.current), []);
  const send = (words: string): void => {
    buyer.say(session, words);
    change("");
  };
  return <Composer testId="buyer-composer" text={text} inputRef={input} onChange={change} onSend={send} />;
}
