import { Dialog } from "../shared/Dialog";
import { useTexts } from "../shared/language";
import { keysOf } from "./commands";

/** Every key there is. */
export function HelpOverlay({ onDone }: { onDone(): void }) {
  const { desk } = useTexts();
  return (
    <Dialog title={desk.words.help} size="lg" onClose={onDone}>
      <p className="soft">{desk.words.helpHint}</p>
      <dl className="keys" data-testid="help">
        {keysOf.map(([command, keys]) => (
          <div key={command}>
            <dt><kbd>{keys}</kbd></dt>
            <dd>{desk.command[command]}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
