import { ActionIcon, Button } from "@mantine/core";
import { useState } from "react";
import type { BuyerConsole } from "../../actions/buyer";
import { host } from "../../actions/host";
import type { ShopFace } from "../../protocol/rest";
import type { SessionState } from "../../state/model";
import { ConfirmDialog } from "../shared/ConfirmDialog";
import { ChatIcon, ChevronIcon } from "../shared/icons";
import { useSpoken } from "../shared/language";
import { LanguageSwitch } from "../shared/LanguageSwitch";

interface HeaderProps {
  readonly face: ShopFace;
  readonly session: SessionState | undefined;
  readonly buyer: BuyerConsole;
}

export function Header({ face, session, buyer }: HeaderProps) {
  const { language, texts } = useSpoken();
  const [asking, setAsking] = useState<string>();
  const head = session?.head;
  const isOpen = head !== undefined && head.status !== "closed";
  const topic = face.queues.find(({ queue }) => queue === head?.queue)?.name[language];
  return (
    <header className="buyer-header">
      <span className="mark"><ChatIcon size={20} /></span>
      <div className="buyer-header-words">
        <h1>{face.name[language]}</h1>
        {topic !== undefined && <p>{topic}</p>}
      </div>
      <LanguageSwitch />
      {isOpen && (
        <Button size="compact-sm" variant="default" data-testid="buyer-close" onClick={() => setAsking(head.session)}>
          {texts.buyer.close}
        </Button>
      )}
      {host !== undefined && (
        <ActionIcon variant="subtle" color="gray" aria-label={texts.buyer.minimise}
          onClick={() => host?.tell({ chat: "close" })}>
          <ChevronIcon />
        </ActionIcon>
      )}
      {isOpen && asking === head.session && (
        <ConfirmDialog
          title={texts.buyer.closeTitle} confirm={texts.buyer.closeConfirm} cancel={texts.buyer.cancel}
          testId="buyer-close-confirm" work={() => buyer.close(head.session)} onDone={() => setAsking(undefined)}
        >
          {texts.buyer.closeText}
        </ConfirmDialog>
      )}
    </header>
  );
}
