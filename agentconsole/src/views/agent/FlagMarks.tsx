import { memo } from "react";
import type { Flag } from "../../protocol/session";
import { useTexts } from "../shared/language";

/** A chat's flags as small marks. Their shape tells tricky and complaint from the coloured ones. */
export const FlagMarks = memo(function FlagMarks({ flags }: { readonly flags: readonly Flag[] | null | undefined }) {
  const { care } = useTexts();
  if (flags == null || flags.length === 0) return null;
  return (
    <span className="flag-marks">
      {flags.map(({ flag }) => (
        <span key={flag} className={`flag-mark flag-${flag}`} title={care.flag[flag]} data-flag={flag}>
          <span aria-hidden="true">{flag === "tricky" ? "?" : flag === "complaint" ? "!" : ""}</span>
          <span className="visually-hidden">{care.flag[flag]}</span>
        </span>
      ))}
    </span>
  );
});
