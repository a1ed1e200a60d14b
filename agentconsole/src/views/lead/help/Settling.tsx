import { Button, TextInput } from "@mantine/core";
import type { SyntheticEvent } from "react";
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
  const { busy, refused, run } = useAction();
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    const how = text.trim();
    run(() => (kind === "escalation" ? lead.settle(session, how) : lead.clearFlag(session, kind, how)),
      () => change(""));
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
