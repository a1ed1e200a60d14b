import { useRef, useState } from "react";
import { newId } from "../../../actions/id";
import { readKept, writeKept } from "../../../actions/keep";
import type { SignedIn } from "../../../protocol/rest";
import { emptyDraft } from "../../../state/noticeDraft";
import type { NoticeDraft } from "../../../state/noticeDraft";

interface KeptDraft {
  readonly draft: NoticeDraft;
  change(part: Partial<NoticeDraft>): void;
  clear(): void;
  /** The same for the same words to the same agents: what was posted but not answered is not posted twice. */
  id(): string;
}

/** The notice that is half written; it outlives the dialog, a refusal and a reload. */
export function useNoticeDraft({ shop, agent }: SignedIn): KeptDraft {
  const key = `notice/${shop}/${agent}`;
  const [draft, setDraft] = useState<NoticeDraft>(() => ({ ...emptyDraft, ...readKept<NoticeDraft>(key) }));
  const tried = useRef({ what: "", id: "" });
  const set = (next: NoticeDraft): void => {
    setDraft(next);
    writeKept(key, next === emptyDraft ? undefined : next);
  };
  return {
    draft,
    change: (part) => set({ ...draft, ...part }),
    clear: () => set(emptyDraft),
    id() {
      const what = JSON.stringify([draft.text, draft.to, draft.queue, draft.agents]);
      if (tried.current.what !== what) tried.current = { what, id: newId() };
      return tried.current.id;
    },
  };
}
