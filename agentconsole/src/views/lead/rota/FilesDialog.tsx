import { Button, FileButton } from "@mantine/core";
import { useState } from "react";
import type { LeadConsole } from "../../../actions/lead";
import type { Import, RotaDay, WantedDay } from "../../../protocol/rota";
import { shiftsText } from "../../../state/rota";
import { Dialog } from "../../shared/Dialog";
import { useTexts } from "../../shared/language";
import { Refused } from "../../shared/Refused";
import { useAction } from "../../shared/useAction";
import type { RotaBook } from "./useRota";

interface FilesDialogProps {
  readonly lead: LeadConsole;
  readonly book: RotaBook;
  readonly from: string;
  onDone(): void;
}

const exportDays = 7;

// As many as anybody reads; the rest is counted.
const mostShown = 200;

/** The week as files; and a file back in, seen before it changes anything. */
export function FilesDialog({ lead, book, from, onDone }: FilesDialogProps) {
  const { rota: { words } } = useTexts();
  const [preview, setPreview] = useState<Import>();
  const action = useAction();
  const choose = (file: File | null): void => {
    if (file !== null) action.run(async () => setPreview(await lead.rota.preview(file)));
  };
  const apply = (found: Import): void => action.run(
    () => book.plan(found.changes.map(({ after }) => after), found.changes.map(({ before }) => before)), onDone);
  return (
    <Dialog title={words.files} size="lg" busy={action.busy} onClose={onDone}>
      <div className="rota-files">
        {(["csv", "ics"] as const).map((kind) => (
          <Button
            key={kind} component="a" variant="default" href={lead.rota.exportPath(kind, from, exportDays)} download
            data-testid={`export-${kind}`}
          >
            {kind === "csv" ? words.csv : words.calendar}
          </Button>
        ))}
        <FileButton accept=".csv,.ics,text/csv,text/calendar" onChange={choose}>
          {(props) => <Button {...props} data-autofocus data-testid="import-choose">{words.import}</Button>}
        </FileButton>
      </div>
      {preview === undefined ? <p className="soft">{words.chooseHint}</p>
        : <Preview found={preview} book={book} busy={action.busy} onApply={() => apply(preview)} />}
      {action.refused !== undefined && <Refused sentence={action.refused} />}
    </Dialog>
  );
}

interface PreviewProps {
  readonly found: Import;
  readonly book: RotaBook;
  readonly busy: boolean;
  onApply(): void;
}

function Preview({ found: { changes, same, mistakes }, book, busy, onApply }: PreviewProps) {
  const { rota: texts } = useTexts();
  const { words } = texts;
  const nameOf = (agent: string): string => book.rota?.agents.find((one) => one.agent === agent)?.name ?? agent;
  const said = (day: RotaDay | WantedDay): string => (day.kind === "absent" ? `${words.absent} ${day.note}`
    : day.kind === "usual" ? words.usual : shiftsText(day.shifts) || words.free);
  return (
    <>
      <p data-testid="import-preview">{texts.preview(changes.length, same)}</p>
      {changes.length === 0 ? <p className="soft">{words.nothingNew}</p> : (
        <>
          <div className="import-list" tabIndex={0} role="region" aria-label={texts.preview(changes.length, same)}>
            <table className="outlook">
              <tbody>
                {changes.slice(0, mostShown).map(({ before, after }) => (
                  <tr key={`${after.agent}${after.day}`} data-testid="import-change">
                    <th>{nameOf(after.agent)}</th>
                    <td>{texts.dayName(after.day)}</td>
                    <td>{said(before)} → {said(after)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
            {changes.length > mostShown && <p className="soft">{texts.moreDays(changes.length - mostShown)}</p>}
          </div>
          <Button loading={busy} data-testid="import-apply" onClick={onApply}>{words.apply}</Button>
        </>
      )}
      {mistakes.length > 0 && (
        <>
          <h3>{words.mistakes}</h3>
          <ul className="import-list" data-testid="import-mistakes" tabIndex={0}>
            {mistakes.map(({ line, code, value }) => (
              <li key={`${line}${code}${value}`}>{texts.line(line)}: {texts.mistake[code] ?? code} {value}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
