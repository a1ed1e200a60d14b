import { Button } from "@mantine/core";
import type { ShopChange } from "../../../protocol/settings";
import type { Conflict } from "../../../state/settingsMerge";
import { useTexts } from "../../shared/language";
import { ChangeList } from "./ChangeList";
import { sayChange } from "./changeWords";
import { useOpenSettings } from "./SettingsContext";

/** What stands in the way of saving, or happened meanwhile. */
export function Standing() {
  const { settings: texts } = useTexts();
  const { base, meanwhile, takeTheirs } = useOpenSettings();
  const { words } = texts;
  return (
    <>
      {base.whyNot !== undefined && <p className="settings-note red" role="alert">{base.whyNot}</p>}
      {base.mistakes.length > 0 && (
        <div className="settings-note red" role="alert">
          <p>{words.broken}</p>
          <ul>{base.mistakes.map(({ path, message }) => <li key={path}><code>{path}</code> {message}</li>)}</ul>
        </div>
      )}
      {meanwhile !== undefined && (
        <div className="settings-note" role="alert" data-testid="meanwhile">
          <p><b>{words.meanwhile}</b></p>
          {meanwhile.since.map((version) => (
            <div key={version.number}>
              <p>{texts.version(version.number)} · {version.by?.name ?? words.byFile}</p>
              <ChangeList changes={version.changes} more={version.more} shown={4} />
            </div>
          ))}
          {meanwhile.conflicts.length > 0 && (
            <>
              <p className="setting-wrong">{words.conflicts}</p>
              <ul data-testid="conflicts">
                {meanwhile.conflicts.map((conflict) => (
                  <li key={conflict.path}>
                    {sayChange(changeOf(conflict), texts)}{" "}
                    <Button size="compact-xs" variant="light" onClick={() => takeTheirs(conflict)}>
                      {words.theirs}
                    </Button>
                  </li>
                ))}
              </ul>
            </>
          )}
        </div>
      )}
    </>
  );
}

// From theirs to mine: that is what saving would do.
const changeOf = ({ path, mine, theirs }: Conflict): ShopChange => ({
  path,
  kind: theirs === undefined ? "Added" : mine === undefined ? "Removed" : "Changed",
  ...(theirs !== undefined && { before: JSON.stringify(theirs) }),
  ...(mine !== undefined && { after: JSON.stringify(mine) }),
});
