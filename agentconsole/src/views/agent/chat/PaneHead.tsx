import { ActionIcon, Button, Menu } from "@mantine/core";
import { memo } from "react";
import type { ReactNode } from "react";
import type { DeskChat } from "../../../protocol/desk";
import type { SessionFlag } from "../../../protocol/session";
import type { SessionState } from "../../../state/model";
import {
  BackIcon, CloseIcon, FlagIcon, HoldIcon, InfoIcon, LeadIcon, NoteIcon, PlayIcon, SearchIcon, TransferIcon,
} from "../../shared/icons";
import { useTexts } from "../../shared/language";
import { buyerName } from "../../texts/person";
import { keyOf } from "../commands";
import type { Command } from "../commands";
import type { ChatDialog } from "../dialogs";
import { FlagMarks } from "../FlagMarks";
import { ReplyClock } from "../ReplyClock";
import { TierBadge } from "../TierBadge";

interface PaneHeadProps {
  readonly session: SessionState;
  readonly chat: DeskChat | undefined;
  setDialog(dialog: ChatDialog): void;
  onBack(): void;
  onAbout(): void;
  onSearch(): void;
}

/** Who it is, how long he waits, and everything that can be done with the chat. */
export function PaneHead({ session, chat, setDialog, onBack, onAbout, onSearch }: PaneHeadProps) {
  const texts = useTexts();
  const { words } = texts.desk;
  const isSet = (flag: SessionFlag): boolean => session.head?.flags?.some((one) => one.flag === flag) === true;
  const buyer = chat?.buyer ?? session.head?.buyer;
  return (
    <div className="pane-head">
      <ActionIcon
        className="phone-only" variant="subtle" color="gray" aria-label={words.back} data-testid="to-list"
        onClick={onBack}
      >
        <BackIcon />
      </ActionIcon>
      <h2 data-testid="chat-buyer">{buyerName(buyer?.name ?? session.session, texts)}</h2>
      {buyer !== undefined && <TierBadge tier={buyer.tier} />}
      <FlagMarks flags={session.head?.flags} />
      {chat?.roundSince != null && <ReplyClock since={chat.roundSince} bar={false} />}
      <div className="spring" />
      <div className="pane-actions" role="group" aria-label={words.actions}>
        <Act command="search" name={words.search} onClick={onSearch}><SearchIcon size={17} /></Act>
        {chat !== undefined && (
          <Actions
            isHeld={session.head?.hold != null} isTricky={isSet("tricky")} isComplaint={isSet("complaint")}
            setDialog={setDialog}
          />
        )}
        <ActionIcon
          className="narrow-only" variant="subtle" color="gray" aria-label={texts.agent.context} title="Alt+I"
          data-testid="to-about" onClick={onAbout}
        >
          <InfoIcon />
        </ActionIcon>
      </div>
    </div>
  );
}

interface ActionsProps {
  readonly isHeld: boolean;
  readonly isTricky: boolean;
  readonly isComplaint: boolean;
  setDialog(dialog: ChatDialog): void;
}

const Actions = memo(function Actions({ isHeld, isTricky, isComplaint, setDialog }: ActionsProps) {
  const { agent, desk: { words } } = useTexts();
  const open = (dialog: ChatDialog) => () => setDialog(dialog);
  return (
    <>
      <Act command="hold" name={isHeld ? words.resume : words.hold} onClick={open("hold")}>
        {isHeld ? <PlayIcon size={17} /> : <HoldIcon size={17} />}
      </Act>
      <FlagMenu isTricky={isTricky} isComplaint={isComplaint} setDialog={setDialog} />
      <Act command="note" name={words.note} wide onClick={open("note")}><NoteIcon size={17} /></Act>
      <Act command="lead" name={words.lead} wide onClick={open("lead")}><LeadIcon size={17} /></Act>
      <Button
        size="xs" variant="default" leftSection={<TransferIcon size={15} />} data-testid="transfer-open"
        title={keyOf("transfer")} onClick={open("transfer")}
      >
        <span className="button-word">{agent.transfer}</span>
      </Button>
      <Button
        size="xs" variant="default" leftSection={<CloseIcon size={15} />} data-testid="close-chat"
        title={keyOf("close")} onClick={open("close")}
      >
        <span className="button-word">{agent.close}</span>
      </Button>
    </>
  );
});

interface ActProps {
  readonly command: Command;
  readonly name: string;
  readonly wide?: boolean;
  readonly children: ReactNode;
  onClick(): void;
}

function Act({ command, name, wide, children, onClick }: ActProps) {
  return (
    <ActionIcon
      className={wide ? "wide-only" : undefined} variant="subtle" color="gray" size={30} aria-label={name}
      title={`${name} · ${keyOf(command)}`} data-testid={`act-${command}`} onClick={onClick}
    >
      {children}
    </ActionIcon>
  );
}

function FlagMenu({ isTricky, isComplaint, setDialog }: Omit<ActionsProps, "isHeld">) {
  const { desk: { words } } = useTexts();
  const open = (dialog: ChatDialog) => () => setDialog(dialog);
  return (
    <Menu position="bottom-end" shadow="md" withinPortal={false} width={230}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size={30} aria-label={words.more} title={words.more}
          data-testid="act-more">
          <FlagIcon size={17} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Item command="tricky" onClick={open("tricky")}>{words.tricky}{isTricky && " ✓"}</Item>
        <Item command="complaint" onClick={open("complaint")}>{words.complaint}{isComplaint && " ✓"}</Item>
        <Item command="flag" onClick={open("flag")}>{words.flag}</Item>
        <Item command="note" onClick={open("note")}>{words.note}</Item>
        <Item command="lead" onClick={open("lead")}>{words.lead}</Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function Item({ command, children, onClick }: Omit<ActProps, "name">) {
  return (
    <Menu.Item
      rightSection={<kbd className="menu-key">{keyOf(command)}</kbd>} data-testid={`menu-${command}`} onClick={onClick}
    >
      {children}
    </Menu.Item>
  );
}
