import { Button, Loader } from "@mantine/core";
import { useEffect, useState } from "react";
import type { AgentConsole } from "../../../actions/agent";
import type { HandoverBook, HandoverHead } from "../../../protocol/handover";
import { unreadPages } from "../../../state/handover";
import { Dialog } from "../../shared/Dialog";
import { failureText } from "../../shared/failure";
import { HandoverPageView } from "../../shared/HandoverPageView";
import { useNow, useSelected } from "../../shared/hooks";
import { useSpoken } from "../../shared/language";
import { Refused } from "../../shared/Refused";
import { timeOfDay } from "../../shared/time";
import { useAction } from "../../shared/useAction";
import { OwnPage } from "./OwnPage";

const none: readonly HandoverHead[] = [];

/** The handover book of his queue: what he has to read and confirm, what he hands over himself, what was before. */
export function HandoverDialog({ agent, onDone }: { readonly agent: AgentConsole; onDone(): void }) {
  const { texts } = useSpoken();
  const { words } = texts.handover;
  const heads = useSelected(agent.store, (state) => state.handovers ?? none);
  const isOnline = useSelected(agent.store, ({ link }) => link.status === "online");
  const until = useSelected(agent.store, (state) => state.desk?.head?.shiftUntil ?? undefined);
  const [book, setBook] = useState<HandoverBook>();
  const [failure, setFailure] = useState<unknown>();
  useEffect(() => {
    if (isOnline) agent.handover.read().then(setBook, setFailure);
  }, [agent, heads, isOnline]);
  const isThere = book !== undefined;
  useEffect(() => {
    if (isThere) document.querySelector<HTMLElement>("[data-testid=handover] [data-autofocus]")?.focus();
  }, [isThere]);
  return (
    <Dialog title={words.book} size="lg" onClose={onDone}>
      {failure !== undefined && <Refused sentence={failureText(failure, texts)} />}
      {book === undefined && failure === undefined && <Loader size="sm" />}
      {book !== undefined && (
        <div className="handover" data-testid="handover">
          <Before agent={agent} book={book} heads={heads} />
          {until !== undefined && <OwnPage key={until} agent={agent} book={book} until={until} />}
          {until === undefined && book.pages.length === 0 && <p className="soft">{words.noPages}</p>}
        </div>
      )}
    </Dialog>
  );
}

interface BeforeProps {
  readonly agent: AgentConsole;
  readonly book: HandoverBook;
  readonly heads: readonly HandoverHead[];
}

const mostRead = 2;

/** What shifts before left: first what he has not confirmed, then the last that he has. */
function Before({ agent, book, heads }: BeforeProps) {
  const { language, texts: { handover: { words, shift } } } = useSpoken();
  const now = useNow();
  const action = useAction();
  const unread = new Set(unreadPages(heads, agent.me.agent, now).map(({ until }) => until));
  const ended = book.pages.filter((page) => page.ended);
  const shown = [
    ...ended.filter((page) => unread.has(page.until)),
    ...ended.filter((page) => !unread.has(page.until)).slice(0, mostRead),
  ];
  return shown.map((page, i) => (
    <section key={page.until} className="handover-shift">
      <h3>{shift(timeOfDay(page.until, language))}</h3>
      <HandoverPageView page={page} />
      {unread.has(page.until) && (
        <Button
          size="compact-sm" disabled={action.busy} data-autofocus={i === 0 || undefined}
          data-testid="handover-confirm" onClick={() => action.run(() => agent.handover.confirm(page.until))}
        >
          {words.confirm}
        </Button>
      )}
      {i === 0 && action.refused !== undefined && <Refused sentence={action.refused} />}
    </section>
  ));
}
