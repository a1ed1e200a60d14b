import { maxNoticeLength } from "../protocol/notices";
import type { NoticeRequest } from "../protocol/notices";

/** When a notice is over: never by itself, after so many minutes, at midnight, or at a time of day. */
export type NoticeEnd = "open" | "15" | "60" | "240" | "midnight" | "time";

export const noticeEnds: readonly NoticeEnd[] = ["open", "15", "60", "240", "midnight", "time"];

/** A notice as far as it is written. */
export interface NoticeDraft {
  readonly text: string;
  readonly to: "all" | "queue" | "agents";
  readonly queue: string | null;
  readonly agents: readonly string[];
  readonly ends: NoticeEnd;
  /** The time of day, `21:30`, for an end at one. */
  readonly time: string;
}

export const emptyDraft: NoticeDraft = { text: "", to: "all", queue: null, agents: [], ends: "open", time: "" };

/** What is still missing before it can be posted. */
export type DraftLack = "text" | "length" | "queue" | "agents" | "time";

export function lackOf({ text, to, queue, agents, ends, time }: NoticeDraft): DraftLack | undefined {
  if (text.trim() === "") return "text";
  if (text.trim().length > maxNoticeLength) return "length";
  if (to === "queue" && queue === null) return "queue";
  if (to === "agents" && agents.length === 0) return "agents";
  return ends === "time" && !clockTime.test(time) ? "time" : undefined;
}

const clockTime = /^([01]\d|2[0-3]):([0-5]\d)$/;

/** When it is over, on the reader's clock; a time of day that has passed is tomorrow's. */
export function endOf({ ends, time }: Pick<NoticeDraft, "ends" | "time">, now: number): number | undefined {
  if (ends === "open") return undefined;
  if (ends !== "midnight" && ends !== "time") return now + Number(ends) * 60_000;
  const [, hours = "24", minutes = "0"] = (ends === "time" && clockTime.exec(time)) || [];
  const at = new Date(now);
  at.setHours(Number(hours), Number(minutes), 0, 0);
  if (at.getTime() <= now) at.setDate(at.getDate() + 1);
  return at.getTime();
}

/** What is sent for a draft that lacks nothing. */
export function requestOf(id: string, draft: NoticeDraft, now: number): NoticeRequest {
  const until = endOf(draft, now);
  return {
    id,
    text: draft.text.trim(),
    ...(draft.to === "queue" && draft.queue !== null && { queue: draft.queue }),
    ...(draft.to === "agents" && { agents: draft.agents }),
    ...(until !== undefined && { until }),
  };
}
