import type { FromChat, FromPage } from "../embed/messages";
import type { Undo } from "../state/store";

/** The shop's page around the chat, when the chat stands in a frame of it. */
export interface Host {
  tell(message: FromChat): void;
  /** The buyer's token as the page hands it over; undefined when it does not within some seconds. */
  token(asAgain?: boolean): Promise<string | undefined>;
  /** Hears whether the chat is shown. */
  onShown(hear: (shown: boolean) => void): Undo;
}

const tokenWithinMs = 8_000;

/**
 * The host that the address names, and only if it really is the page around: the browser says so where it can, and
 * only messages from that window and that origin count. Who may put the chat into a frame at all is the server's word.
 */
export function findHost(): Host | undefined {
  const origin = new URLSearchParams(location.search).get("host");
  const around = location.ancestorOrigins?.[0];
  if (window.parent === window || origin === null || (around !== undefined && around !== origin)) return undefined;
  const hear = (take: (message: FromPage) => void): Undo => {
    const listen = (event: MessageEvent<FromPage>): void => {
      if (event.source === window.parent && event.origin === origin) take(event.data);
    };
    window.addEventListener("message", listen);
    return () => window.removeEventListener("message", listen);
  };
  const tell = (message: FromChat): void => window.parent.postMessage(message, origin);
  return {
    tell,
    token: (asAgain = false) => new Promise((resolve) => {
      const timer = setTimeout(() => done(undefined), tokenWithinMs);
      const stop = hear((message) => message.chat === "token" && done(message.token));
      const done = (token: string | undefined): void => {
        clearTimeout(timer);
        stop();
        resolve(token);
      };
      tell({ chat: asAgain ? "token-wanted" : "ready" });
    }),
    onShown: (take) => hear((message) => message.chat === "shown" && take(message.shown)),
  };
}

/** Found once for the page. */
export const host = typeof window === "undefined" ? undefined : findHost();

/** Whether the page around has said that it hands a token over. */
export const handsToken = (): boolean =>
  host !== undefined && new URLSearchParams(location.search).get("token") === "handed";
