import { memo } from "react";
import type { Entry } from "../../protocol/session";
import type { Texts } from "../texts/texts";
import { CheckIcon } from "./icons";
import { useSpoken } from "./language";
import { RichText } from "./RichText";
import { timeOfDay } from "./time";

/** From whose chair a transcript is read. */
export type Side = "buyer" | "agent";

interface EntryLineProps {
  readonly entry: Entry;
  readonly side: Side;
  /** The same sender spoke just before, so the name need not be said again. */
  readonly continued: boolean;
  /** The reader's own id, to tell his words from a colleague's. */
  readonly me?: string | undefined;
}

export const EntryLine = memo(function EntryLine(props: EntryLineProps) {
  const isMessage = props.entry.number != null;
  return isMessage ? <MessageLine {...props} /> : <HappeningLine {...props} />;
});

function MessageLine({ entry, side, continued, me }: EntryLineProps) {
  const { language, texts: { transcript } } = useSpoken();
  const place = entry.from === "system" ? "auto" : entry.from === side ? "mine" : "theirs";
  const own = entry.from === side && (side === "buyer" || entry.by === me);
  const sender = entry.from === "system" ? transcript.automatic : own ? transcript.you
    : entry.name ?? transcript[entry.from];
  return (
    <li
      className={`entry ${place}${continued ? " continued" : ""}`}
      data-testid="entry" data-number={entry.number} data-from={entry.from} data-kind={entry.kind}
    >
      {!continued && (
        <div className="entry-head">
          <span className="entry-sender">{sender}</span>
          <time dateTime={new Date(entry.at).toISOString()}>{timeOfDay(entry.at, language)}</time>
        </div>
      )}
      <div className="bubble-line">
        <div className="bubble"><RichText text={entry.text} /></div>
        {own && (
          <span className="delivery" data-testid="delivery" data-state="delivered" title={transcript.delivered}>
            <CheckIcon size={14} /><span className="visually-hidden">{transcript.delivered}</span>
          </span>
        )}
      </div>
    </li>
  );
}

function HappeningLine({ entry, side, me }: EntryLineProps) {
  const { language, texts: { transcript } } = useSpoken();
  return (
    <li className={`happening ${entry.kind}`} data-testid="happening" data-kind={entry.kind}>
      <span>{happening(entry, transcript, side, me)}</span>
      <time dateTime={new Date(entry.at).toISOString()}>{timeOfDay(entry.at, language)}</time>
      {entry.staff === true && entry.text !== "" && entry.kind !== "late" && (
        <div className="staff-note"><b>{transcript.note}</b> <RichText text={entry.text} /></div>
      )}
    </li>
  );
}

function happening(entry: Entry, texts: Texts["transcript"], side: Side, me: string | undefined): string {
  const name = entry.name ?? entry.by ?? "";
  const own = entry.from === side && (side === "buyer" || entry.by === me);
  switch (entry.kind) {
    case "joined": return texts.joined(name);
    case "transferred": return texts.transferred(name);
    case "closed":
      if (own) return texts.closedByYou;
      return entry.from === "buyer" ? texts.closedByBuyer : texts.closed(name);
    case "rated": return texts.rated(starsIn(entry.text));
    case "late": return texts.late;
    default: return entry.text;
  }
}

// The server tells the stars in the text of the happening, alone or before a comment.
const starsIn = (text: string): number | undefined => {
  const told = /^\s*([1-5])\b/.exec(text)?.[1];
  return told === undefined ? undefined : Number(told);
};
