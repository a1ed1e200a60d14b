import type { NoticesItem, NoticesUpdate } from "../protocol/items";
import type { Notice } from "../protocol/notices";
import type { NoticesState } from "./model";
import { judge } from "./verdict";

export function reduceNotices(state: NoticesState, item: NoticesItem): NoticesState {
  if (item.kind === "update") return takeUpdate(state, item);
  return { ...state, number: item.number, notices: item.notices, asking: false };
}

function takeUpdate(state: NoticesState, item: NoticesUpdate): NoticesState {
  const verdict = judge(state.number, item);
  if (verdict === "ignore") return state;
  if (verdict === "gap") return state.asking ? state : { ...state, asking: true };
  const kept = state.notices.filter(({ id }) => id !== item.gone && id !== item.notice?.id);
  return { ...state, number: item.number, notices: item.notice ? [...kept, item.notice] : kept, asking: false };
}

/** What stays pinned: not acknowledged and still of use, the oldest first. */
export const pinned = (notices: readonly Notice[], now: number): Notice[] =>
  notices.filter(({ acknowledged, until }) => !acknowledged && (until == null || until > now))
    .sort((a, b) => a.at - b.at);

/** The notice as acknowledged here, before the server says so. */
export const acknowledge = (state: NoticesState, notice: string): NoticesState => ({
  ...state,
  notices: state.notices.map((one) => (one.id === notice ? { ...one, acknowledged: true } : one)),
});
