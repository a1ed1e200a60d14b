import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import type { SyntheticEvent } from "react";
import type { SessionFlag } from "../../../protocol/session";
import { Dialog } from "../../shared/Dialog";
import { useTexts } from "../../shared/language";
import { Refused } from "../../shared/Refused";
import { useAction } from "../../shared/useAction";
import { buyerName } from "../../texts/person";
import type { DialogProps } from "./ChatDialogs";

const colours: readonly SessionFlag[] = ["red", "yellow", "green", "blue", "purple"];

/** Sets or takes down a flag, with a word why: tricky, a complaint, or a colour to choose. */
export function FlagDialog({ agent, chat, head, flag: given, onDone }: DialogProps & { readonly flag?: SessionFlag }) {
  const texts = useTexts();
  const { desk: { words }, care } = texts;
  const { busy, refused, run } = useAction();
  const [flag, setFlag] = useState<SessionFlag>(given ?? "red");
  const [note, setNote] = useState("");
  const { session } = chat;
  const isSet = head?.flags?.some((one) => one.flag === flag) === true;
  const name = buyerName(chat.buyer.name, texts);
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    const why = note.trim();
    const [set, clear] = [() => agent.setFlag(session, flag, why), () => agent.clearFlag(session, flag, why)];
    run(() => (isSet ? clear() : set()).then(() => {
      // A complaint is taken down only with a word how it ended, which an undo does not have.
      if (flag !== "complaint") agent.undo.done(isSet ? "unflag" : "flag", session, name, isSet ? set : clear);
    }), onDone);
  };
  return (
    <Dialog title={given === undefined ? words.flagTitle : care.flag[given]} busy={busy} onClose={onDone}>
      <form className="dialog-form" onSubmit={submit}>
        {given === undefined && (
          <div className="reasons" role="group" aria-label={words.flagTitle}>
            {colours.map((colour) => (
              <Button
                key={colour} size="xs" variant={flag === colour ? "light" : "default"} aria-pressed={flag === colour}
                leftSection={<span className={`flag-mark flag-${colour}`} />} onClick={() => setFlag(colour)}
              >
                {care.flag[colour]}
              </Button>
            ))}
          </div>
        )}
        <TextInput
          label={flag === "complaint" ? words.complaintNote : words.flagNote} value={note} maxLength={500}
          required={flag === "complaint"} withAsterisk={false} data-autofocus data-testid="flag-note"
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <Refused sentence={refused} />
        <div className="dialog-buttons">
          <Button variant="default" onClick={onDone}>{texts.agent.cancel}</Button>
          <Button type="submit" loading={busy} data-testid="flag-submit">
            {isSet ? words.clearFlag : words.setFlag}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
