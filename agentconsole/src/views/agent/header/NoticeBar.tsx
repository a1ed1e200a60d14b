import { Button } from "@mantine/core";
import { useRef } from "react";
import type { AgentConsole } from "../../../actions/agent";
import type { Notice } from "../../../protocol/notices";
import { pinned } from "../../../state/notices";
import { useNow, useSelected } from "../../shared/hooks";
import { BellIcon } from "../../shared/icons";
import { useSpoken } from "../../shared/language";
import { Refused } from "../../shared/Refused";
import { RichText } from "../../shared/RichText";
import { timeOfDay } from "../../shared/time";
import { useAction } from "../../shared/useAction";

const none: readonly Notice[] = [];

/** The lead's word, pinned until it is acknowledged; one after the other, the oldest first. */
export function NoticeBar({ agent }: { readonly agent: AgentConsole }) {
  const { language, texts: { desk } } = useSpoken();
  const notices = useSelected(agent.store, (state) => state.notices?.notices ?? none);
  const open = pinned(notices, useNow());
  const { busy, refused, run } = useAction();
  const most = useRef(0);
  most.current = Math.max(most.current, open.length);
  if (open.length === 0) most.current = 0;
  const notice = open[0];
  return (
    <div role="alert" className="notice-place">
      {notice !== undefined && (
        <div className="notice" data-testid="notice" data-notice={notice.id}>
          <BellIcon size={18} />
          <div className="notice-words">
            <p className="notice-head">
              <b>{notice.by.name}</b> · {timeOfDay(notice.at, language)}
              {notice.until != null && ` · ${desk.noticeUntil(timeOfDay(notice.until, language))}`}
              {most.current > 1 && ` · ${desk.noticeOf(most.current - open.length + 1, most.current)}`}
            </p>
            <p className="notice-text"><RichText text={notice.text} /></p>
            <Refused sentence={refused} />
          </div>
          <Button
            size="compact-sm" loading={busy} data-testid="acknowledge" title="Alt+A"
            onClick={() => run(() => agent.acknowledge(notice.id))}
          >
            {desk.words.gotIt}
          </Button>
        </div>
      )}
    </div>
  );
}
