import { Button } from "@mantine/core";
import { useEffect, useState } from "react";
import { readCloseReasons } from "../../../actions/rest";
import type { BothLanguages } from "../../../protocol/session";
import { Dialog } from "../../shared/Dialog";
import { useSpoken, useTexts } from "../../shared/language";
import { buyerName } from "../../texts/person";
import type { DialogProps } from "./ChatDialogs";

const known = new Map<string, readonly BothLanguages[]>();

/** The reasons of the shop in the reader's language; asked for anew each time, meanwhile those of the last time. */
function useCloseReasons(shop: string): readonly string[] {
  const { language } = useSpoken();
  const [reasons, setReasons] = useState(known.get(shop) ?? []);
  useEffect(() => {
    readCloseReasons(shop).then((all) => {
      known.set(shop, all);
      setReasons(all);
    }, () => undefined);
  }, [shop]);
  return reasons.map((one) => one[language] || one.zh || one.en);
}

/** Closes a chat, with a reason if one is chosen; for some seconds it can be taken back. */
export function CloseDialog({ agent, chat, onGone, onDone }: DialogProps) {
  const texts = useTexts();
  const { words } = texts.desk;
  const closeReasons = useCloseReasons(agent.me.shop);
  const [reason, setReason] = useState<string>();
  const name = buyerName(chat.buyer.name, texts);
  const close = (): void => {
    agent.undo.later("close", chat.session, name, () => agent.close(chat.session, reason));
    onDone();
    onGone(chat.session);
  };
  return (
    <Dialog title={texts.agent.closeTitle} onClose={onDone}>
      <div className="dialog-text">
        {chat.roundSince != null && <p><b>{texts.agent.closeOpenRound}</b></p>}
        <p>{texts.agent.closeText(name)}</p>
      </div>
      {closeReasons.length > 0 && <p className="dialog-label" id="close-reason">{words.closeReason}</p>}
      <div className="reasons" role="group" aria-labelledby="close-reason">
        {closeReasons.map((one) => (
          <Button
            key={one} size="xs" variant={reason === one ? "light" : "default"} aria-pressed={reason === one}
            onClick={() => setReason(reason === one ? undefined : one)}
          >
            {one}
          </Button>
        ))}
      </div>
      <div className="dialog-buttons">
        <Button variant="default" onClick={onDone}>{texts.agent.cancel}</Button>
        <Button color="red.9" data-autofocus data-testid="close-confirm" onClick={close}>{texts.agent.close}</Button>
      </div>
    </Dialog>
  );
}
