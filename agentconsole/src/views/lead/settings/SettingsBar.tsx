import { Button } from "@mantine/core";
import { useState } from "react";
import { PlainButton } from "../../shared/PlainButton";
import { useTexts } from "../../shared/language";
import { Refused } from "../../shared/Refused";
import { ChangeList } from "./ChangeList";
import { sayPath } from "./changeWords";
import { useOpenSettings } from "./SettingsContext";

interface SettingsBarProps {
  onMistake(index?: number): void;
  onSave(): void;
  onDiscard(): void;
}

const mostShown = 5;

/** What is not saved yet, what is wrong with it, and the button that saves. */
export function SettingsBar({ onMistake, onSave, onDiscard }: SettingsBarProps) {
  const { settings: texts } = useTexts();
  const { base, busy, changes, document, mistakes, refused, saved } = useOpenSettings();
  const [looking, setLooking] = useState(false);
  const { words } = texts;
  return (
    <footer className="settings-bar">
      {looking && changes.length > 0 && (
        <section aria-label={words.changes} className="settings-changes"><ChangeList changes={changes} /></section>
      )}
      {mistakes.length > 0 && (
        <ul className="settings-mistakes" aria-label={texts.mistakes(mistakes.length)} data-testid="mistakes">
          {mistakes.slice(0, mostShown).map(({ path, sentence }, i) => (
            <li key={path}>
              <PlainButton onClick={() => onMistake(i)}><b>{sayPath(path, texts, document)}</b> {sentence}</PlainButton>
            </li>
          ))}
        </ul>
      )}
      {mistakes.length === 0 && <Refused sentence={refused} />}
      <div className="settings-acts">
        <PlainButton
          className="link" disabled={changes.length === 0} data-testid="unsaved" aria-expanded={looking}
          onClick={() => setLooking((before) => !before)}
        >
          {texts.unsaved(changes.length)}
        </PlainButton>
        {mistakes.length > 0 && (
          <PlainButton className="setting-wrong" onClick={() => onMistake()} data-testid="to-mistake">
            {texts.mistakes(mistakes.length)} <kbd>F8</kbd>
          </PlainButton>
        )}
        <span role="status" className="settings-saved" data-testid="settings-saved">
          {saved !== undefined && changes.length === 0 && texts.saved(saved)}
        </span>
        <div className="spring" />
        <Button
          variant="subtle" color="gray" disabled={changes.length === 0 || busy} data-testid="discard"
          onClick={onDiscard}
        >
          {words.discard}
        </Button>
        <Button
          loading={busy} title="Ctrl+S" data-testid="settings-save"
          disabled={changes.length === 0 || base.whyNot !== undefined || base.mistakes.length > 0}
          onClick={onSave}
        >
          {words.save}
        </Button>
      </div>
    </footer>
  );
}
