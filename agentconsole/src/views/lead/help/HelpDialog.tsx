import { useCallback, useEffect, useState } from "react";
import type { KeyboardEvent } from "react";
import type { LeadConsole } from "../../../actions/lead";
import type { ConcernsState } from "../../../state/model";
import { ConnectionBanner } from "../../shared/ConnectionBanner";
import { Dialog } from "../../shared/Dialog";
import { failureText } from "../../shared/failure";
import { useSelected } from "../../shared/hooks";
import { useTexts } from "../../shared/language";
import { Refused } from "../../shared/Refused";
import { ChatsOfAgent } from "./ChatsOfAgent";
import { ConcernList } from "./ConcernList";
import { useFaces } from "./useFaces";
import { WatchedChat } from "./WatchedChat";

interface HelpDialogProps {
  readonly lead: LeadConsole;
  /** The chat to begin with. */
  readonly first: string | undefined;
  queueName(queue: string): string;
  onDone(): void;
}

const none: ConcernsState = { concerns: [], all: 0 };

/** What concerns the lead on the left, the chat he looks at on the right. */
export function HelpDialog({ lead, first, queueName, onDone }: HelpDialogProps) {
  const texts = useTexts();
  const { help } = texts;
  const { concerns, all } = useSelected(lead.store, (state) => state.concerns ?? none);
  const faces = useFaces(lead, concerns.map(({ session }) => session));
  const watched = useSelected(lead.store, (state) => state.selected);
  const [failure, setFailure] = useState<unknown>();
  const watch = useCallback((session: string): void => {
    setFailure(undefined);
    lead.watch(session).catch(setFailure);
  }, [lead]);
  useEffect(() => {
    if (first !== undefined) watch(first);
    return () => void Promise.all([lead.watch(undefined), lead.watchDesk(undefined)]).catch(() => undefined);
  }, [lead, first, watch]);
  return (
    <Dialog title={help.words.help} size="min(1200px, 96vw)" onClose={onDone}>
      <ConnectionBanner store={lead.store} means="boardOffline" />
      <div className="help-body">
        <div className="help-lists" onKeyDown={step}>
          <ConcernList
            concerns={concerns} all={all} faces={faces} watched={watched} queueName={queueName} onWatch={watch}
          />
          <ChatsOfAgent lead={lead} watched={watched} hasFocus={all === 0} onWatch={watch} />
        </div>
        {failure !== undefined ? <Refused sentence={failureText(failure, texts)} />
          : watched === undefined ? <p className="soft watch-none">{help.words.watchHint}</p>
            : (
              <WatchedChat
                key={watched} lead={lead} session={watched} queueName={queueName}
                concerns={concerns.filter(({ session }) => session === watched)}
              />
            )}
      </div>
    </Dialog>
  );
}

/** Up and down go from one row to the next. */
function step(event: KeyboardEvent<HTMLElement>): void {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (by === undefined || !(event.target instanceof HTMLButtonElement)) return;
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>(".watch-row")];
  rows[rows.indexOf(event.target) + by]?.focus();
  event.preventDefault();
}
