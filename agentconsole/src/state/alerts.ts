import type { DeskChat } from "../protocol/desk";
import { redAfterMs } from "./clock";
import type { ConsoleState } from "./model";
import { pinned } from "./notices";
import { byWait, unread } from "./order";

/** What calls an agent: a chat that came, words in a chat that is not on the screen, a notice. */
export interface Alerts {
  readonly came: readonly DeskChat[];
  readonly spoke: readonly DeskChat[];
  readonly notices: readonly string[];
}

/**
 * What a change of the state calls for. It compares states, not events: whatever way a chat comes – in line, by
 * transfer, by cover, by hand – it is heard. The first desk after a start is no news.
 */
export function alertsBetween(before: ConsoleState, now: ConsoleState, isLooking: boolean): Alerts {
  const notices = pinned(now.notices?.notices ?? [], 0).map(({ id }) => id)
    .filter((id) => !before.notices?.notices.some((one) => one.id === id));
  if (now.desk?.head === undefined || before.desk?.head === undefined) return { came: [], spoke: [], notices };
  const came: DeskChat[] = [];
  const spoke: DeskChat[] = [];
  for (const chat of Object.values(now.desk.chats)) {
    const { session } = chat;
    const [is, was] = [now.sessions[session], before.sessions[session]];
    if (!(session in before.desk.chats)) came.push(chat);
    else if (is !== was && is !== undefined && was !== undefined && was.number > 0
      && !(isLooking && session === now.selected) && unread(is) > unread(was)) spoke.push(chat);
  }
  return { came, spoke, notices };
}

/** Chats whose round is red, the longest waiting first. */
export const lateChats = (chats: Iterable<DeskChat>, now: number): DeskChat[] =>
  byWait(chats).filter(({ roundSince }) => roundSince != null && now - roundSince >= redAfterMs);
