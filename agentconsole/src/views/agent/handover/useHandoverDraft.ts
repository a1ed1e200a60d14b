import { useRef, useState } from "react";
import { readKept, writeKept } from "../../../actions/keep";
import type { SignedIn } from "../../../protocol/rest";
import { draftFor, saySame } from "../../../state/handoverDraft";
import type { HandoverDraft } from "../../../state/handoverDraft";

interface KeptDraft {
  readonly draft: HandoverDraft;
  /** Whether it stands in this browser alone. */
  readonly unsaved: boolean;
  change(part: Partial<Pick<HandoverDraft, "text" | "notes">>): void;
  /** The book says what was sent; what was typed meanwhile stays a draft. */
  saved(sent: HandoverDraft): void;
}

/** What he hands over, half written; it outlives the dialog, a lost connection and a reload. */
export function useHandoverDraft({ shop, agent }: SignedIn, inBook: HandoverDraft, now: number): KeptDraft {
  const key = `handover/${shop}/${agent}`;
  const [draft, setDraft] = useState(() => draftFor(readKept<HandoverDraft>(key), inBook.until, now) ?? inBook);
  const [stands, setStands] = useState(inBook);
  const latest = useRef(draft);
  const keep = (next: HandoverDraft, book: HandoverDraft): void =>
    writeKept(key, saySame(next, book) ? undefined : next);
  return {
    draft,
    unsaved: !saySame(draft, stands),
    change(part) {
      latest.current = { ...latest.current, ...part };
      setDraft(latest.current);
      keep(latest.current, stands);
    },
    saved(sent) {
      setStands(sent);
      keep(latest.current, sent);
    },
  };
}
