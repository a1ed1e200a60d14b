import { Button, Loader } from "@mantine/core";
import { useEffect, useRef } from "react";
import type { SignedIn } from "../../../protocol/rest";
import { Dialog } from "../../shared/Dialog";
import { useSpoken } from "../../shared/language";
import { Refused } from "../../shared/Refused";
import { ChangeList } from "./ChangeList";
import { PolicyNumber } from "./PolicySection";
import { RulesFields } from "./QueuesSection";
import { SettingsContext } from "./SettingsContext";
import { Standing } from "./Standing";
import { useSettings } from "./useSettings";
import type { Settings } from "./useSettings";

interface QueueRulesDialogProps {
  readonly me: SignedIn;
  readonly queue: string;
  queueName(queue: string): string;
  onDone(): void;
}

const rings = ["askNeighboursAfterSeconds", "askAllAfterSeconds", "tellLeadAfterSeconds"];

/** A queue's ranking and overflow, from the board: what changes is said before it is saved. */
export function QueueRulesDialog({ me, queue, queueName, onDone }: QueueRulesDialogProps) {
  const { texts: { settings: texts } } = useSpoken();
  const settings = useSettings(me, false);
  return (
    <Dialog title={texts.rulesOf(queueName(queue))} size="lg" busy={settings.open && settings.busy} onClose={onDone}>
      {settings.open ? (
        <SettingsContext value={settings}>
          <RulesForm settings={settings} queue={queue} queueName={queueName} onDone={onDone} />
        </SettingsContext>
      ) : <><Refused sentence={settings.refused} />{settings.refused === undefined && <Loader size="sm" />}</>}
    </Dialog>
  );
}

interface RulesFormProps extends Omit<QueueRulesDialogProps, "me"> {
  readonly settings: Settings;
}

function RulesForm({ settings, queue, queueName, onDone }: RulesFormProps) {
  const { texts: { settings: texts } } = useSpoken();
  const { base, busy, changes, document, mistakes, refused, save } = settings;
  const isWrong = mistakes.some(({ isOurs }) => isOurs);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector("select")?.focus(), []);
  const index = document.queues.findIndex(({ id }) => id === queue);
  const others = document.queues.filter(({ id }) => id !== queue).map(({ id }) => [id, queueName(id)] as const);
  return (
    <form
      ref={form} className="lead-act" data-testid="rules-dialog"
      onKeyDown={({ key, ctrlKey, metaKey }) => {
        if (key === "Enter" && (ctrlKey || metaKey)) form.current?.requestSubmit();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        if (changes.length > 0 && !isWrong && !busy) void save().then((done) => done && onDone());
      }}
    >
      <div className="settings-held" inert={busy}>
        <Standing />
        <RulesFields at={`$.queues[${index}]`} others={others} />
        <fieldset className="setting-rings">
          <legend>{texts.words.ringTimes}</legend>
          {rings.map((name) => <PolicyNumber key={name} name={name} />)}
        </fieldset>
      </div>
      <section aria-label={texts.words.whatChanges}>
        <h3>{texts.words.whatChanges}</h3>
        {changes.length === 0 ? <p className="soft">{texts.words.nothing}</p> : <ChangeList changes={changes} />}
      </section>
      <Refused sentence={refused} />
      <div className="dialog-buttons">
        <Button variant="default" onClick={onDone}>{texts.words.cancel}</Button>
        <Button
          type="submit" loading={busy} data-testid="rules-submit"
          disabled={changes.length === 0 || isWrong || base.whyNot !== undefined}
        >
          {texts.words.save}
        </Button>
      </div>
    </form>
  );
}
