import type { NoticesItem } from "../protocol/items";
import type { Notice } from "../protocol/notices";
import type { NoticesState } from "./model";

export const takeNotices = ({ notices }: NoticesItem): NoticesState => ({ notices });

/** What stays pinned: not acknowledged and still of use, the oldest first. */
export const pinned = (notices: readonly Notice[], now: number): Notice[] =>
  notices.filter(({ acknowledged, until }) => !acknowledged && (until == null || until > now))
    .sort((a, b) => a.at - b.at);

/** The notice as acknowledged here, before the server says so. */
export const acknowledge = (state: NoticesState, notice: string): NoticesState => ({
  ...state,
  notices: state.notices.map((one) => (one.id === notice ? { ...one, acknowledged: true } : one)),
});
