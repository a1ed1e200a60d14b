import { ActionIcon, FileButton, Loader } from "@mantine/core";
import { memo, useEffect, useRef, useState } from "react";
import type { DragEvent } from "react";
import type { AgentConsole } from "../../../actions/agent";
import { fileTypes } from "../../../actions/files";
import type { BuyerFace } from "../../../protocol/session";
import { Composer } from "../../shared/Composer";
import { focusAtEnd } from "../../shared/focus";
import { ClipIcon, QuickIcon } from "../../shared/icons";
import { useTexts } from "../../shared/language";
import { Refused } from "../../shared/Refused";
import { useDraft } from "../../shared/useDraft";
import { useUpload } from "../../shared/useUpload";
import { QuickMenu } from "./QuickMenu";
import { useQuick } from "./useQuick";

interface ReplyBoxProps {
  readonly agent: AgentConsole;
  readonly session: string;
  readonly buyer: BuyerFace;
  onSent(thenNext: boolean): void;
}

/** Where the agent answers: drafts, quick replies behind a slash, files. */
export const ReplyBox = memo(function ReplyBox({ agent, session, buyer, onSent }: ReplyBoxProps) {
  const { desk: { words } } = useTexts();
  const [text, setText] = useDraft(agent.me.agent, session);
  const input = useRef<HTMLTextAreaElement>(null);
  const change = (next: string): void => {
    setText(next);
    if (next !== "") agent.typing(session);
  };
  const quick = useQuick({ agent, buyer, text, change: setText });
  const { uploading, refused, upload } = useUpload(agent.me.shop, session, undefined,
    (words) => agent.say(session, words));
  useEffect(() => {
    // A chat that comes by itself must not take the cursor away from where the agent is.
    if (document.activeElement === document.body) focusAtEnd(input.current);
  }, []);
  const send = (thenNext: boolean) => (said: string): void => {
    agent.say(session, said);
    setText("");
    onSent(thenNext);
  };
  const drop = useDrop(upload);
  return (
    <div className={`reply-box${drop.over ? " over" : ""}`} {...drop.on}>
      <Refused sentence={refused} />
      {quick.open && <QuickMenu quick={quick} agent={agent} />}
      {drop.over && <p className="drop-here">{words.dropHere}</p>}
      <Composer
        testId="agent-composer" text={text} inputRef={input} showKeys onChange={change}
        onSend={send(false)} onSendNext={send(true)} onEscape={() => input.current?.blur()} onKey={quick.onKey}
        onFiles={upload} aria={quick.aria} tools={(
          <>
            <FileButton onChange={(file) => file && upload([file])} accept={fileTypes.join(",")}>
              {(props) => (
                <ActionIcon
                  {...props} variant="subtle" color="gray" size={36} aria-label={words.attach} title={words.attach}
                >
                  {uploading ? <Loader size={16} /> : <ClipIcon />}
                </ActionIcon>
              )}
            </FileButton>
            <ActionIcon
              variant="subtle" color="gray" size={36} aria-label={words.quick} title={`${words.quick} · /`}
              data-testid="quick-open" onMouseDown={(event) => event.preventDefault()}
              onClick={() => {
                quick.start();
                focusAtEnd(input.current);
              }}
            >
              <QuickIcon />
            </ActionIcon>
          </>
        )}
      />
    </div>
  );
});

function useDrop(upload: (files: readonly File[]) => void) {
  const [over, setOver] = useState(false);
  const hasFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes("Files");
  return {
    over,
    on: {
      onDragOver(event: DragEvent) {
        if (!hasFiles(event)) return;
        event.preventDefault();
        setOver(true);
      },
      onDragLeave: () => setOver(false),
      onDrop(event: DragEvent) {
        setOver(false);
        if (!hasFiles(event)) return;
        event.preventDefault();
        upload([...event.dataTransfer.files]);
      },
    },
  };
}
