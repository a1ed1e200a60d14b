import { useEffect, useRef } from "react";
import { Dialog } from "../shared/Dialog";
import { useTexts } from "../shared/language";
import { queueColumns } from "../texts/board";
import type { BoardKey, QueueColumn } from "../texts/board";
import type { MoveKey } from "../texts/move";

const keys: readonly (readonly [key: BoardKey, keys: string])[] = [
  ["move", "J K ↑ ↓"], ["filter", "Enter"], ["all", "Esc"], ["acknowledge", "A"], ["thresholds", "T"], ["sound", "M"],
  ["notices", "N"], ["watch", "W"], ["rota", "R"], ["handover", "D"], ["reports", "F"], ["settings", "G"],
  ["rules", "O"], ["help", "?"],
];

const moveKeys: readonly (readonly [key: MoveKey, keys: string])[] = [
  ["agents", "E"], ["step", "J K ↑ ↓"], ["mark", "X Space"], ["all", "Ctrl+A"], ["move", "V"],
  ["slots", "S"], ["presence", "P"], ["byHand", "B"], ["waiting", "C"], ["undo", "U Ctrl+Z"],
  ["mine", "H"], ["log", "L"],
];

/** Every key, and what every figure means; the one that was asked about is marked. */
export function BoardHelp({ about, onDone }: { readonly about: QueueColumn | undefined; onDone(): void }) {
  const { board, lead, move } = useTexts();
  const asked = useRef<HTMLDivElement>(null);
  useEffect(() => asked.current?.scrollIntoView({ block: "center" }), []);
  const meanings = [
    ...queueColumns.map((column) => [column, board.column[column]] as const),
    ["response", `${lead.agents}: ${board.words.response}`] as const,
    ["days", `${board.words.recent} · ${board.words.today}`] as const,
  ];
  return (
    <Dialog title={about === undefined ? board.words.keys : board.words.figures} size="lg" onClose={onDone}>
      <div className="board-help" tabIndex={0} role="region" aria-label={board.words.help}>
        {about === undefined && (
          <dl className="board-keys" data-testid="help">
            {keys.map(([key, pressed]) => (
              <div key={key}>
                <dt><kbd>{pressed}</kbd></dt>
                <dd>{board.key[key]}</dd>
              </div>
            ))}
            {moveKeys.map(([key, pressed]) => (
              <div key={`move-${key}`}>
                <dt><kbd>{pressed}</kbd></dt>
                <dd>{move.key[key]}</dd>
              </div>
            ))}
          </dl>
        )}
        {about === undefined && <h3>{board.words.figures}</h3>}
        <dl className="meanings" data-testid="meanings">
          {meanings.map(([figure, name]) => (
            <div
              key={figure} ref={figure === about ? asked : undefined} className={figure === about ? "asked" : undefined}
            >
              <dt>{name}</dt>
              <dd>{board.meaning[figure]}</dd>
            </div>
          ))}
        </dl>
      </div>
    </Dialog>
  );
}
