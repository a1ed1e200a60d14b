import { Button, NumberInput } from "@mantine/core";
import { useState } from "react";
import type { ReactNode } from "react";
import type { LeadConsole } from "../../actions/lead";
import type { ChosenPresence } from "../../protocol/presence";
import { Dialog } from "../shared/Dialog";
import { useNow } from "../shared/hooks";
import { useTexts } from "../shared/language";
import { lengthText } from "../shared/time";
import type { QueueAgent } from "./AgentTable";
import { useLine } from "./useLine";

interface AgentDialogProps {
  readonly lead: LeadConsole;
  /** As the lead saw them when he opened the dialog: what has changed since is not overwritten. */
  readonly agents: readonly QueueAgent[];
  onDone(): void;
}

const most = 20;
const presences: readonly ChosenPresence[] = ["Online", "Paused", "Away", "Offline"];

/** Gives agents more or fewer slots. */
export function SlotsDialog({ lead, agents, onDone }: AgentDialogProps) {
  const { move } = useTexts();
  const [slots, setSlots] = useState(agents[0]?.agent.slots ?? 1);
  return (
    <ActForm
      title={move.slotsTitle(agents.length)} agents={agents} onDone={onDone} testId="slots-submit"
      act={() => void lead.acts.perform({ kind: "slots", slots, agents: agents.map(({ agent, queue }) =>
        ({ agent: agent.agent, name: agent.name, queue, slots: agent.slots })) })}
    >
      <NumberInput
        label={move.words.slots} value={slots} min={1} max={most} allowDecimal={false} allowNegative={false}
        clampBehavior="strict" data-autofocus data-testid="slots"
        onChange={(value) => setSlots(typeof value === "number" ? Math.max(1, value) : 1)}
      />
    </ActForm>
  );
}

/** Sets agents' presence. */
export function PresenceDialog({ lead, agents, onDone }: AgentDialogProps) {
  const { move, presence: names } = useTexts();
  const [presence, setPresence] = useState<ChosenPresence>("Paused");
  return (
    <ActForm
      title={move.presenceTitle(agents.length)} agents={agents} onDone={onDone} testId="presence-submit"
      act={() => void lead.acts.perform({ kind: "presence", presence, agents: agents.map(({ agent, queue }) =>
        ({ agent: agent.agent, name: agent.name, queue, presence: agent.presence })) })}
    >
      <fieldset className="choices">
        <legend>{move.words.presence}</legend>
        {presences.map((one) => (
          <label key={one} className={one === presence ? "chosen" : undefined}>
            <input
              type="radio" name="presence" checked={one === presence} data-testid={`set-${one}`}
              data-autofocus={one === presence || undefined} onChange={() => setPresence(one)}
            />
            <span>{names[one]}</span>
          </label>
        ))}
      </fieldset>
    </ActForm>
  );
}

/** Gives one who waits to an agent of his queue. */
export function ByHandDialog({ lead, agents, onDone }: AgentDialogProps) {
  const { move, agent: { tier: tierNames } } = useTexts();
  const { words } = move;
  const now = useNow();
  const [to] = agents;
  const line = useLine(lead, to?.queue ?? "");
  const [picked, setPicked] = useState<string>();
  const [isOverride, setOverride] = useState(false);
  if (to === undefined) return null;
  const waiting = line?.waiting.slice(0, most) ?? [];
  const chosen = waiting.find(({ session }) => session === picked) ?? waiting[0];
  return (
    <ActForm
      title={move.byHandTitle(to.agent.name)} agents={[]} onDone={onDone} testId="by-hand-submit"
      act={chosen === undefined ? undefined : () => void lead.acts.perform({ kind: "byHand", session: chosen.session,
        buyer: chosen.name, isOverride, agents: [{ agent: to.agent.agent, name: to.agent.name, queue: to.queue }] })}
    >
      <fieldset className="choices">
        <legend>{words.whoWaits}</legend>
        {waiting.map((one) => (
          <label key={one.session} className={one === chosen ? "chosen" : undefined}>
            <input
              type="radio" name="session" checked={one === chosen} data-testid={`waiting-${one.session}`}
              autoFocus={one === waiting[0]} onChange={() => setPicked(one.session)}
            />
            <span>{one.name}</span>
            {one.tier !== "none" && <span className="chip">{tierNames[one.tier]}</span>}
            {one.tags?.map((tag) => <span key={tag} className="chip">{tag}</span>)}
            <span className="soft">{lengthText(now - one.since)}</span>
          </label>
        ))}
        {line !== undefined && waiting.length === 0 && <p role="alert">{words.nobodyWaits}</p>}
      </fieldset>
      <label className="override">
        <input
          type="checkbox" checked={isOverride} data-testid="override"
          onChange={(event) => setOverride(event.currentTarget.checked)}
        />
        {words.beyond}
      </label>
    </ActForm>
  );
}

interface ActFormProps {
  readonly title: string;
  readonly agents: readonly QueueAgent[];
  readonly testId: string;
  /** Absent when there is nothing to do. */
  readonly act: (() => void) | undefined;
  readonly children: ReactNode;
  onDone(): void;
}

function ActForm({ title, agents, testId, act, children, onDone }: ActFormProps) {
  const { move: { words } } = useTexts();
  return (
    <Dialog title={title} onClose={onDone}>
      <form
        className="lead-act"
        onSubmit={(event) => {
          event.preventDefault();
          if (act === undefined) return;
          act();
          onDone();
        }}
      >
        {agents.length > 0 && <p className="names">{agents.map(({ agent }) => agent.name).join(" · ")}</p>}
        {children}
        <div className="dialog-buttons">
          <Button variant="default" onClick={onDone}>{words.cancel}</Button>
          <Button type="submit" disabled={act === undefined} data-testid={testId}>{words.set}</Button>
        </div>
      </form>
    </Dialog>
  );
}
