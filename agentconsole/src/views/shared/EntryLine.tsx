import { memo } from "react";
import type { Entry, SessionHead } from "../../protocol/session";
import { sayHappening } from "../texts/happening";
import { buyerName } from "../texts/person";
import { attachmentIn } from "../../actions/files";
import { AttachmentView } from "./Attachment";
import { CheckIcon, SeenIcon } from "./icons";
import { useSpoken, useTexts } from "./language";
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
  /** Whether the other side has had it on its screen. */
  readonly seen?: boolean;
  /** What is searched for in the transcript. */
  readonly sought?: string | undefined;
  /** How the session ended, for the lines that tell it. */
  readonly end?: Pick<SessionHead, "closedBy" | "stars"> | undefined;
}

export const EntryLine = memo(function EntryLine(props: EntryLineProps) {
  const isMessage = props.entry.number != null;
  return isMessage ? <MessageLine {...props} /> : <HappeningLine {...props} />;
});

function MessageLine({ entry, side, continued, me, seen, sought }: EntryLineProps) {
  const { language, texts } = useSpoken();
  const { transcript } = texts;
  const place = entry.from === "system" ? "auto" : entry.from === side ? "mine" : "theirs";
  const own = entry.from === side && (side === "buyer" || entry.by === me);
  const sender = entry.from === "system" ? transcript.automatic : own ? transcript.you
    : buyerName(entry.name ?? transcript[entry.from], texts);
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
        <div className="bubble"><MessageText text={entry.text} sought={sought} /></div>
        <div className="bubble-side">
          {own && <Delivery seen={seen === true} />}
          {side === "agent" && <span className="entry-number" aria-hidden="true">{entry.number}</span>}
        </div>
      </div>
    </li>
  );
}

/** What a message says: its words, or the file it stands for. */
export function MessageText({ text, sought }: { readonly text: string; readonly sought?: string | undefined }) {
  const attachment = attachmentIn(text);
  return attachment === undefined
    ? <RichText text={text} sought={sought} />
    : <AttachmentView attachment={attachment} />;
}

function Delivery({ seen }: { readonly seen: boolean }) {
  const { transcript } = useTexts();
  const words = seen ? transcript.seen : transcript.delivered;
  const Icon = seen ? SeenIcon : CheckIcon;
  return (
    <span className={`delivery${seen ? " seen" : ""}`} data-testid="delivery" data-state={seen ? "seen" : "delivered"}
      title={words}>
      <Icon size={14} /><span className="visually-hidden">{words}</span>
    </span>
  );
}

function HappeningLine({ entry, side, me, end }: EntryLineProps) {
  const { language, texts } = useSpoken();
  const time = (at: number): string => timeOfDay(at, language);
  const sentence = sayHappening(entry, { side, me, end }, texts, time);
  // A kind of a newer server, with nothing to read in it.
  if (sentence === undefined && entry.text === "") return null;
  const isNote = side === "agent" && entry.kind !== "rated" && sentence !== undefined;
  return (
    <li
      className={`happening ${entry.kind}`} data-testid="happening" data-kind={entry.kind}
      data-staff={entry.staff === true}
    >
      <span>{sentence ?? entry.text}</span>
      <time dateTime={new Date(entry.at).toISOString()}>{time(entry.at)}</time>
      {sentence !== undefined && entry.text !== "" && (isNote ? (
        <div className="staff-note"><b>{texts.transcript.note}</b> <RichText text={entry.text} /></div>
      ) : <div className="happening-text"><RichText text={entry.text} /></div>)}
    </li>
  );
}
