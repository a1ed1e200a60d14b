import { Button } from "@mantine/core";
import { useEffect, useState } from "react";
import type { AgentConsole } from "../../../actions/agent";
import { unheard, whispersBetween } from "../../../state/whispers";
import type { Whisper } from "../../../state/whispers";
import { LeadIcon } from "../../shared/icons";
import { useTexts } from "../../shared/language";
import { RichText } from "../../shared/RichText";
import { buyerName } from "../../texts/person";

const none: readonly Whisper[] = [];

/** What the lead said about a chat that is not on the screen, until the agent looks there. */
export function WhisperBar({ agent, onShow }: { readonly agent: AgentConsole; onShow(session: string): void }) {
  const texts = useTexts();
  const { help } = texts;
  const [whisper, ...more] = useWhispers(agent);
  return (
    <div role="alert">
      {whisper !== undefined && (
        <div className="notice whisper-bar" data-testid="whisper-bar" data-session={whisper.session}>
          <LeadIcon size={18} />
          <div className="notice-words">
            <p className="notice-head">
              {help.whispers(whisper.lead, buyerName(whisper.buyer, texts))}{more.length > 0 && ` · +${more.length}`}
            </p>
            <p className="notice-text"><RichText text={whisper.text} /></p>
          </div>
          <Button size="compact-sm" data-testid="whisper-show" title="Alt+W" onClick={() => onShow(whisper.session)}>
            {help.words.show}
          </Button>
        </div>
      )}
    </div>
  );
}

function useWhispers({ store }: AgentConsole): readonly Whisper[] {
  const [whispers, setWhispers] = useState(none);
  useEffect(() => store.subscribe((now, before) => {
    const heard = whispersBetween(before, now);
    if (heard.length === 0 && now.selected === before.selected && now.desk === before.desk) return;
    setWhispers((known) => {
      const open = unheard([...known, ...heard], now);
      return open.length === 0 && known.length === 0 ? known : open;
    });
  }), [store]);
  return whispers;
}
