import type { ConsoleStore } from "../../connection/line";
import { useSelected } from "./hooks";
import { useTexts } from "./language";

interface ConnectionBannerProps {
  readonly store: ConsoleStore;
  /** What the loss means on this page. */
  readonly means?: "offline" | "boardOffline";
}

/** Says when the page is not connected; nothing while all is well. Screen readers hear it politely. */
export function ConnectionBanner({ store, means = "offline" }: ConnectionBannerProps) {
  const { link: texts } = useTexts();
  const { status, sentence } = useSelected(store, (state) => state.link);
  const shown = status === "connecting" ? texts.connecting : status === "offline" ? sentence ?? texts[means] : "";
  return (
    <div role="status" className="banner-place">
      {shown !== "" && (
        <div className={`banner banner-${status}`} data-testid="connection-banner" data-status={status}>
          <span className="banner-dot" aria-hidden="true" />
          {shown}
        </div>
      )}
    </div>
  );
}
