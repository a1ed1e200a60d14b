import { memo } from "react";
import type { Flag } from "../../../protocol/session";
import { useSpoken } from "../../shared/language";
import { timeOfDay } from "../../shared/time";
import { FlagMarks } from "../FlagMarks";

interface FlagListProps {
  readonly flags: readonly Flag[] | null | undefined;
  /** What the lead was asked, as long as it is open. */
  readonly escalation: string | null | undefined;
}

/** The flags with who set them, when and why. */
export const FlagList = memo(function FlagList({ flags, escalation }: FlagListProps) {
  const { language, texts: { care, desk } } = useSpoken();
  if ((flags ?? []).length === 0 && escalation == null) return null;
  return (
    <section data-testid="flags">
      <h3>{desk.words.flags}</h3>
      <ul className="kept-list">
        {flags?.map((flag) => (
          <li key={flag.flag} data-flag={flag.flag}>
            <p><FlagMarks flags={[flag]} /> <b>{care.flag[flag.flag]}</b></p>
            {flag.note !== "" && <p>{flag.note}</p>}
            <p className="soft">{desk.flagBy(flag.by.name, timeOfDay(flag.at, language))}</p>
          </li>
        ))}
        {escalation != null && <li><p><b>{desk.words.leadAsked}</b></p>{escalation !== "" && <p>{escalation}</p>}</li>}
      </ul>
    </section>
  );
});
