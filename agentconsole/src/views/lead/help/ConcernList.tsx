import { memo } from "react";
import type { Concern, SessionFace } from "../../../protocol/concerns";
import { clockOf } from "../../../state/concerns";
import { useNow } from "../../shared/hooks";
import { useTexts } from "../../shared/language";
import { PlainButton } from "../../shared/PlainButton";
import { lengthText } from "../../shared/time";
import { buyerName } from "../../texts/person";

interface ConcernListProps {
  readonly concerns: readonly Concern[];
  readonly all: number;
  readonly faces: ReadonlyMap<string, SessionFace>;
  readonly watched: string | undefined;
  queueName(queue: string): string;
  onWatch(session: string): void;
}

/** Escalations, complaints with their clocks and tricky ones of all queues, what is due first on top. */
export function ConcernList({ concerns, all, faces, watched, queueName, onWatch }: ConcernListProps) {
  const { board, help } = useTexts();
  return (
    <section aria-label={help.words.concerns}>
      <h3>{help.words.concerns} <span className="count">{all}</span></h3>
      {all === 0 && <p className="soft">{help.words.noConcerns}</p>}
      <ul className="concern-list">
        {concerns.map((concern, index) => (
          <ConcernRow
            key={`${concern.session}/${concern.kind}`} concern={concern} face={faces.get(concern.session)}
            isWatched={concern.session === watched} isFirst={index === 0} queueName={queueName} onWatch={onWatch}
          />
        ))}
        {all > concerns.length && <li className="soft">{board.more(all - concerns.length)}</li>}
      </ul>
    </section>
  );
}

interface ConcernRowProps extends Pick<ConcernListProps, "queueName" | "onWatch"> {
  readonly concern: Concern;
  readonly face: SessionFace | undefined;
  readonly isWatched: boolean;
  /** The first of the list has the focus when it is opened. */
  readonly isFirst: boolean;
}

const ConcernRow = memo(function ConcernRow(props: ConcernRowProps) {
  const { concern, face, isWatched, isFirst, queueName, onWatch } = props;
  const texts = useTexts();
  const { help } = texts;
  const { session, kind, queue, by, note } = concern;
  const clock = clockOf(concern, useNow());
  const place = [face?.agent ?? help.words.nobody, queueName(face?.queue ?? queue)];
  return (
    <li>
      <PlainButton
        className={`watch-row${isWatched ? " chosen" : ""}`} aria-current={isWatched} data-testid="concern"
        data-session={session} data-kind={kind} data-autofocus={isFirst || undefined} onClick={() => onWatch(session)}
      >
        <span className="watch-row-head">
          <b className={`concern-kind ${kind}`}>{help.concern[kind]}</b>
          <span>{buyerName(face?.buyer ?? session, texts)}</span>
          <span className={`concern-clock ${clock.urgency}`}>{help.clock[clock.state](lengthText(clock.ms))}</span>
        </span>
        <span className="soft">
          {(face?.status === "closed" ? [help.words.closed, ...place.slice(1)] : place).join(" · ")}
        </span>
        {note !== "" && <span className="concern-note">{by.name}: {note}</span>}
      </PlainButton>
    </li>
  );
});
