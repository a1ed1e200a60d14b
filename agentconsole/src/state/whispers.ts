import type { ConsoleState } from "./model";

/** What a lead said to the agent about one of his chats. */
export interface Whisper {
  readonly id: string;
  readonly session: string;
  readonly lead: string;
  readonly buyer: string;
  readonly text: string;
}

const newest = 30;

/** What was whispered between two states, about chats on the desk. The first sight of a chat is no news. */
export function whispersBetween(before: ConsoleState, now: ConsoleState): readonly Whisper[] {
  if (now.sessions === before.sessions) return [];
  return Object.values(now.desk?.chats ?? {}).flatMap(({ session, buyer }) => {
    const [is, was] = [now.sessions[session], before.sessions[session]];
    if (is === undefined || was === undefined || was.number === 0 || is.entries === was.entries) return [];
    return is.entries.slice(-newest)
      .filter(({ kind, id }) => kind === "whisper" && id != null && !was.entries.some((entry) => entry.id === id))
      .map(({ id, name, by, text }) =>
        ({ id: id ?? "", session, lead: name ?? by ?? "", buyer: buyer.name, text }));
  });
}

/** What still has to be looked at: about chats on the desk that are not on the screen. */
export const unheard = (whispers: readonly Whisper[], { selected, desk }: ConsoleState): readonly Whisper[] =>
  whispers.filter(({ session }) => session !== selected && session in (desk?.chats ?? {}));
