import type { HandoverLine, HandoverPage, LeftItem } from "../../protocol/handover";
import { noteOn } from "../../state/handover";
import { buyerName } from "../texts/person";
import { useSpoken } from "./language";
import { timeOfDay } from "./time";

/** A page of the handover book: what each agent of a shift said and left. */
export function HandoverPageView({ page }: { readonly page: HandoverPage }) {
  return (
    <div className="handover-page" data-testid="handover-page" data-until={page.until}>
      {page.lines.map((line) => <Line key={line.by.id} line={line} />)}
    </div>
  );
}

function Line({ line }: { readonly line: HandoverLine }) {
  const { language, texts: { handover } } = useSpoken();
  const { words } = handover;
  return (
    <section className="handover-line" data-testid="handover-line" data-agent={line.by.id}>
      <h4>
        {line.by.name}{" "}
        <span className="soft">
          {line.leftAt == null ? words.stillThere
            : `${timeOfDay(line.leftAt, language)} · ${handover.openChats(line.openChats)}`}
        </span>
      </h4>
      {line.text !== "" && <p className="handover-text">{line.text}</p>}
      <ul>
        {line.left.map((item) => <Left key={item.session} item={item} said={noteOn(line, item.session)} />)}
        {line.leftAt == null && line.notes.map(({ session, text }) => (
          <li key={session}><b>{session}</b> {text}</li>
        ))}
      </ul>
    </section>
  );
}

function Left({ item, said }: { readonly item: LeftItem; readonly said: string }) {
  const { language, texts } = useSpoken();
  const { words, due } = texts.handover;
  return (
    <li data-testid="handover-left" data-session={item.session}>
      {item.tricky && <b className="concern-kind tricky">{words.tricky}</b>}
      {item.complaint && <b className="concern-kind complaint">{words.complaint}</b>}
      <span className="handover-buyer">{item.buyer == null ? item.session : buyerName(item.buyer, texts)}</span>
      {item.dueAt != null && <span className="soft">{due(timeOfDay(item.dueAt, language))}</span>}
      {item.roundSince != null && (
        <span className="soft">{words.waited} {timeOfDay(item.roundSince, language)}</span>
      )}
      {item.note !== "" && <span className="soft">{item.note}</span>}
      {said !== "" && <p>{said}</p>}
    </li>
  );
}
