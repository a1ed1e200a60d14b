import { Loader } from "@mantine/core";
import { useEffect, useState } from "react";
import type { LeadConsole } from "../../../actions/lead";
import type { HandoverBook, HandoverHead, HandoverPage } from "../../../protocol/handover";
import { Dialog } from "../../shared/Dialog";
import { failureText } from "../../shared/failure";
import { HandoverPageView } from "../../shared/HandoverPageView";
import { useSelected } from "../../shared/hooks";
import { useSpoken } from "../../shared/language";
import { PlainButton } from "../../shared/PlainButton";
import { Refused } from "../../shared/Refused";
import { timeOfDay } from "../../shared/time";

interface HandoversDialogProps {
  readonly lead: LeadConsole;
  queueName(queue: string): string;
  onDone(): void;
}

const none: readonly HandoverHead[] = [];
const keyOf = ({ queue, until }: HandoverHead): string => `${queue}/${until}`;

/** The handover book of every queue: shift by shift, who left what, and who of the next shift has read it. */
export function HandoversDialog({ lead, queueName, onDone }: HandoversDialogProps) {
  const { language, texts } = useSpoken();
  const { words, shift } = texts.handover;
  const heads = useSelected(lead.store, (state) => state.handovers ?? none);
  const [chosen, setChosen] = useState<string>();
  const head = heads.find((one) => keyOf(one) === chosen) ?? heads[0];
  return (
    <Dialog title={words.book} size="min(900px, 94vw)" onClose={onDone}>
      {head === undefined ? <p className="soft">{words.noPages}</p> : (
        <div className="handovers" data-testid="handovers">
          <ul className="handover-heads" aria-label={words.choose}>
            {heads.map((one, i) => (
              <li key={keyOf(one)}>
                <PlainButton
                  className={`watch-row${one === head ? " chosen" : ""}`} aria-current={one === head}
                  data-testid="handover-head" data-queue={one.queue} data-autofocus={i === 0 || undefined}
                  onClick={() => setChosen(keyOf(one))}
                >
                  <b>{queueName(one.queue)}</b> {shift(timeOfDay(one.until, language))}
                  <span className="soft">
                    {one.ended ? `${words.readBy} ${one.readers.length}` : words.stillThere}
                  </span>
                </PlainButton>
              </li>
            ))}
          </ul>
          <ChosenPage key={keyOf(head)} lead={lead} head={head} />
        </div>
      )}
    </Dialog>
  );
}

function ChosenPage({ lead, head }: { readonly lead: LeadConsole; readonly head: HandoverHead }) {
  const { texts } = useSpoken();
  const { words } = texts.handover;
  const [book, setBook] = useState<HandoverBook>();
  const [failure, setFailure] = useState<unknown>();
  const { queue, until } = head;
  useEffect(() => {
    lead.handover.read(queue).then(setBook, setFailure);
  }, [lead, queue, head]);
  const page = book?.pages.find((one) => one.until === until);
  if (failure !== undefined) return <Refused sentence={failureText(failure, texts)} />;
  if (book === undefined) return <Loader size="sm" />;
  return page === undefined ? <p className="soft">{words.noPages}</p> : (
    <div>
      <HandoverPageView page={page} />
      {page.ended && <Readers lead={lead} queue={queue} page={page} />}
    </div>
  );
}

interface ReadersProps {
  readonly lead: LeadConsole;
  readonly queue: string;
  readonly page: HandoverPage;
}

/** Who has confirmed the page, and who is in the queue now and has not. */
function Readers({ lead, queue, page }: ReadersProps) {
  const { language, texts: { handover: { words } } } = useSpoken();
  const here = useSelected(lead.store, (state) => state.boards[queue]?.agents);
  const known = new Set([...page.readers.map(({ agent }) => agent), ...page.lines.map(({ by }) => by.id)]);
  const missing = Object.values(here ?? {}).filter(({ agent, presence }) =>
    presence !== "Offline" && !known.has(agent)).map(({ name }) => name);
  const readers = page.readers.map(({ name, at }) => `${name} ${timeOfDay(at, language)}`);
  return (
    <dl className="handover-readers" data-testid="handover-readers">
      <dt>{words.readBy}</dt><dd data-testid="handover-read-by">{readers.join(", ") || words.nobody}</dd>
      <dt>{words.notYet}</dt><dd data-testid="handover-not-yet">{missing.join(", ") || words.nobody}</dd>
    </dl>
  );
}
