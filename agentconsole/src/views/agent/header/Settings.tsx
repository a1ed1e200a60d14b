import { ActionIcon, Button, Popover, SegmentedControl, Switch, useMantineColorScheme } from "@mantine/core";
import type { MantineColorScheme } from "@mantine/core";
import { useState } from "react";
import { preferences } from "../../../actions/preferences";
import { useSelected } from "../../shared/hooks";
import { GearIcon } from "../../shared/icons";
import { useTexts } from "../../shared/language";

/** What an agent chooses for himself: sound, notifications, colours. */
export function Settings({ onSignOut, onHelp }: { onSignOut(): void; onHelp(): void }) {
  const { desk: { words }, signIn } = useTexts();
  const chosen = useSelected(preferences, (all) => all);
  const [opened, setOpened] = useState(false);
  const [denied, setDenied] = useState(false);
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const setDesktop = (wanted: boolean): void => {
    setDenied(false);
    if (!wanted) return preferences.dispatch({ desktop: false });
    askToNotify().then((may) => {
      preferences.dispatch({ desktop: may });
      setDenied(!may);
    }, () => setDenied(true));
  };
  return (
    <Popover
      position="bottom-end" shadow="md" width={300} withinPortal={false} trapFocus returnFocus opened={opened}
      onChange={setOpened}
    >
      <Popover.Target>
        <ActionIcon
          variant="subtle" color="gray" aria-label={words.settings} data-testid="settings"
          onClick={() => setOpened(!opened)}
        >
          <GearIcon />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown className="settings" aria-label={words.settings}>
        <div className="settings-body">
          <Switch label={words.sound} checked={chosen.sound} data-testid="setting-sound"
            onChange={(event) => preferences.dispatch({ sound: event.currentTarget.checked })} />
          <Switch label={words.desktop} checked={chosen.desktop} data-testid="setting-desktop"
            description={denied ? words.desktopDenied : undefined}
            onChange={(event) => setDesktop(event.currentTarget.checked)} />
          <Switch label={words.goOn} checked={chosen.goOn} data-testid="setting-go-on"
            onChange={(event) => preferences.dispatch({ goOn: event.currentTarget.checked })} />
          <SegmentedControl
            fullWidth size="xs" aria-label={words.theme} value={colorScheme} data-testid="setting-colours"
            data={[{ value: "auto", label: words.auto }, { value: "light", label: words.light },
              { value: "dark", label: words.dark }]}
            onChange={(value) => setColorScheme(value as MantineColorScheme)}
          />
        </div>
        <div className="settings-foot">
          <Button variant="subtle" color="gray" size="compact-sm" onClick={() => {
            setOpened(false);
            onHelp();
          }}>{words.help}</Button>
          <Button variant="subtle" color="gray" size="compact-sm" data-testid="agent-sign-out" onClick={onSignOut}>
            {signIn.signOut}
          </Button>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}

async function askToNotify(): Promise<boolean> {
  if (!("Notification" in window)) return false;
  return (await Notification.requestPermission()) === "granted";
}
