import { Button, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import type { AgentConsole } from "../../../actions/agent";
import { maxHandoverNote, maxHandoverText } from "../../../protocol/handover";
import type { HandoverBook } from "../../../protocol/handover";
import { draftOf } from "../../../state/handoverDraft";
import { lackingNotes, subjectsOf } from "../../../state/handover";
import type { HandoverSubject } from "../../../state/handover";
import { useNow, useSelected } from "../../shared/hooks";
import { useSpoken } from "../../shared/language";
import { Refused } from "../../shared/Refused";
import { timeOfDay } from "../../shared/time";
import { useAction } from "../../shared/useAction";
import { buyerName } from "../../texts/person";
import { useHandoverDraft } from "./useHandoverDraft";

interface OwnPageProps {
  readonly agent: AgentConsole;
  readonly book: HandoverBook;
  /** When his shift ends. */
  readonly until: number;
}

/** What he hands over: a word to all, and one about each chat that must not be forgotten. */
export function OwnPage({ agent, book, until }: OwnPageProps) {
  const { language, texts: { handover } } = useSpoken();
  const { words } = handover;
  const me = agent.me.agent;
  const desk = useSelected(agent.store, (state) => state.desk);
  const sessions = useSelected(agent.store, (state) => state.sessions);
  const mine = book.pages.flatMap((page) => page.lines).find(({ by, leftAt }) => by.id === me && leftAt == null);
  const now = useNow();
  const { draft, unsaved, change, saved } = useHandoverDraft(agent.me, draftOf(until, mine), now);
  const { text, notes } = draft;
  const [wasSaved, setWasSaved] = useState(false);
  const action = useAction();
  const subjects = subjectsOf(Object.keys(desk?.chats ?? {}), sessions, book.concerns, me);
  const said = Object.entries(notes).map(([session, note]) => ({ session, text: note }));
  const lacking = lackingNotes(subjects, said);
  return (
    <form
      className="handover-own" data-testid="handover-own" onSubmit={(event) => {
        event.preventDefault();
        action.run(() => agent.handover.write(until, text.trim(), said), () => {
          saved(draft);
          setWasSaved(true);
        });
      }}
    >
      <h3>{words.mine} · {timeOfDay(until, language)}</h3>
      {subjects.length === 0 && <p className="soft">{words.nothing}</p>}
      {subjects.map((subject, i) => (
        <Subject
          key={subject.session} subject={subject} isFirst={i === 0} note={notes[subject.session] ?? ""}
          onChange={(note) => change({ notes: { ...notes, [subject.session]: note } })}
        />
      ))}
      <Textarea
        label={words.toAll} placeholder={words.toAllHint} value={text} maxLength={maxHandoverText} autosize minRows={2}
        data-testid="handover-text" data-autofocus={subjects.length === 0 || undefined}
        onChange={(event) => change({ text: event.currentTarget.value })}
      />
      <div className="handover-save">
        <Button type="submit" loading={action.busy} data-testid="handover-save">{words.save}</Button>
        {unsaved && <span role="status" className="soft" data-testid="handover-unsaved">{words.unsaved}</span>}
        {!unsaved && wasSaved && <span role="status" data-testid="handover-saved">{words.saved}</span>}
        {lacking > 0 && <span className="handover-lacking" role="status">{handover.lacking(lacking)}</span>}
      </div>
      {action.refused !== undefined && <Refused sentence={action.refused} />}
    </form>
  );
}

interface SubjectProps {
  readonly subject: HandoverSubject;
  readonly note: string;
  readonly isFirst: boolean;
  onChange(note: string): void;
}

function Subject({ subject, note, isFirst, onChange }: SubjectProps) {
  const { language, texts } = useSpoken();
  const { words, due } = texts.handover;
  const name = subject.buyer === undefined ? subject.session : buyerName(subject.buyer, texts);
  const details = [
    ...(subject.tricky ? [words.tricky] : []),
    ...(subject.dueAt === undefined ? [] : [`${words.complaint}, ${due(timeOfDay(subject.dueAt, language))}`]),
    ...(subject.note === "" ? [] : [subject.note]),
  ];
  return (
    <TextInput
      label={[name, ...details].join(" · ")} placeholder={subject.tricky ? words.needsNote : words.noteHint}
      maxLength={maxHandoverNote} value={note} data-testid="handover-note" data-session={subject.session}
      data-autofocus={isFirst || undefined}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
