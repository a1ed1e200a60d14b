import { Button } from "@mantine/core";
import { useEffect, useState } from "react";
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
  /** What is searched for, in lower case; all that is here is then shown. */
  readonly sought?: string | undefined;
  onAgain(message: PendingMessage): void;
  onDiscard(id: string): void;
  onEarlier(): void;
}

const sameBreathMs = 120_000;
// So many lines stand on the page at first: a long conversation opens as fast as a short one.
const firstLines = 120;
const moreLines = 300;

export function continues(before: Entry | undefined, entry: Entry): boolean {
  return before !== undefined && before.number != null && before.from === entry.from && before.by === entry.by
    && entry.at - before.at < sameBreathMs;
}

const keyOf = ({ number, kind, at }: Entry, index: number): string | number => number ?? `${kind}-${at}-${index}`;

/** A conversation up to the messages still under way; it stays at its end while one reads there. */
export function Transcript(props: TranscriptProps) {
  const { session: { session, head, entries, pending, seenBy }, side, me, testId, children, sought } = props;
  const { transcript } = useTexts();
  const { place, below, toEnd } = useStickToEnd(session, entries.length + pending.length);
  const { from, canShowMore, showMore } = useLines(props);
  const seenTo = seenBy[side === "agent" ? "buyer" : "agent"];
  return (
    <div className="transcript-frame">
      <div
        className="transcript" ref={place} data-testid={testId} tabIndex={0} aria-label={transcript.label} role="log"
      >
        {canShowMore && (
          <Button className="earlier" variant="subtle" size="compact-sm" onClick={showMore}>
            {transcript.earlier}
          </Button>
        )}
        <ol>
          {entries.slice(from).map((entry, index) => (
            <EntryLine
              key={keyOf(entry, from + index)} entry={entry} side={side} me={me}
              seen={entry.number != null && entry.number <= seenTo} sought={sought}
              end={entry.kind === "closed" || entry.kind === "rated" ? head : undefined}
              continued={continues(entries[from + index - 1], entry)}
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

/** From which line on the transcript is shown; the earlier ones come on demand, from here and then from the server. */
function useLines({ session: { session, entries, earlier }, sought, onEarlier }: TranscriptProps) {
  // Counted from the front, so that what comes at the end moves nothing; it jumps in steps, so that it seldom moves.
  const [shown, setShown] = useState(firstLines);
  const isSearching = sought !== undefined && sought !== "";
  const from = isSearching ? 0 : Math.floor(Math.max(0, entries.length - shown) / 20) * 20;
  useEffect(() => setShown(firstLines), [session]);
  return {
    from,
    canShowMore: from > 0 || earlier,
    showMore(): void {
      setShown(shown + moreLines);
      if (from === 0) onEarlier();
    },
  };
}
