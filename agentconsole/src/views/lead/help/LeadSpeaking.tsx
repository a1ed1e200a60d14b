import { Button, SegmentedControl } from "@mantine/core";
import { useEffect, useState } from "react";
import type { LeadConsole } from "../../../actions/lead";
import type { SessionHead } from "../../../protocol/session";
import { useTexts } from "../../shared/language";
import { Refused } from "../../shared/Refused";
import { useAction } from "../../shared/useAction";
import { buyerName } from "../../texts/person";
import { LineBox } from "./LineBox";

type Reader = "agent" | "buyer";

/**
 * What the lead does in a chat that he watches: he whispers to its agent; he joins and speaks with the buyer; he takes
 * it over to his own desk.
 */
export function LeadSpeaking({ lead, head }: { readonly lead: LeadConsole; readonly head: SessionHead }) {
  const texts = useTexts();
  const { help } = texts;
  const { session, agent } = head;
  const isOpen = head.status !== "closed";
  const isMine = isOpen && agent?.id === lead.me.agent;
  const hasJoined = isOpen && head.lead?.id === lead.me.agent;
  const maySpeak = isMine || hasJoined;
  const [wished, choose] = useState<Reader>("buyer");
  const { busy, refused, run } = useAction();
  const other = isOpen && head.lead != null && !hasJoined ? head.lead.name : undefined;
  const reader = maySpeak ? wished : "agent";
  const join = (): void => run(() => (hasJoined ? lead.leave(session) : lead.join(session)), () => choose("buyer"));
  const takeOver = (): void => run(() => lead.takeOver(session), () => choose("buyer"));
  useKeys({
    j: isOpen && !isMine && other === undefined ? join : undefined,
    t: isOpen && !isMine ? takeOver : undefined,
    r: maySpeak ? () => choose(reader === "buyer" ? "agent" : "buyer") : undefined,
  });
  const toAgent = isMine || agent == null ? help.words.whisperNobody : help.whisperTo(agent.name);
  return (
    <div className="lead-speaking">
      {reader === "buyer" ? (
        <LineBox
          key={`say/${session}`} draft={`lead-say/${lead.me.agent}`} session={session} testId="lead-say"
          label={help.sayTo(buyerName(head.buyer.name, texts))} button={help.words.say} isLoud
          send={(id, text) => lead.sayAsLead(session, id, text)}
        />
      ) : (
        <LineBox
          key={`whisper/${session}`} draft={`whisper/${lead.me.agent}`} session={session} testId="whisper"
          label={toAgent} button={help.words.whisper} send={(id, text) => lead.whisper(session, id, text)}
        />
      )}
      {isOpen && (
        <div className="lead-steps">
          {isMine && <span className="soft" data-testid="at-your-desk">{help.words.atYourDesk}</span>}
          {other !== undefined && <span className="soft">{help.otherLead(other)}</span>}
          {!isMine && other === undefined && (
            <Button
              size="xs" variant="default" loading={busy} title="Alt+J" aria-keyshortcuts="Alt+J" data-testid="lead-join"
              onClick={join}
            >
              {hasJoined ? help.words.leave : help.words.join}
            </Button>
          )}
          {!isMine && (
            <Button
              size="xs" variant="default" loading={busy} title="Alt+T" aria-keyshortcuts="Alt+T"
              data-testid="lead-take-over" onClick={takeOver}
            >
              {help.words.takeOver}
            </Button>
          )}
          <a href="/agent" target="desk">{help.words.openDesk}</a>
          {maySpeak && (
            <SegmentedControl
              size="xs" aria-label={help.words.audience} value={reader} data-testid="lead-reader"
              data={[
                { value: "buyer", label: help.words.toBuyer }, { value: "agent", label: help.words.whisper },
              ]}
              onChange={(value) => choose(value as Reader)}
            />
          )}
        </div>
      )}
      <Refused sentence={refused} />
    </div>
  );
}

/** Alt and a letter, wherever the focus is. */
function useKeys(keys: Readonly<Record<string, (() => void) | undefined>>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const act = event.altKey && !event.ctrlKey && !event.metaKey ? keys[event.key.toLowerCase()] : undefined;
      if (act === undefined) return;
      event.preventDefault();
      act();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  });
}
