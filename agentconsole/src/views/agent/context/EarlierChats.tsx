import { Button } from "@mantine/core";
import { useMemo, useState } from "react";
import { readTranscript } from "../../../actions/rest";
import type { Entry } from "../../../protocol/session";
import { FilePlaceContext } from "../../shared/Attachment";
import { MessageText } from "../../shared/EntryLine";
import { ChevronIcon } from "../../shared/icons";
import { useSpoken } from "../../shared/language";
import { PlainButton } from "../../shared/PlainButton";
import { Refused } from "../../shared/Refused";
import { dayAndTime, timeOfDay } from "../../shared/time";
import { useAction } from "../../shared/useAction";

const atFirst = 5;

/** The names of the buyer's chats before this one, the newest first: `alice~3` comes after `alice~2`. */
export function earlierOf(session: string): string[] {
  const cut = session.lastIndexOf("~");
  const ordinal = Number(session.slice(cut + 1));
  const buyer = session.slice(0, cut);
  return Array.from({ length: Math.max(0, ordinal - 1) }, (_, back) => `${buyer}~${ordinal - 1 - back}`);
}

/** Earlier chats with this buyer, each read when it is opened. */
export function EarlierChats({ shop, session }: { readonly shop: string; readonly session: string }) {
  const { texts: { desk: { words } } } = useSpoken();
  const [most, setMost] = useState(atFirst);
  const all = earlierOf(session);
  return (
    <section data-testid="earlier-chats">
      <h3>{words.earlierChats} {all.length > 0 && <span className="count">{all.length}</span>}</h3>
      {all.length === 0 && <p className="soft">{words.noEarlier}</p>}
      <ul className="earlier-list">
        {all.slice(0, most).map((one) => <EarlierChat key={one} shop={shop} session={one} />)}
      </ul>
      {all.length > most && (
        <Button size="compact-xs" variant="subtle" onClick={() => setMost(most + 10)}>{words.more5}</Button>
      )}
    </section>
  );
}

function EarlierChat({ shop, session }: { readonly shop: string; readonly session: string }) {
  const { language } = useSpoken();
  const { busy, refused, run } = useAction();
  const [open, setOpen] = useState(false);
  const [entries, setEntries] = useState<readonly Entry[]>();
  const place = useMemo(() => ({ shop, session }), [shop, session]);
  const toggle = (): void => {
    setOpen(!open);
    if (entries !== undefined || busy) return;
    run(() => readTranscript({ shop, session, after: 0, limit: 1000 }).then((page) => setEntries(page.entries)));
  };
  const first = entries?.[0];
  return (
    <li>
      <PlainButton className="earlier-chat" aria-expanded={open} data-testid="earlier-chat" onClick={toggle}>
        <ChevronIcon size={13} /> #{session.slice(session.lastIndexOf("~") + 1)}
        {first !== undefined && <span className="soft"> · {dayAndTime(first.at, language)}</span>}
      </PlainButton>
      <Refused sentence={refused} />
      {open && entries !== undefined && (
        <FilePlaceContext value={place}><Words entries={entries} /></FilePlaceContext>
      )}
    </li>
  );
}

function Words({ entries }: { readonly entries: readonly Entry[] }) {
  const { language, texts: { transcript } } = useSpoken();
  return (
    <ol className="earlier-words">
      {entries.filter(({ number, from }) => number != null && from !== "system").map((entry) => (
        <li key={entry.number}>
          <b>{entry.name ?? (entry.from === "buyer" ? transcript.buyer : transcript.agent)}</b>{" "}
          <span className="soft">{timeOfDay(entry.at, language)}</span> <MessageText text={entry.text} />
        </li>
      ))}
    </ol>
  );
}
