type Said<Args extends readonly unknown[]> = (...args: Args) => string;
type Words<Keys extends string> = Readonly<Record<Keys, string>>;

/** The texts of the handover book, the agent's and the lead's. */
export interface HandoverTexts {
  readonly words: Words<
    | "book" | "write" | "read" | "confirm" | "toAll" | "toAllHint" | "needsNote" | "noteHint" | "save" | "saved"
    | "unsaved"
    | "nothing" | "tricky" | "complaint" | "waited" | "noPages" | "stillThere" | "readBy" | "notYet" | "nobody"
    | "choose" | "earlier" | "mine"
  >;
  readonly ends: Said<[time: string]>;
  readonly lacking: Said<[count: number]>;
  readonly toRead: Said<[time: string, lines: number]>;
  readonly shift: Said<[time: string]>;
  readonly openChats: Said<[count: number]>;
  readonly due: Said<[time: string]>;
}
