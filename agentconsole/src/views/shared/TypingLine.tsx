import type { SessionState } from "../../state/model";
import { buyerName } from "../texts/person";
import type { Side } from "./EntryLine";
import { useNow } from "./hooks";
import { useTexts } from "./language";

const validMs = 5_000;

interface TypingLineProps {
  readonly session: SessionState;
  readonly side: Side;
}

/** Says that the other side is writing. The place stays when nobody does, so that nothing jumps. */
export function TypingLine({ session, side }: TypingLineProps) {
  return (
    <div className="typing-line" role="status" data-testid="typing">
      {session.typing !== undefined && session.typing.from !== side
        && <Typing typing={session.typing} fallback={session.head?.buyer.name ?? ""} />}
    </div>
  );
}

interface TypingProps {
  readonly typing: NonNullable<SessionState["typing"]>;
  readonly fallback: string;
}

function Typing({ typing, fallback }: TypingProps) {
  const texts = useTexts();
  const name = typing.name ?? (typing.from === "buyer" ? fallback : texts.transcript.agent);
  return useNow() - typing.at < validMs ? <span>{texts.desk.typing(buyerName(name, texts))}</span> : null;
}
