import { coverAfterMs, urgency } from "../../state/clock";
import { useNow } from "../shared/hooks";
import { useTexts } from "../shared/language";
import { lengthText } from "../shared/time";

/** How long a buyer has waited for an answer: a number and a quiet bar, amber from 60 s, red from 100 s. */
export function ReplyClock({ since, bar = true }: { readonly since: number; readonly bar?: boolean }) {
  const { agent } = useTexts();
  const waited = Math.max(0, useNow() - since);
  const length = lengthText(waited);
  const part = Math.min(1, waited / coverAfterMs);
  return (
    <span className={`reply-clock ${urgency(waited)}`} data-testid="reply-clock" data-urgency={urgency(waited)}>
      <span className="reply-time"><span className="visually-hidden">{agent.waits(length)}</span>
        <span aria-hidden="true">{length}</span></span>
      {bar && <span className="reply-bar" aria-hidden="true"><span style={{ transform: `scaleX(${part})` }} /></span>}
    </span>
  );
}
