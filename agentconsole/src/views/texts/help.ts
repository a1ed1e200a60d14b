import type { ConcernKind } from "../../protocol/concerns";
import type { ConcernClock } from "../../state/concerns";
import type { DraftLack, NoticeDraft, NoticeEnd } from "../../state/noticeDraft";

type Said<Args extends readonly unknown[]> = (...args: Args) => string;
type Words<Keys extends string> = Readonly<Record<Keys, string>>;

/** The texts of the lead's notices, and of what he does about single chats. */
export interface HelpTexts {
  readonly words: Words<
    | "notices" | "noticeText" | "post" | "to" | "queue" | "agents" | "until" | "standing" | "noNotices" | "read"
    | "unread" | "absent" | "takeDown" | "takeDownNow"
    | "help" | "concerns" | "noConcerns" | "nobody" | "closed" | "chatsOf" | "agent" | "noChats" | "watched" | "loading"
    | "watchHint" | "whisper" | "whisperNobody" | "settle" | "settleNote" | "show"
    | "join" | "leave" | "takeOver" | "toBuyer" | "say" | "openDesk" | "atYourDesk" | "audience"
  >;
  readonly scope: Words<NoticeDraft["to"]>;
  readonly end: Words<NoticeEnd>;
  readonly lack: Words<DraftLack>;
  readonly endsAt: Said<[time: string, left: string]>;
  readonly concern: Words<ConcernKind>;
  readonly clock: Readonly<Record<ConcernClock["state"], Said<[length: string]>>>;
  readonly whisperTo: Said<[agent: string]>;
  /** Where the lead writes to a buyer. */
  readonly sayTo: Said<[buyer: string]>;
  /** Another lead is in the conversation. */
  readonly otherLead: Said<[lead: string]>;
  /** To the agent: what the lead said about a chat. */
  readonly whispers: Said<[lead: string, buyer: string]>;
  /** What stands between two names. */
  readonly between: string;
}
