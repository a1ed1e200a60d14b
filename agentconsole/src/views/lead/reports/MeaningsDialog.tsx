import type { ReportFigure } from "../../../protocol/reports";
import { Dialog } from "../../shared/Dialog";
import { useSpoken } from "../../shared/language";
import type { ReportTexts } from "../../texts/reports";

const keys: readonly (readonly [key: keyof ReportTexts["key"], pressed: string])[] = [
  ["day", "← →"], ["today", "T"], ["tables", "1 2 3"], ["compare", "C"], ["table", "X"], ["meanings", "?"],
  ["back", "Esc"],
];

interface MeaningsDialogProps {
  readonly figures: readonly ReportFigure[];
  /** The figure that was asked about. */
  readonly about: string | undefined;
  onDone(): void;
}

/** What every figure means and from which events it follows; and the keys, when nothing was asked about. */
export function MeaningsDialog({ figures, about, onDone }: MeaningsDialogProps) {
  const { language, texts: { reports: { words, key } } } = useSpoken();
  return (
    <Dialog title={words.meanings} size="lg" onClose={onDone}>
      <div className="board-help" tabIndex={0} role="region" aria-label={words.meanings}>
        {about === undefined && (
          <dl className="board-keys">
            {keys.map(([name, pressed]) => (
              <div key={name}><dt><kbd>{pressed}</kbd></dt><dd>{key[name]}</dd></div>
            ))}
          </dl>
        )}
        <dl className="meanings" data-testid="report-meanings">
          {figures.map(({ id, name, meaning, source }) => (
            <div key={id} ref={id === about ? intoView : undefined} className={id === about ? "asked" : undefined}>
              <dt>{name[language]}</dt>
              <dd>
                {meaning[language]}
                <small>{words.source}: <code>{source}</code></small>
              </dd>
            </div>
          ))}
        </dl>
      </div>
    </Dialog>
  );
}

// As soon as it is there: the dialog mounts what it shows a moment after itself.
const intoView = (asked: HTMLElement | null): void => asked?.scrollIntoView({ block: "center" });
