import { useEffect, useMemo, useState } from "react";
import type { AriaAttributes, KeyboardEvent } from "react";
import type { AgentConsole } from "../../../actions/agent";
import { fill, preparedIn } from "../../../actions/quickReplies";
import type { Prepared } from "../../../actions/quickReplies";
import type { BuyerFace } from "../../../protocol/session";
import { find } from "../../../state/fuzzy";
import type { Findable } from "../../../state/fuzzy";
import { useSelected } from "../../shared/hooks";
import { useSpoken } from "../../shared/language";
import { useShopName } from "../../shared/names";
import { buyerName } from "../../texts/person";

type Speller = (text: string) => readonly string[];

export interface Quick {
  readonly open: boolean;
  readonly found: readonly Prepared[];
  readonly at: number;
  readonly aria: AriaAttributes;
  /** What a prepared text becomes in this chat. */
  filled(one: Prepared): string;
  take(one: Prepared): void;
  start(): void;
  onKey(event: KeyboardEvent<HTMLTextAreaElement>): boolean;
}

interface QuickOptions {
  readonly agent: AgentConsole;
  readonly buyer: BuyerFace;
  readonly text: string;
  change(text: string): void;
}

export const listId = "quick-replies";
export const optionId = (at: number): string => `quick-reply-${at}`;

const most = 8;
// A slash at the beginning or behind a space, and what is typed after it; an address has its slashes elsewhere.
const slash = /(^|\s)\/([^/\n]{0,30})$/;

/** Quick replies: what is typed behind a slash finds them, by key, by words, by pinyin and its first letters. */
export function useQuick({ agent, buyer, text, change }: QuickOptions): Quick {
  const typed = slash.exec(text)?.[2];
  const [left, setLeft] = useState<string>();
  const open = typed !== undefined && left !== text;
  const all = useFindable(agent, buyer, typed !== undefined);
  const found = useMemo(() => (open ? find(typed ?? "", all, most) : []), [open, typed, all]);
  const [at, setAt] = useState(0);
  useEffect(() => setAt(0), [typed]);
  const filled = useFilled(agent, buyer);
  const take = (one: Prepared): void => change(text.replace(slash, (_, before: string) => before) + filled(one));
  return {
    open, found, at, filled, take,
    aria: open ? {
      "aria-controls": listId, "aria-autocomplete": "list", "aria-haspopup": "listbox",
      ...(found.length > 0 ? { "aria-activedescendant": optionId(at) } : {}),
    } : {},
    start: () => {
      setLeft(undefined);
      if (typed === undefined) change(text === "" || /\s$/.test(text) ? `${text}/` : `${text} /`);
    },
    onKey(event) {
      if (!open) return false;
      const one = found[at];
      if (event.key === "Escape") setLeft(text);
      else if (event.key === "ArrowDown" && found.length > 0) setAt((at + 1) % found.length);
      else if (event.key === "ArrowUp" && found.length > 0) setAt((at - 1 + found.length) % found.length);
      else if ((event.key === "Enter" || event.key === "Tab") && one !== undefined && !event.shiftKey) take(one);
      else return false;
      event.preventDefault();
      event.stopPropagation();
      return true;
    },
  };
}

function useFilled(agent: AgentConsole, buyer: BuyerFace): (one: Prepared) => string {
  const { texts } = useSpoken();
  const shop = useShopName(agent.me.shop, buyer.language);
  return ({ text }) => fill(text, { buyer: buyerName(buyer.name, texts), agent: agent.me.name, shop });
}

type Found = readonly Findable<Prepared>[];

function useFindable({ quickReplies }: AgentConsole, buyer: BuyerFace, isAsked: boolean): Found {
  const book = useSelected(quickReplies.store, (all) => all);
  const [spell, setSpell] = useState<Speller>();
  useEffect(() => {
    if (!isAsked) return;
    quickReplies.load().catch(() => undefined);
    // The sounds of all Chinese letters are large: they come when they are first needed.
    import("./spelling").then((loaded) => setSpell(() => loaded.spell), () => undefined);
  }, [quickReplies, isAsked]);
  return useMemo(() => preparedIn(book, buyer.language).map((item) => ({
    item,
    spellings: [item.key, ...(spell?.(item.key) ?? []), item.text, ...(spell?.(item.text) ?? [])]
      .filter((spelling) => spelling !== ""),
  })), [book, buyer.language, spell]);
}
