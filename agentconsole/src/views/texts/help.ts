import type { DraftLack, NoticeDraft, NoticeEnd } from "../../state/noticeDraft";

type Said<Args extends readonly unknown[]> = (...args: Args) => string;
type Words<Keys extends string> = Readonly<Record<Keys, string>>;

/** The texts of the lead's notices, and of what he does about single chats. */
export interface HelpTexts {
  readonly words: Words<
    | "notices" | "noticeText" | "post" | "to" | "queue" | "agents" | "until" | "standing" | "noNotices" | "read"
    | "unread" | "absent" | "takeDown" | "takeDownNow"
  >;
  readonly scope: Words<NoticeDraft["to"]>;
  readonly end: Words<NoticeEnd>;
  readonly lack: Words<DraftLack>;
  readonly endsAt: Said<[time: string, left: string]>;
  /** What stands between two names. */
  readonly between: string;
}
