import type { DeskChat } from "../protocol/desk";
import type { SessionFlag, SessionHead } from "../protocol/session";
import { byWait } from "./order";
import type { ConsoleState } from "./model";

export type Filter = "all" | "waiting" | "flagged" | "tricky" | "complaint" | "covered" | "mine";

export const filters: readonly Filter[] = ["all", "waiting", "flagged", "tricky", "complaint", "covered", "mine"];

export type Part = "waiting" | "answered" | "held" | "idle";

/** A line of the work list: the head of a part, or a chat. */
export type Row =
  | { readonly kind: "part"; readonly part: Part; readonly count: number; readonly folded: boolean }
  | { readonly kind: "chat"; readonly chat: DeskChat; readonly place: number };

export interface WorkList {
  readonly rows: readonly Row[];
  /** The chats that the filter lets through, folded ones too, in their order. */
  readonly chats: readonly DeskChat[];
  readonly counts: Readonly<Record<Filter, number>>;
}

type Heads = ConsoleState["sessions"];

const flagsOf = (head: SessionHead | undefined): readonly SessionFlag[] => head?.flags?.map(({ flag }) => flag) ?? [];

const tests: Readonly<Record<Filter, (chat: DeskChat, head: SessionHead | undefined) => boolean>> = {
  all: () => true,
  waiting: (chat) => chat.roundSince != null,
  flagged: (_, head) => flagsOf(head).length > 0,
  tricky: (_, head) => flagsOf(head).includes("tricky"),
  complaint: (_, head) => flagsOf(head).includes("complaint"),
  covered: (chat) => chat.coveredFrom != null,
  mine: (chat) => chat.coveredFrom == null,
};

function partOf(chat: DeskChat, head: SessionHead | undefined): Part {
  if (chat.roundSince != null) return "waiting";
  if (head?.hold != null) return "held";
  return chat.idle ? "idle" : "answered";
}

const parts: readonly Part[] = ["waiting", "held", "answered", "idle"];

/** Own chats as the list shows them: who waits longest on top, the idle ones folded away at the end. */
export function workList(chats: Iterable<DeskChat>, sessions: Heads, filter: Filter, idleOpen: boolean): WorkList {
  const counts: Record<Filter, number> =
    { all: 0, waiting: 0, flagged: 0, tricky: 0, complaint: 0, covered: 0, mine: 0 };
  const byPart: Record<Part, DeskChat[]> = { waiting: [], answered: [], held: [], idle: [] };
  for (const chat of byWait(chats)) {
    const head = sessions[chat.session]?.head;
    for (const one of filters) if (tests[one](chat, head)) counts[one]++;
    if (tests[filter](chat, head)) byPart[partOf(chat, head)].push(chat);
  }
  const rows: Row[] = [];
  let place = 0;
  for (const part of parts) {
    const inPart = byPart[part];
    if (inPart.length === 0) continue;
    const folded = part === "idle" && !idleOpen;
    rows.push({ kind: "part", part, count: inPart.length, folded });
    if (!folded) for (const chat of inPart) rows.push({ kind: "chat", chat, place: ++place });
  }
  return { rows, chats: parts.flatMap((part) => byPart[part]), counts };
}
