import { Button, Loader } from "@mantine/core";
import { useEffect, useState } from "react";
import { readHistory, readVersion } from "../../../actions/settings";
import type { ShopChange, ShopVersion } from "../../../protocol/settings";
import { changesBetween } from "../../../state/settingsChanges";
import { Dialog } from "../../shared/Dialog";
import { failureText } from "../../shared/failure";
import { useSpoken, useTexts } from "../../shared/language";
import { Refused } from "../../shared/Refused";
import { dayAndTime } from "../../shared/time";
import { ChangeList } from "./ChangeList";
import { useOpenSettings } from "./SettingsContext";

/** Who changed what when, and back to how it was. */
export function HistorySection() {
  const { language, texts } = useSpoken();
  const { words, version: versionName, backTo } = texts.settings;
  const { base, me } = useOpenSettings();
  const [versions, setVersions] = useState<readonly ShopVersion[]>();
  const [refused, setRefused] = useState<string>();
  const [back, setBack] = useState<ShopVersion>();
  useEffect(() => {
    readHistory(me.shop).then(setVersions, (failure: unknown) => setRefused(failureText(failure, texts)));
  }, [me.shop, base, texts]);
  if (versions === undefined) return refused === undefined ? <Loader size="sm" /> : <Refused sentence={refused} />;
  return (
    <div className="setting-history">
      {versions.length === 0 && <p className="soft">{words.nothingYet}</p>}
      <ol data-testid="history">
        {versions.map((version) => (
          <li key={version.number} data-version={version.number}>
            <div className="history-head">
              <b>{versionName(version.number)}</b>
              <span>{version.by?.name ?? words.byFile}</span>
              <time className="soft">{dayAndTime(version.at, language)}</time>
              {version.backTo !== undefined && <span className="chip">{backTo(version.backTo)}</span>}
              <span className="spring" />
              {version.hash !== base.version.hash && base.whyNot === undefined && (
                <Button
                  size="compact-sm" variant="subtle" data-testid={`go-back-${version.number}`}
                  onClick={() => setBack(version)}
                >
                  {words.goBack}
                </Button>
              )}
            </div>
            {version.changes.length === 0 && version.more === 0
              ? <p className="soft">{words.first}</p>
              : <ChangeList changes={version.changes} more={version.more} />}
          </li>
        ))}
      </ol>
      {back !== undefined && <BackDialog version={back} onDone={() => setBack(undefined)} />}
    </div>
  );
}

/** Shows what going back will change, and does it. */
function BackDialog({ version, onDone }: { readonly version: ShopVersion; onDone(): void }) {
  const texts = useTexts();
  const { words, backTitle, backText } = texts.settings;
  const { base, me, busy, refused, changes: unsaved, goBack } = useOpenSettings();
  const [changes, setChanges] = useState<readonly ShopChange[]>();
  const [failed, setFailed] = useState<string>();
  const [tried, setTried] = useState(false);
  useEffect(() => {
    readVersion(me.shop, version.number).then(
      (then) => setChanges(changesBetween(base.document, then)),
      (failure: unknown) => setFailed(failureText(failure, texts)));
  }, [me.shop, version.number, base, texts]);
  return (
    <Dialog title={backTitle(version.number)} size="lg" busy={busy} onClose={onDone}>
      <form
        data-testid="back-dialog"
        onSubmit={(event) => {
          event.preventDefault();
          // What it will do must have been seen.
          if (changes === undefined) return;
          setTried(true);
          void goBack(version.number).then((done) => done && onDone());
        }}
      >
        <p className="dialog-text">{backText(version.number)}</p>
        {unsaved.length > 0 && <p className="setting-wrong">{words.discardText}</p>}
        <h3>{words.whatChanges}</h3>
        {changes === undefined ? failed === undefined && <Loader size="xs" /> : <ChangeList changes={changes} />}
        <Refused sentence={failed ?? (tried ? refused : undefined)} />
        <div className="dialog-buttons">
          <Button variant="default" onClick={onDone}>{words.cancel}</Button>
          <Button type="submit" loading={busy} data-autofocus data-testid="back-submit">{words.goBack}</Button>
        </div>
      </form>
    </Dialog>
  );
}
