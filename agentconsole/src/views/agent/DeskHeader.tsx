import { Button, Popover, Progress } from "@mantine/core";
import type { RefObject } from "react";
import type { AgentConsole } from "../../actions/agent";
import type { DeskHead } from "../../protocol/desk";
import { ChatIcon, KeysIcon } from "../shared/icons";
import { useSpoken, useTexts } from "../shared/language";
import { LanguageSwitch } from "../shared/LanguageSwitch";
import { timeOfDay } from "../shared/time";
import { PresenceMenu } from "./PresenceMenu";

interface DeskHeaderProps {
  readonly agent: AgentConsole;
  readonly head: DeskHead | undefined;
  readonly presence: RefObject<HTMLButtonElement | null>;
  queueName(queue: string): string;
  onSignOut(): void;
}

export function DeskHeader({ agent, head, queueName, presence, onSignOut }: DeskHeaderProps) {
  const { texts } = useSpoken();
  const { me } = agent;
  return (
    <header className="desk-header">
      <span className="mark"><ChatIcon size={18} /></span>
      <div className="desk-who">
        <h1 data-testid="agent-name">{head?.name ?? me.name}</h1>
        <p>{queueName(head?.queue ?? me.queue)}</p>
      </div>
      {head !== undefined && <LoadMeter head={head} />}
      <div className="spring" />
      <KeysHelp />
      <LanguageSwitch />
      <Button variant="subtle" color="gray" size="compact-sm" data-testid="agent-sign-out" onClick={onSignOut}>
        {texts.signIn.signOut}
      </Button>
      <PresenceMenu agent={agent} head={head} button={presence} />
    </header>
  );
}

function LoadMeter({ head }: { readonly head: DeskHead }) {
  const { language, texts: { agent } } = useSpoken();
  const share = head.slots > 0 ? head.load / head.slots : 0;
  const words = agent.load(head.load, head.slots);
  return (
    <div className="load-meter" data-testid="agent-load" data-load={head.load}>
      <span>{words}</span>
      <Progress value={Math.min(100, share)} size={5} color={share > 100 ? "orange" : "tide"} aria-label={words} />
      {head.shiftUntil != null && (
        <span className="shift">{agent.shiftUntil(timeOfDay(head.shiftUntil, language))}</span>
      )}
    </div>
  );
}

function KeysHelp() {
  const { agent } = useTexts();
  return (
    <Popover position="bottom-end" shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <Button
          variant="subtle" color="gray" size="compact-sm" leftSection={<KeysIcon size={16} />} data-testid="keys-help"
        >
          {agent.shortcuts}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <table className="keys-table">
          <tbody>
            {agent.keys.map(([key, meaning]) => (
              <tr key={key}>
                <th scope="row"><kbd>{key}</kbd></th>
                <td>{meaning}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Popover.Dropdown>
    </Popover>
  );
}
