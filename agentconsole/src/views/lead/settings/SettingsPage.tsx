import { Button, Loader } from "@mantine/core";
import { useState } from "react";
import type { SignedIn } from "../../../protocol/rest";
import { useTitle } from "../../shared/hooks";
import { useTexts } from "../../shared/language";
import { LanguageSwitch } from "../../shared/LanguageSwitch";
import { PlainButton } from "../../shared/PlainButton";
import { Refused } from "../../shared/Refused";
import { sections } from "../../texts/settings";
import type { Section } from "../../texts/settings";
import { AgentsSection } from "./AgentsSection";
import { HistorySection } from "./HistorySection";
import { LeaveDialog } from "./LeaveDialog";
import { PolicySection } from "./PolicySection";
import { QueuesSection } from "./QueuesSection";
import { QuickSection } from "./QuickSection";
import { SettingsContext } from "./SettingsContext";
import { SettingsBar } from "./SettingsBar";
import { ShopSection } from "./ShopSection";
import { Standing } from "./Standing";
import { TextsSection } from "./TextsSection";
import { useSettings } from "./useSettings";
import type { Settings } from "./useSettings";
import { useSettingsKeys } from "./useSettingsKeys";

interface SettingsPageProps {
  readonly me: SignedIn;
  onDone(): void;
}

/** The shop's settings, in place of the board. */
export function SettingsPage({ me, onDone }: SettingsPageProps) {
  const texts = useTexts();
  const { words } = texts.settings;
  const settings = useSettings(me);
  useTitle(words.title);
  if (settings.open) return <OpenSettings settings={settings} onDone={onDone} />;
  return (
    <main className="settings-wait">
      {settings.refused === undefined ? <><Loader size="sm" /> {words.loading}</> : (
        <>
          <Refused sentence={settings.refused} />
          <Button variant="default" onClick={settings.load}>{words.again}</Button>
        </>
      )}
      <Button variant="subtle" onClick={onDone}>{words.back}</Button>
    </main>
  );
}

function OpenSettings({ settings, onDone }: { readonly settings: Settings; onDone(): void }) {
  const { settings: texts } = useTexts();
  const [section, setSection] = useState<Section>("queues");
  const [chosen, setChosen] = useState<Partial<Record<Section, number>>>({});
  const [leaving, setLeaving] = useState<"leave" | "discard">();
  const { changes, mistakes } = settings;
  const leave = (): void => {
    if (settings.busy) return;
    if (changes.length === 0) onDone();
    else setLeaving("leave");
  };
  const save = (): void => {
    const ours = mistakes.findIndex(({ isOurs }) => isOurs);
    if (ours >= 0) keys.toMistake(ours);
    else if (changes.length > 0 && !settings.busy) void settings.save();
  };
  const keys = useSettingsKeys({
    mistakes, leave,
    save,
    show: (next, item) => {
      setSection(next);
      if (item !== undefined) setChosen((before) => ({ ...before, [next]: item }));
    },
  });
  const item = { chosen: chosen[section] ?? 0, onChoose: (index: number) =>
    setChosen((before) => ({ ...before, [section]: index })) };
  return (
    <SettingsContext value={settings}>
      <div className="settings-page" data-testid="shop-settings">
        <header className="desk-header">
          <Button variant="subtle" size="compact-sm" title="Esc" data-testid="settings-back" onClick={leave}>
            ← {texts.words.back}
          </Button>
          <h1>{texts.words.title}</h1>
          <div className="spring" />
          <LanguageSwitch />
        </header>
        <div className="settings-held" inert={settings.busy}><Standing /></div>
        <div className="settings-body">
          <nav aria-label={texts.words.title}>
            {sections.map((one, i) => (
              <PlainButton
                key={one} className="settings-tab" aria-current={one === section ? "page" : undefined}
                data-testid={`section-${one}`} onClick={() => setSection(one)}
              >
                <span>{texts.section[one]}</span> <kbd>{i + 1}</kbd>
              </PlainButton>
            ))}
          </nav>
          <main
            className="settings-section" aria-label={texts.section[section]} key={section} inert={settings.busy}
          >
            {section === "queues" && <QueuesSection {...item} />}
            {section === "texts" && <TextsSection />}
            {section === "quick" && <QuickSection {...item} />}
            {section === "policy" && <PolicySection />}
            {section === "agents" && <AgentsSection {...item} />}
            {section === "shop" && <ShopSection />}
            {section === "history" && <HistorySection />}
          </main>
        </div>
        <SettingsBar onSave={save} onMistake={keys.toMistake} onDiscard={() => setLeaving("discard")} />
        {leaving !== undefined && (
          <LeaveDialog why={leaving} onDone={() => setLeaving(undefined)} onLeave={onDone} />
        )}
      </div>
    </SettingsContext>
  );
}
