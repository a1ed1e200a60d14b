import { Button, Loader, SegmentedControl, Select, Textarea } from "@mantine/core";
import { useEffect, useState } from "react";
import type { SyntheticEvent } from "react";
import type { AgentConsole } from "../../actions/agent";
import { readColleagues } from "../../actions/rest";
import type { DeskChat } from "../../protocol/desk";
import type { Colleagues } from "../../protocol/rest";
import type { Language } from "../../protocol/session";
import { Dialog } from "../shared/Dialog";
import { failureText } from "../shared/failure";
import { useSpoken } from "../shared/language";
import { Refused } from "../shared/Refused";
import { useAction } from "../shared/useAction";
import { buyerName } from "../texts/person";

interface TransferDialogProps {
  readonly agent: AgentConsole;
  readonly chat: DeskChat;
  onGone(session: string): void;
  onDone(): void;
}

/** Hands a chat to a queue or to a colleague, with a note. */
export function TransferDialog({ agent, chat, onGone, onDone }: TransferDialogProps) {
  const { texts } = useSpoken();
  const { colleagues, refused } = useColleagues(agent.me.shop);
  return (
    <Dialog title={texts.transfer.title(buyerName(chat.buyer.name, texts))} size="md" onClose={onDone}>
      <Refused sentence={refused} />
      {colleagues === undefined
        ? refused === undefined && <p className="soft"><Loader size="xs" /> {texts.transfer.loading}</p>
        : <TransferForm agent={agent} chat={chat} onGone={onGone} onDone={onDone} colleagues={colleagues} />}
    </Dialog>
  );
}

function useColleagues(shop: string): { readonly colleagues?: Colleagues; readonly refused?: string } {
  const { texts } = useSpoken();
  const [colleagues, setColleagues] = useState<Colleagues>();
  const [failure, setFailure] = useState<unknown>();
  useEffect(() => {
    readColleagues(shop).then(setColleagues, setFailure);
  }, [shop]);
  if (colleagues !== undefined) return { colleagues };
  return failure === undefined ? {} : { refused: failureText(failure, texts) };
}

type Kind = "queue" | "agent";

interface TransferFormProps extends TransferDialogProps {
  readonly colleagues: Colleagues;
}

function TransferForm({ agent, chat, onGone, onDone, colleagues }: TransferFormProps) {
  const { language, texts: { transfer, agent: desk } } = useSpoken();
  const { busy, refused, run } = useAction();
  const [kind, setKind] = useState<Kind>("queue");
  const [target, setTarget] = useState<string | null>(null);
  const [note, setNote] = useState("");
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (target === null) return;
    const to = { [kind]: target, note: note.trim() };
    run(() => agent.transfer(chat.session, to).then(() => onGone(chat.session)), onDone);
  };
  const here = agent.store.get().desk?.head?.queue ?? chat.queue;
  const options = kind === "queue" ? queueOptions(colleagues, here, language)
    : agentOptions(colleagues, agent.me.agent, language);
  return (
    <form onSubmit={submit} className="dialog-form">
      <SegmentedControl
        fullWidth value={kind} data-testid="transfer-kind"
        data={[{ value: "queue", label: transfer.toQueue }, { value: "agent", label: transfer.toAgent }]}
        onChange={(value) => {
          setKind(value as Kind);
          setTarget(null);
        }}
      />
      <Select
        key={kind} label={kind === "queue" ? transfer.queue : transfer.agent} data={options} value={target}
        onChange={setTarget} searchable selectFirstOptionOnChange nothingFoundMessage={transfer.nobody}
        required withAsterisk={false} placeholder={transfer.choose} autoFocus maxDropdownHeight={260}
        comboboxProps={{ withinPortal: false, shadow: "md" }}
        data-testid="transfer-target"
      />
      <Textarea
        label={transfer.note} placeholder={transfer.notePlaceholder} value={note} autosize minRows={2} maxRows={6}
        maxLength={1000} data-testid="transfer-note" onChange={(event) => setNote(event.currentTarget.value)}
      />
      <Refused sentence={refused} />
      <div className="dialog-buttons">
        <Button variant="default" onClick={onDone}>{desk.cancel}</Button>
        <Button type="submit" loading={busy} disabled={target === null} data-testid="transfer-submit">
          {transfer.submit}
        </Button>
      </div>
    </form>
  );
}

const queueOptions = ({ queues }: Colleagues, here: string, language: Language) =>
  queues.filter(({ queue }) => queue !== here)
    .map(({ queue, name }) => ({ value: queue, label: name[language] }));

function agentOptions({ queues, agents }: Colleagues, me: string, language: Language) {
  return queues.map(({ queue, name }) => ({
    group: name[language],
    items: agents.filter((one) => one.queue === queue && one.agent !== me)
      .map((one) => ({ value: one.agent, label: one.name })),
  })).filter(({ items }) => items.length > 0);
}
