import { Button, Progress } from "@mantine/core";
import { memo } from "react";
import type { RefObject } from "react";
import type { AgentConsole } from "../../../actions/agent";
import type { DeskHead } from "../../../protocol/desk";
import { useNow } from "../../shared/hooks";
import { ChatIcon, KeysIcon } from "../../shared/icons";
import { useSpoken } from "../../shared/language";
import { LanguageSwitch } from "../../shared/LanguageSwitch";
import { lengthText, timeOfDay } from "../../shared/time";
import { ShiftsButton } from "../shifts/ShiftsButton";
import { PresenceMenu } from "./PresenceMenu";
import { Settings } from "./Settings";

interface DeskHeaderProps {
  readonly agent: AgentConsole;
  readonly head: DeskHead | undefined;
  readonly presence: RefObject<HTMLButtonElement | null>;
  queueName(queue: string): string;
  onAway(): void;
  onHelp(): void;
  onShifts(): void;
  onSignOut(): void;
}

export const DeskHeader = memo(function DeskHeader(props: DeskHeaderProps) {
  const { agent, head, queueName, presence, onAway, onHelp, onShifts, onSignOut } = props;
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
      {head?.shiftUntil != null && <ShiftEnd until={head.shiftUntil} drains={head.presence === "Draining"} />}
      <div className="spring" />
      <ShiftsButton agent={agent} onOpen={onShifts} />
      <Button
        className="wide-only" variant="subtle" color="gray" size="compact-sm" leftSection={<KeysIcon size={16} />}
        data-testid="keys-help" title="?" onClick={onHelp}
      >
        {texts.desk.words.help}
      </Button>
      <Settings onSignOut={onSignOut} onHelp={onHelp} />
      <LanguageSwitch />
      <PresenceMenu agent={agent} head={head} button={presence} onAway={onAway} />
    </header>
  );
});

function LoadMeter({ head }: { readonly head: DeskHead }) {
  const { texts: { agent } } = useSpoken();
  const share = head.slots > 0 ? head.load / head.slots : 0;
  const words = agent.load(head.load, head.slots);
  return (
    <div className="load-meter" data-testid="agent-load" data-load={head.load}>
      <span>{words}</span>
      <Progress value={Math.min(100, share)} size={5} color={share > 100 ? "orange" : "tide"} aria-label={words} />
    </div>
  );
}

/** While draining the time that is left; before, when the shift ends. */
function ShiftEnd({ until, drains }: { readonly until: number; readonly drains: boolean }) {
  const { language, texts: { agent, desk } } = useSpoken();
  const now = useNow();
  const left = desk.drainingLeft(lengthText(until - now));
  return drains
    ? <span className="shift drains" role="status" data-testid="draining">{left}</span>
    : <span className="shift">{agent.shiftUntil(timeOfDay(until, language))}</span>;
}
