import type { QuickReplies } from "../protocol/rest";
import type { Language } from "../protocol/session";
import { createStore } from "../state/store";
import type { Store } from "../state/store";
import { forgetQuickReply, keepQuickReply, readQuickReplies } from "./rest";

/** One prepared text as it is searched and shown. */
export interface Prepared {
  readonly key: string;
  readonly text: string;
  readonly isOwn: boolean;
}

export interface QuickReplyBook {
  readonly store: Store<QuickReplies, QuickReplies>;
  load(): Promise<void>;
  keep(key: string, text: string): Promise<void>;
  forget(key: string): Promise<void>;
}

const none: QuickReplies = { shared: [], own: [] };

/** The quick replies of the shop and of one agent; read once, kept up with own changes. */
export function createQuickReplyBook(shop: string): QuickReplyBook {
  const store = createStore<QuickReplies, QuickReplies>(none, (_, now) => now);
  const load = async (): Promise<void> => store.dispatch(await readQuickReplies(shop));
  return {
    store,
    load,
    keep: (key, text) => keepQuickReply(shop, key, text).then(load),
    forget: (key) => forgetQuickReply(shop, key).then(load),
  };
}

/** All of them in the buyer's language, an agent's own first. */
export const preparedIn = ({ own, shared }: QuickReplies, language: Language): Prepared[] => [
  ...own.map((one) => ({ ...one, isOwn: true })),
  ...shared.map(({ key, text }) => ({ key, text: text[language], isOwn: false })),
];

/** Fills `{buyer}`, `{agent}` and `{shop}`; what is unknown stays as it is, so that nobody sends a hole. */
export const fill = (text: string, values: Readonly<Record<string, string | undefined>>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
