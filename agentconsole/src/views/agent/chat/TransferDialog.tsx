import { Button, Loader, SegmentedControl, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import type { KeyboardEvent, SyntheticEvent } from "react";
import { find } from "../../../state/fuzzy";
import { Dialog } from "../../shared/Dialog";
import { useTexts } from "../../shared/language";
import { Refused } from "../../shared/Refused";
import { useAction } from "../../shared/useAction";
import type { Action } from "../../shared/useAction";
import { buyerName } from "../../texts/person";
import type { DialogProps } from "./ChatDialogs";
import { useTargets } from "./useTargets";
import type { Target } from "./useTargets";

/** Hands a chat to a queue or to a colleague, with a note; it shows who is free and the wait there. */
export function TransferDialog(props: DialogProps) {
  const { agent, chat, onDone } = props;
  const texts = useTexts();
  const { targets, refused } = useTargets(agent, chat);
  const action = useAction();
  const title = texts.transfer.title(buyerName(chat.buyer.name, texts));
  return (
    <Dialog title={title} size="md" busy={action.busy} onClose={onDone}>
      <Refused sentence={refused} />
      {targets === undefined
        ? refused === undefined && <p className="soft"><Loader size="xs" /> {texts.transfer.loading}</p>
        : <TransferForm {...props} action={action} targets={targets} />}
    </Dialog>
  );
}

type Kind = Target["kind"] | "all";

interface TransferFormProps extends DialogProps {
  readonly action: Action;
  readonly targets: readonly Target[];
}

function TransferForm({ agent, chat, onGone, onDone, action, targets }: TransferFormProps) {
  const { transfer, agent: desk, desk: { filter } } = useTexts();
  const { busy, refused, run } = action;
  const [kind, setKind] = useState<Kind>("all");
  const [target, setTarget] = useState<Target>();
  const [note, setNote] = useState("");
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (target === undefined) return;
    const to = { [target.kind]: target.id, note: note.trim() };
    run(() => agent.transfer(chat.session, to).then(() => onGone(chat.session)), onDone);
  };
  return (
    <form onSubmit={submit} className="dialog-form">
      <SegmentedControl
        fullWidth value={kind} data-testid="transfer-kind"
        data={[
          { value: "all", label: filter.all }, { value: "queue", label: transfer.toQueue },
          { value: "agent", label: transfer.toAgent },
        ]}
        onChange={(value) => {
          setKind(value as Kind);
          setTarget(undefined);
        }}
      />
      <TargetPicker key={kind} kind={kind} targets={targets} chosen={target} onChoose={setTarget} />
      <Textarea
        label={transfer.note} placeholder={transfer.notePlaceholder} value={note} autosize minRows={2} maxRows={6}
        maxLength={1000} data-testid="transfer-note" onChange={(event) => setNote(event.currentTarget.value)}
      />
      <Refused sentence={refused} />
      <div className="dialog-buttons">
        <Button variant="default" onClick={onDone}>{desk.cancel}</Button>
        <Button type="submit" loading={busy} disabled={target === undefined} data-testid="transfer-submit">
          {transfer.submit}
        </Button>
      </div>
    </form>
  );
}

interface TargetPickerProps {
  readonly kind: Kind;
  readonly targets: readonly Target[];
  readonly chosen: Target | undefined;
  onChoose(target: Target | undefined): void;
}

/** A line to type in and the targets that answer to it; Enter takes the marked one, and Enter again is that. */
function TargetPicker({ kind, targets, chosen, onChoose }: TargetPickerProps) {
  const { transfer } = useTexts();
  const [typed, setTyped] = useState("");
  const [at, setAt] = useState(0);
  const all = targets.filter((one) => kind === "all" || one.kind === kind);
  const found = find(typed, all.map((item) => ({ item, spellings: [item.name, item.id] })), 50);
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (by !== 0) setAt((at + by + found.length) % Math.max(1, found.length));
    else if (event.key === "Enter" && chosen !== found[at]) onChoose(found[at]);
    else return;
    event.preventDefault();
  };
  return (
    <div>
      <TextInput
        label={kind === "all" ? transfer.target : transfer[kind]} placeholder={transfer.choose} value={typed}
        data-autofocus autoFocus role="combobox" aria-expanded aria-controls="transfer-targets"
        aria-activedescendant={found.length === 0 ? undefined : `target-${at}`} data-testid="transfer-target"
        onKeyDown={onKeyDown} onChange={(event) => {
          setTyped(event.currentTarget.value);
          setAt(0);
        }}
      />
      <ul id="transfer-targets" className="targets" role="listbox" aria-label={transfer.choose}>
        {found.map((one, index) => (
          <li
            key={`${one.kind}-${one.id}`} id={`target-${index}`} role="option" aria-selected={one === chosen}
            className={index === at ? "at" : undefined} data-testid="transfer-option" data-target={one.id}
            onMouseDown={(event) => event.preventDefault()} onClick={() => {
              setAt(index);
              onChoose(one);
            }}
          >
            <span>{one.name} {kind === "all" && <span className="soft">{transfer[one.kind]}</span>}</span>
            <span className={one.isFree === false ? "soft busy" : "soft"}>{one.state}</span>
          </li>
        ))}
      </ul>
      {found.length === 0 && <p className="soft" role="status">{transfer.nobody}</p>}
    </div>
  );
}
