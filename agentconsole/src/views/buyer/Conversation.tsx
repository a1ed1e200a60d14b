import { ActionIcon, FileButton, Loader } from "@mantine/core";
import { useEffect, useMemo, useRef } from "react";
import type { BuyerConsole } from "../../actions/buyer";
import { fileTypes } from "../../actions/files";
import type { SessionHead } from "../../protocol/session";
import type { SessionState } from "../../state/model";
import { FilePlaceContext } from "../shared/Attachment";
import { Composer } from "../shared/Composer";
import { focusAtEnd } from "../shared/focus";
import { ClipIcon } from "../shared/icons";
import { useTexts } from "../shared/language";
import { Refused } from "../shared/Refused";
import { Transcript } from "../shared/Transcript";
import { TypingLine } from "../shared/TypingLine";
import { useDraft } from "../shared/useDraft";
import { useUpload } from "../shared/useUpload";
import { Farewell } from "./Farewell";
import { Stay } from "./Stay";
import { StatusLine } from "./StatusLine";
import { useReading } from "./useReading";

interface ConversationProps {
  readonly session: SessionState;
  readonly head: SessionHead;
  readonly buyer: BuyerConsole;
}

export function Conversation({ session, head, buyer }: ConversationProps) {
  const { buyer: texts } = useTexts();
  const { session: id } = session;
  const { shop, token } = buyer.identity;
  const place = useMemo(() => ({ shop, session: id, token }), [shop, id, token]);
  useReading(buyer, session);
  const quiet = session.entries.length + session.pending.length === 0;
  return (
    <main className="buyer-conversation">
      <StatusLine head={head} />
      {head.transfer != null && <Stay buyer={buyer} session={id} transfer={head.transfer} />}
      <FilePlaceContext value={place}>
        <Transcript
          session={session} side="buyer" testId="buyer-transcript"
          onAgain={(message) => buyer.sayAgain(id, message)} onDiscard={(message) => buyer.withdraw(id, message)}
          onEarlier={() => void buyer.loadEarlier(id).catch(() => undefined)}
        >
          {quiet && head.status !== "closed" && <p className="first-words">{texts.firstWords}</p>}
        </Transcript>
      </FilePlaceContext>
      <TypingLine session={session} side="buyer" />
      {head.status === "closed"
        ? <Farewell head={head} buyer={buyer} />
        : <Writing session={id} buyer={buyer} />}
    </main>
  );
}

function Writing({ session, buyer }: { readonly session: string; readonly buyer: BuyerConsole }) {
  const { desk: { words } } = useTexts();
  const [text, setText] = useDraft("buyer", session);
  const input = useRef<HTMLTextAreaElement>(null);
  useEffect(() => focusAtEnd(input.current), []);
  const { shop, token } = buyer.identity;
  const { uploading, refused, upload } = useUpload(shop, session, token, (said) => buyer.say(session, said));
  const change = (next: string): void => {
    setText(next);
    if (next !== "") buyer.typing(session);
  };
  const send = (said: string): void => {
    buyer.say(session, said);
    setText("");
  };
  return (
    <>
      <Refused sentence={refused} />
      <Composer
        testId="buyer-composer" text={text} inputRef={input} onChange={change} onSend={send} onFiles={upload} tools={(
          <FileButton onChange={(file) => file && upload([file])} accept={fileTypes.join(",")}>
            {(props) => (
              <ActionIcon {...props} variant="subtle" color="gray" size={40} aria-label={words.attach}>
                {uploading ? <Loader size={16} /> : <ClipIcon />}
              </ActionIcon>
            )}
          </FileButton>
        )}
      />
    </>
  );
}
