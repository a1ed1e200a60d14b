import { Button, Menu } from "@mantine/core";
import type { RefObject } from "react";
import type { AgentConsole } from "../../../actions/agent";
import type { DeskHead } from "../../../protocol/desk";
import type { ChosenPresence } from "../../../protocol/presence";
import { useNow } from "../../shared/hooks";
import { ChevronIcon } from "../../shared/icons";
import { useTexts } from "../../shared/language";
import { PresenceDot } from "../../shared/PresenceDot";
import { Refused } from "../../shared/Refused";
import { lengthText } from "../../shared/time";
import { useAction } from "../../shared/useAction";

interface PresenceMenuProps {
  readonly agent: AgentConsole;
  readonly head: DeskHead | undefined;
  readonly button: RefObject<HTMLButtonElement | null>;
  /** Away asks for a reason first. */
  onAway(): void;
}

const choices: readonly ChosenPresence[] = ["Online", "Paused", "Away", "Offline"];

/** Shows the agent's presence and lets him choose another; Away asks for a reason. */
export function PresenceMenu({ agent, head, button, onAway }: PresenceMenuProps) {
  const { agent: texts, presence: names, link } = useTexts();
  const { busy, refused, run } = useAction();
  const now = head?.presence;
  const choose = (presence: ChosenPresence): void =>
    presence === "Away" ? onAway() : run(() => agent.setPresence(presence));
  return (
    <div className="presence-place">
      <Menu
        position="bottom-end" shadow="md" width={270} loop withinPortal={false} withInitialFocusPlaceholder={false}
      >
        <Menu.Target>
          <Button
            ref={button} variant="default" loading={busy} data-testid="presence-select" data-presence={now}
            leftSection={<PresenceDot presence={now ?? "Offline"} />}
            rightSection={<ChevronIcon size={14} />} disabled={head === undefined}
          >
            <span className="visually-hidden">{texts.presenceLabel}: </span>
            {now === undefined ? link.connecting : names[now]}
            {head !== undefined && <Since at={head.since} reason={head.reason} />}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {choices.map((choice) => (
            <Menu.Item
              key={choice} className="presence-item" data-testid={`presence-${choice}`}
              leftSection={<PresenceDot presence={choice} />} onClick={() => choose(choice)}
            >
              <span className="presence-name">{names[choice]}{choice === "Away" && " …"}</span>
              <span className="presence-hint">{texts.presenceHint[choice]}</span>
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Refused sentence={refused} />
    </div>
  );
}

function Since({ at, reason }: { readonly at: number; readonly reason: string | null | undefined }) {
  const { reasons } = useTexts().lead;
  const length = lengthText(useNow() - at);
  return <span className="presence-since">{reason ? `${reasons[reason] ?? reason} · ${length}` : length}</span>;
}
