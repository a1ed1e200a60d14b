import { Button, TextInput } from "@mantine/core";
import { useMemo } from "react";
import type { SyntheticEvent } from "react";
import { newId } from "../../../actions/id";
import type { LeadConsole } from "../../../actions/lead";
import type { Concern } from "../../../protocol/concerns";
import { useTexts } from "../../shared/language";
import { Refused } from "../../shared/Refused";
import { useAction } from "../../shared/useAction";
import { useDraft } from "../../shared/useDraft";

/** What is asked of the lead about the chat, and where he says how it was settled. */
export function Settling({ lead, concern }: { readonly lead: LeadConsole; readonly concern: Concern }) {
  const { help } = useTexts();
  const { session, kind, by, note } = concern;
  const [text, change] = useDraft(`settle/${lead.me.agent}`, `${session}/${kind}`);
  // Asked again after a failure it is the same word.
  const id = useMemo(() => newId(), [session, text]);
  const { busy, refused, run } = useAction();
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    const how = text.trim();
    const settle = (): Promise<void> => {
      if (kind === "escalation") return lead.settle(session, how);
      return kind === "noteMissing" ? lead.handover.settleMissing(session, id, how)
        : lead.clearFlag(session, kind, how);
    };
    run(settle, () => change(""));
  };
  return (
    <form className="settling" data-testid={`settle-${kind}`} onSubmit={submit}>
      <p><b className={`concern-kind ${kind}`}>{help.concern[kind]}</b> {by.name}{note !== "" && `: ${note}`}</p>
      <div className="settling-line">
        <TextInput
          aria-label={help.words.settleNote} placeholder={help.words.settleNote} value={text} maxLength={500} size="xs"
          required={kind === "complaint"} withAsterisk={false} data-testid={`settle-${kind}-note`}
          onChange={(event) => change(event.currentTarget.value)}
        />
        <Button type="submit" size="xs" variant="default" loading={busy}>{help.words.settle}</Button>
      </div>
      <Refused sentence={refused} />
    </form>
  );
}
