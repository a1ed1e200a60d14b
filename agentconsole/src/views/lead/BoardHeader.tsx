import { Button } from "@mantine/core";
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
      <Button
        variant="subtle" color="gray" size="compact-sm" leftSection={<CalendarIcon size={16} />} title="R"
        data-testid="board-rota" onClick={onRota}
      >
        {rota.words.rota}{swaps > 0 && ` ${swaps}`}
      </Button>
      <Button
        variant="subtle" color="gray" size="compact-sm" leftSection={<CalendarIcon size={16} />} title="D"
        data-testid="board-handover" onClick={onHandover}
      >
        {handover.words.book}{pages > 0 && ` ${pages}`}
      </Button>
      <Button
        variant="subtle" color="gray" size="compact-sm" leftSection={<LeadIcon size={16} />} title="W"
        data-testid="board-watch" onClick={onWatch}
      >
        {help.words.help}{concerns > 0 && ` ${concerns}`}
      </Button>
      <Button
        variant="subtle" color="gray" size="compact-sm" leftSection={<BellIcon size={16} />} title="N"
        data-testid="board-notices" onClick={onNotices}
      >
        {help.words.notices}{notices > 0 && ` ${notices}`}
      </Button>
      <Button
        variant="subtle" color="gray" size="compact-sm" leftSection={<ChartIcon size={16} />} title="F"
        data-testid="board-reports" onClick={onReports}
      >
        {reports.words.reports}
      </Button>
      <Button
        variant="subtle" color="gray" size="compact-sm" leftSection={<AlertIcon size={16} />} title="T"
        data-testid="board-thresholds" onClick={onThresholds}
      >
        {words.thresholds}{!sound && ` · ${words.soundOff}`}
      </Button>
      <Button
        variant="subtle" color="gray" size="compact-sm" leftSection={<KeysIcon size={16} />} title="?"
        data-testid="keys-help" onClick={onHelp}
      >
        {words.help}
      </Button>
      <Button
        variant="subtle" color="gray" size="compact-sm" title="G" data-testid="board-settings" onClick={onSettings}
      >
        {settings.words.title}
      </Button>
      <LanguageSwitch />
      <Button variant="subtle" color="gray" size="compact-sm" data-testid="lead-sign-out" onClick={onSignOut}>
        {signIn.signOut}
      </Button>
    </header>
  );
}
