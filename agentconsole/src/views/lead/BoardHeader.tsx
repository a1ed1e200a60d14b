import { Button } from "@mantine/core";
import type { ComponentType, ReactNode } from "react";
import type { LeadConsole } from "../../actions/lead";
import type { HandoverHead } from "../../protocol/handover";
import type { PostedNotice } from "../../protocol/notices";
import { standing } from "../../state/posted";
import { unconfirmed } from "../../state/handover";
import { openSwaps } from "../../state/rota";
import { useNow, useSelected } from "../shared/hooks";
import { AlertIcon, BellIcon, CalendarIcon, ChartIcon, ChatIcon, KeysIcon, LeadIcon } from "../shared/icons";
import { useTexts } from "../shared/language";
import { LanguageSwitch } from "../shared/LanguageSwitch";
import type { BoardOfQueue } from "./QueueTable";

interface BoardHeaderProps {
  readonly lead: LeadConsole;
  readonly boards: readonly BoardOfQueue[];
  onThresholds(): void;
  onHelp(): void;
  onNotices(): void;
  onWatch(): void;
  onSettings(): void;
  onReports(): void;
  onRota(): void;
  onHandover(): void;
  onSignOut(): void;
}

const none: readonly PostedNotice[] = [];
const noPages: readonly HandoverHead[] = [];

export function BoardHeader(props: BoardHeaderProps) {
  const { lead, boards, onThresholds, onHelp, onNotices, onWatch } = props;
  const { onRota, onHandover, onReports, onSettings, onSignOut } = props;
  const { board: { words }, handover, help, lead: texts, reports, rota, settings, signIn } = useTexts();
  const swaps = useSelected(lead.store, (state) => openSwaps(state.rota?.swaps ?? []).length);
  const notices = standing(useSelected(lead.store, (state) => state.posted ?? none), useNow()).length;
  const pages = unconfirmed(useSelected(lead.store, (state) => state.handovers ?? noPages), useNow()).length;
  const concerns = useSelected(lead.store, (state) => state.concerns?.all ?? 0);
  const sound = useSelected(lead.choices, (choices) => choices.sound);
  const waiting = boards.reduce((sum, { head }) => sum + head.waiting, 0);
  const online = boards.flatMap(({ board }) => Object.values(board.agents))
    .filter((agent) => agent.presence === "Online").length;
  return (
    <header className="desk-header">
      <span className="mark"><ChatIcon size={18} /></span>
      <div className="desk-who">
        <h1>{texts.title}</h1>
        <p data-testid="lead-name">{lead.me.name}</p>
      </div>
      <p className="board-summary">{texts.summary(waiting, online)}</p>
      <div className="spring" />
      <HeaderButton Icon={CalendarIcon} letter="R" testId="board-rota" onClick={onRota}>
        {rota.words.rota}{swaps > 0 && ` ${swaps}`}
      </HeaderButton>
      <HeaderButton Icon={CalendarIcon} letter="D" testId="board-handover" onClick={onHandover}>
        {handover.words.book}{pages > 0 && ` ${pages}`}
      </HeaderButton>
      <HeaderButton Icon={LeadIcon} letter="W" testId="board-watch" onClick={onWatch}>
        {help.words.help}{concerns > 0 && ` ${concerns}`}
      </HeaderButton>
      <HeaderButton Icon={BellIcon} letter="N" testId="board-notices" onClick={onNotices}>
        {help.words.notices}{notices > 0 && ` ${notices}`}
      </HeaderButton>
      <HeaderButton Icon={ChartIcon} letter="F" testId="board-reports" onClick={onReports}>
        {reports.words.reports}
      </HeaderButton>
      <HeaderButton Icon={AlertIcon} letter="T" testId="board-thresholds" onClick={onThresholds}>
        {words.thresholds}{!sound && ` · ${words.soundOff}`}
      </HeaderButton>
      <HeaderButton Icon={KeysIcon} letter="?" testId="keys-help" onClick={onHelp}>
        {words.help}
      </HeaderButton>
      <HeaderButton letter="G" testId="board-settings" onClick={onSettings}>
        {settings.words.title}
      </HeaderButton>
      <LanguageSwitch />
      <Button variant="subtle" color="gray" size="compact-sm" data-testid="lead-sign-out" onClick={onSignOut}>
        {signIn.signOut}
      </Button>
    </header>
  );
}

interface HeaderButtonProps {
  readonly Icon?: ComponentType<{ size: number }>;
  /** The key that does the same. */
  readonly letter: string;
  readonly testId: string;
  readonly children: ReactNode;
  onClick(): void;
}

function HeaderButton({ Icon, letter, testId, children, onClick }: HeaderButtonProps) {
  return (
    <Button
      variant="subtle" color="gray" size="compact-sm" leftSection={Icon && <Icon size={16} />} title={letter}
      data-testid={testId} onClick={onClick}
    >
      {children}
    </Button>
  );
}
