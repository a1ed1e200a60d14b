import { HttpTransportType, HubConnectionBuilder, LogLevel } from "@microsoft/signalr";
import type { Item } from "../protocol/items";
import { SignedOut } from "./socket";
import type { Socket } from "./socket";

/** Opens a hub by WebSocket only; `token` is the buyer's, staff are known by their cookie. */
export function signalrSocket(url: string, token?: string): Socket {
  const hub = new HubConnectionBuilder()
    .withUrl(url, {
      transport: HttpTransportType.WebSockets,
      skipNegotiation: true,
      ...(token === undefined ? {} : { accessTokenFactory: () => token }),
    })
    .configureLogging(LogLevel.None)
    .build();
  return {
    start: () => hub.start().catch((failure: unknown) => explain(url, token, failure)),
    stop: () => hub.stop(),
    invoke: <T>(method: string, ...args: readonly unknown[]) => hub.invoke<T>(method, ...args),
    send: (method, ...args) => void hub.send(method, ...args).catch(() => undefined),
    onItems: (listener) => hub.on("deliver", (items: readonly Item[]) => listener(items)),
    onClose: (listener) => hub.onclose(() => listener()),
  };
}

// A browser hides why a WebSocket was turned away. The hub's negotiation answers the same question in the open.
async function explain(url: string, token: string | undefined, failure: unknown): Promise<never> {
  const headers: Record<string, string> = token === undefined ? {} : { Authorization: `Bearer ${token}` };
  const answer = await fetch(`${url}/negotiate?negotiateVersion=1`, { method: "POST", headers });
  if (answer.status === 401 || answer.status === 403) throw new SignedOut();
  throw failure;
}
