import { useState } from "react";
import type { ShopChange } from "../../../protocol/settings";
import { PlainButton } from "../../shared/PlainButton";
import { useTexts } from "../../shared/language";
import { sayChange } from "./changeWords";

interface ChangeListProps {
  readonly changes: readonly ShopChange[];
  /** How many more there are that are not told. */
  readonly more?: number;
  readonly shown?: number;
}

/** What changed, a line for each place. */
export function ChangeList({ changes, more = 0, shown = 8 }: ChangeListProps) {
  const { settings: texts } = useTexts();
  const [all, setAll] = useState(false);
  const seen = all ? changes : changes.slice(0, shown);
  const hidden = changes.length - seen.length;
  return (
    <ul className="change-list" data-testid="change-list">
      {seen.map((change) => <li key={`${change.path}/${change.kind}`}>{sayChange(change, texts)}</li>)}
      {hidden > 0 && (
        <li>
          <PlainButton className="link" onClick={() => setAll(true)}>{texts.moreChanges(hidden + more)}</PlainButton>
        </li>
      )}
      {hidden === 0 && more > 0 && <li className="soft">{texts.moreChanges(more)}</li>}
    </ul>
  );
}
