import { Dialog } from "../../shared/Dialog";
import { useTexts } from "../../shared/language";
import type { RotaKey } from "../../texts/rota";

const keys: readonly (readonly [key: RotaKey, keys: string])[] = [
  ["move", "↑ ↓ ← →"], ["edit", "Enter"], ["type", "0-9"], ["absent", "X"], ["free", "F"], ["usual", "Del"],
  ["gaps", "G"], ["copy", "C"], ["paste", "V"], ["undo", "U Ctrl+Z"], ["view", "D"], ["turn", "[ ]"], ["today", "T"],
  ["swaps", "S"], ["files", "I"], ["find", "/"], ["back", "Esc"],
];

/** Every key of the rota. */
export function RotaKeys({ onDone }: { onDone(): void }) {
  const { rota } = useTexts();
  return (
    <Dialog title={rota.words.keys} size="lg" onClose={onDone}>
      <dl className="board-keys">
        {keys.map(([key, pressed]) => (
          <div key={key}>
            <dt><kbd>{pressed}</kbd></dt>
            <dd>{rota.key[key]}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
