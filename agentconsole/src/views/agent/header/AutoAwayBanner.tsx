import { Button } from "@mantine/core";
import type { AgentConsole } from "../../../actions/agent";
import type { DeskHead } from "../../../protocol/desk";
import { useTexts } from "../../shared/language";
import { Refused } from "../../shared/Refused";
import { useAction } from "../../shared/useAction";

/** Explains why the system set the agent away, and undoes it by one click. */
export function AutoAwayBanner({ agent, head }: { readonly agent: AgentConsole; readonly head: DeskHead | undefined }) {
  const { agent: texts } = useTexts();
  const { busy, refused, run } = useAction();
  if (head?.presence !== "AutoAway") return null;
  const why = head.reason ? texts.autoAwayWhy[head.reason] ?? head.reason : "";
  return (
    <div className="auto-away" role="alert" data-testid="auto-away">
      <div>
        <b>{texts.autoAway}</b> {why} {texts.autoAwayEffect}
        <Refused sentence={refused} />
      </div>
      <Button
        size="sm" loading={busy} data-testid="back-online" onClick={() => run(() => agent.setPresence("Online"))}
      >
        {texts.backOnline}
      </Button>
    </div>
  );
}
