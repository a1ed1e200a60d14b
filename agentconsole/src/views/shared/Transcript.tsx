import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import type { Entry } from "../../protocol/session";
import type { PendingMessage, SessionState } from "../../state/model";
import { EntryLine } from "./EntryLine";
import type { Side } from "./EntryLine";
import { useTexts } from "./language";
import { PendingLine } from "./PendingLine";
import { useStickToEnd } from "./useStickToEnd";

interface TranscriptProps {
  readonly session: SessionState;
  readonly side: Side;
  readonly me?: string | undefined;
  readonly testId: string;
  readonly children?: ReactNode;
  onAgain(message: PendingMessage): void;
  onDiscard(id: string): void;
  onEarlier(): void;
}

const sameBreathMs = 120_000;

export function continues(before: Entry | undefined, entry: Entry): boolean {
  return before !== undefined && before.number != null && before.from === entry.from && before.by === entry.by
    && entry.at - before.at < sameBreathMs;
}

/** A conversation up to the messages still under way; it stays at its end while one reads there. */
export function Transcript(props: TranscriptProps) {
  const { session: { session, head, entries, pending, earlier }, side, me, testId, children } = props;
  const { transcript } = useTexts();
  const { place, below, toEnd } = useStickToEnd(session, entries.length + pending.length);
  return (
    <div className="transcript-frame">
      <div
        className="transcript" ref={place} data-testid={testId} tabIndex={0} aria-label={transcript.label} role="log"
      >
        {earlier && (
          <Button className="earlier" variant="subtle" size="compact-sm" onClick={props.onEarlier}>
            {transcript.earlier}
          </Button>
        )}
        <ol>
          {entries.map((entry, index) => (
            <EntryLine
              key={entry.number ?? `${entry.kind}-${entry.at}-${index}`} entry={entry} side={side} me={me}
              end={entry.kind === "closed" || entry.kind === "rated" ? head : undefined}
              continued={continues(entries[index - 1], entry)}
            />
          ))}
          {pending.map((message) => (
            <PendingLine key={message.id} message={message} onAgain={props.onAgain} onDiscard={props.onDiscard} />
          ))}
        </ol>
        {children}
      </div>
      {below && <Button className="to-newest" size="compact-sm" onClick={toEnd}>{transcript.toNewest} ↓</Button>}
    </div>
  );
}
