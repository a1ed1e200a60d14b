import type { BoardAgent, BoardHead } from "../protocol/board";
import type { DeskChat } from "../protocol/desk";
import type { Entry } from "../protocol/session";
import type { ConsoleState, SessionState } from "./model";

/** Own chats by who waits longest: open rounds first, the oldest on top; then answered ones as they were placed. */
export function byWait(chats: Iterable<DeskChat>): DeskChat[] {
  return [...chats].sort((a, b) =>
    (a.roundSince ?? Infinity) - (b.roundSince ?? Infinity)
    || a.placedAt - b.placedAt || compare(a.session, b.session));
}

/** The chat of another buyer who waits longest for an answer; undefined when nobody else waits. */
export function nextWaiting(chats: readonly DeskChat[], selected: string | undefined): DeskChat | undefined {
  return byWait(chats).find((chat) => chat.roundSince != null && chat.session !== selected);
}

/** The buyer's messages since the last human reply that nobody has looked at yet. */
export function unread({ entries, seen }: Pick<SessionState, "entries" | "seen">): number {
  let count = 0;
  for (let i = entries.length - 1; i >= 0; i--) {
    const entry = entries[i] as Entry;
    if (entry.from === "agent" && entry.kind === "text") break;
    if (entry.number != null && entry.number <= seen) break;
    if (entry.from === "buyer" && entry.kind === "text") count++;
  }
  return count;
}

/** Sessions that left the desk while words of ours were refused or under way. */
export const strays = ({ sessions, desk }: Pick<ConsoleState, "sessions" | "desk">): SessionState[] =>
  Object.values(sessions).filter(({ session, pending }) => pending.length > 0 && !(session in (desk?.chats ?? {})));

/** Queues by trouble: alarms of the lead's own, late rounds, covers wanted, then who has waited longest. */
export function queuesByTrouble(heads: readonly BoardHead[], alarms: (queue: string) => number = () => 0): BoardHead[] {
  return [...heads].sort((a, b) =>
    alarms(b.queue) - alarms(a.queue) || b.lateRounds - a.lateRounds || b.coversWanted - a.coversWanted
    || (a.longestSince ?? Infinity) - (b.longestSince ?? Infinity) || b.waiting - a.waiting
    || compare(a.queue, b.queue));
}

const isAbsent = ({ presence }: BoardAgent): boolean =>
  presence === "Away" || presence === "AutoAway" || presence === "Offline";

const share = ({ load, slots }: BoardAgent): number => (slots > 0 ? load / slots : 0);

const isOff = (agent: BoardAgent): number => Number(agent.presence === "Offline" && agent.load === 0);
const isStranded = (agent: BoardAgent): number => Number(isAbsent(agent) && agent.live + agent.idle > 0);

/** Orders agents by trouble: the oldest open round, then absent with chats, then by load; those off duty come last. */
export const byTrouble = (a: BoardAgent, b: BoardAgent): number =>
  isOff(a) - isOff(b) || (a.oldestRoundSince ?? Infinity) - (b.oldestRoundSince ?? Infinity)
  || isStranded(b) - isStranded(a) || share(b) - share(a) || compare(a.name, b.name) || compare(a.agent, b.agent);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
