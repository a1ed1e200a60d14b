import { Button } from "@mantine/core";
import type { SessionState } from "../../../state/model";
import { useSpoken } from "../../shared/language";
import { RichText } from "../../shared/RichText";
import { timeOfDay } from "../../shared/time";

interface NoteListProps {
  readonly session: SessionState;
  /** Absent where no note can be written. */
  readonly onNote: (() => void) | undefined;
}

/** The notes of staff about this chat. */
export function NoteList({ session, onNote }: NoteListProps) {
  const { language, texts: { desk } } = useSpoken();
  const notes = session.entries.filter(({ kind }) => kind === "note");
  return (
    <section data-testid="notes">
      <h3>
        {desk.words.notes}
        {onNote !== undefined && (
          <Button size="compact-xs" variant="subtle" title="Alt+O" onClick={onNote}>{desk.words.note} +</Button>
        )}
      </h3>
      {notes.length === 0 ? <p className="soft">{desk.words.noNotes}</p> : (
        <ul className="kept-list">
          {notes.map((note, index) => (
            <li key={note.id ?? index}>
              <p><RichText text={note.text} /></p>
              <p className="soft">{desk.flagBy(note.name ?? note.by ?? "", timeOfDay(note.at, language))}</p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
