import type { Line } from "../connection/line";
import type { NoticeRequest } from "../protocol/notices";

/** What a lead does for his agents besides moving them. */
export interface LeadHelp {
  postNotice(request: NoticeRequest): Promise<void>;
  /** Takes a notice down. */
  endNotice(notice: string): Promise<void>;
}

export const leadHelpOver = (line: Line): LeadHelp => ({
  postNotice: (request) => line.invoke("PostNotice", request),
  endNotice: (notice) => line.invoke("EndNotice", notice),
});
