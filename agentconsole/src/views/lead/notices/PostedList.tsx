import { Button } from "@mantine/core";
import { useState } from "react";
import type { LeadConsole } from "../../../actions/lead";
import type { PostedNotice } from "../../../protocol/notices";
import type { Colleagues } from "../../../protocol/rest";
import { readersOf, standing } from "../../../state/posted";
import type { Reader } from "../../../state/posted";
import { useNow, useSampled, useSelected } from "../../shared/hooks";
import { useSpoken, useTexts } from "../../shared/language";
import { Refused } from "../../shared/Refused";
import { RichText } from "../../shared/RichText";
import { dayAndTime, lengthText, timeOfDay } from "../../shared/time";
import { useAction } from "../../shared/useAction";

interface PostedListProps {
  readonly lead: LeadConsole;
  readonly agents: Colleagues["agents"];
  queueName(queue: string): string;
}

const none: readonly PostedNotice[] = [];
const drawEveryMs = 500;

/** The notices that stand, each with who has read it and who has not yet. */
export function PostedList({ lead, agents, queueName }: PostedListProps) {
  const { help } = useTexts();
  const posted = useSelected(lead.store, (state) => state.posted ?? none);
  const boards = useSampled(lead.store, (state) => state.boards, drawEveryMs);
  const notices = standing(posted, useNow());
  return (
    <section aria-label={help.words.standing}>
      <h3>{help.words.standing} <span className="count">{notices.length}</span></h3>
      {notices.length === 0 && <p className="soft">{help.words.noNotices}</p>}
      <ul className="posted-list">
        {notices.map((notice) => (
          <PostedLine
            key={notice.id} lead={lead} notice={notice} readers={readersOf(notice, boards, agents)}
            scope={scopeOf(notice, agents, queueName) ?? help.scope.all}
          />
        ))}
      </ul>
    </section>
  );
}

function scopeOf(
  { queue, agents }: PostedNotice,
  colleagues: Colleagues["agents"],
  queueName: (queue: string) => string,
): string | undefined {
  if (agents == null) return queue == null ? undefined : queueName(queue);
  return agents.map((id) => colleagues.find(({ agent }) => agent === id)?.name ?? id).join(", ");
}

interface PostedLineProps {
  readonly lead: LeadConsole;
  readonly notice: PostedNotice;
  readonly readers: ReturnType<typeof readersOf>;
  readonly scope: string;
}

const dayMs = 86_400_000;

function PostedLine({ lead, notice, readers, scope }: PostedLineProps) {
  const { language, texts: { help } } = useSpoken();
  const now = useNow();
  const { id, at, by, text, until } = notice;
  const end = until == null ? help.end.open : help.endsAt(
    until - now < dayMs ? timeOfDay(until, language) : dayAndTime(until, language), lengthText(until - now));
  return (
    <li className="posted" data-testid="posted-notice" data-notice={id}>
      <p className="notice-head"><b>{by.name}</b> · {timeOfDay(at, language)} · {scope} · {end}</p>
      <p className="notice-text"><RichText text={text} /></p>
      <dl className="readers">
        <Names title={help.words.read} readers={readers.read} testId="notice-read" />
        <Names title={help.words.unread} readers={readers.missing} testId="notice-unread" />
        <Names title={help.words.absent} readers={readers.absent} testId="notice-absent" />
      </dl>
      <TakeDown work={() => lead.endNotice(id)} />
    </li>
  );
}

interface NamesProps {
  readonly title: string;
  readonly readers: readonly Reader[];
  readonly testId: string;
}

const mostNames = 30;

function Names({ title, readers, testId }: NamesProps) {
  const { board, help } = useTexts();
  if (readers.length === 0) return null;
  const names = readers.slice(0, mostNames).map(({ name }) => name).join(help.between);
  const more = readers.length - mostNames;
  return (
    <div data-testid={testId} data-count={readers.length}>
      <dt>{title} {readers.length}</dt>
      <dd>{names}{more > 0 && ` ${board.more(more)}`}</dd>
    </div>
  );
}

/** Taking down cannot be taken back, so the button asks once more; leaving it is a no. */
function TakeDown({ work }: { work(): Promise<void> }) {
  const { help } = useTexts();
  const [asked, setAsked] = useState(false);
  const { busy, refused, run } = useAction();
  return (
    <div className="posted-foot">
      <Refused sentence={refused} />
      <Button
        size="compact-sm" variant={asked ? "filled" : "default"} color={asked ? "red.9" : undefined} loading={busy}
        data-testid="notice-end" onBlur={() => setAsked(false)} onClick={() => (asked ? run(work) : setAsked(true))}
      >
        {asked ? help.words.takeDownNow : help.words.takeDown}
      </Button>
    </div>
  );
}
