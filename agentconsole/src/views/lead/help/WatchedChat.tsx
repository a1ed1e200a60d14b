import type { LeadConsole } from "../../../actions/lead";
import type { Concern } from "../../../protocol/concerns";
import { useSelected } from "../../shared/hooks";
import { useTexts } from "../../shared/language";
import { Transcript } from "../../shared/Transcript";
import { buyerName } from "../../texts/person";
import { FlagMarks } from "../../agent/FlagMarks";
import { ReplyClock } from "../../agent/ReplyClock";
import { LeadSpeaking } from "./LeadSpeaking";
import { Settling } from "./Settling";

interface WatchedChatProps {
  readonly lead: LeadConsole;
  readonly session: string;
  readonly concerns: readonly Concern[];
  queueName(queue: string): string;
}

const nothing = (): void => undefined;

/** A chat as it goes on. The lead only looks, until he joins it or takes it over. */
export function WatchedChat({ lead, session: id, concerns, queueName }: WatchedChatProps) {
  const texts = useTexts();
  const { help } = texts;
  const session = useSelected(lead.store, (state) => state.sessions[id]);
  const head = session?.head;
  if (session === undefined || head === undefined) return <p className="soft watch-none">{help.words.loading}</p>;
  const isOpen = head.status !== "closed";
  const place = [head.agent?.name ?? help.words.nobody, queueName(head.queue)];
  return (
    <section className="watched" aria-label={help.words.watched} data-testid="watched" data-session={id}>
      <div className="watched-head">
        <h3>{buyerName(head.buyer.name, texts)}</h3>
        <FlagMarks flags={head.flags} />
        {head.roundSince != null && <ReplyClock since={head.roundSince} bar={false} />}
        <span className="soft">{(isOpen ? place : [help.words.closed, ...place]).join(" · ")}</span>
      </div>
      <Transcript
        session={session} side="agent" me={lead.me.agent} testId="watched-transcript" onAgain={nothing}
        onDiscard={nothing} onEarlier={() => void lead.loadEarlier(id).catch(nothing)}
      />
      {concerns.map((concern) => <Settling key={concern.kind} lead={lead} concern={concern} />)}
      <LeadSpeaking key={id} lead={lead} head={head} />
    </section>
  );
}
