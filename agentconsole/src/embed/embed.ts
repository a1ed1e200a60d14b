import type { FromChat, FromPage } from "./messages";

/**
 * The one script of a shop's page: a button, and the chat in a frame that stays on the server's own origin. What the
 * page may say besides stands in `data-` attributes of the script tag and in `window.shopChat`.
 */
interface ShopChat {
  /** Gives the buyer's token, signed by the shop's own server; without it the buyer is anonymous. */
  token?: () => string | Promise<string>;
  open?: () => void;
  close?: () => void;
}

(() => {
  const words = {
    en: { open: "Chat with us", close: "Close the chat", frame: "Chat" },
    zh: { open: "联系客服", close: "收起客服窗口", frame: "客服" },
  };
  const script = document.currentScript as HTMLScriptElement | null;
  if (script === null) return;
  const { shop = "", queue, lang, colour = "#1a7a6c" } = script.dataset;
  const hub = new URL(script.src).origin;
  const said = words[(lang ?? document.documentElement.lang ?? navigator.language).startsWith("zh") ? "zh" : "en"];
  const chat = ((window as { shopChat?: ShopChat }).shopChat ??= {});

  const address = new URL("/chat", hub);
  address.searchParams.set("shop", shop);
  address.searchParams.set("host", location.origin);
  if (queue !== undefined) address.searchParams.set("queue", queue);
  if (lang !== undefined) address.searchParams.set("lang", lang);
  if (chat.token !== undefined) address.searchParams.set("token", "handed");

  const root = document.createElement("div");
  const shadow = root.attachShadow({ mode: "open" });
  shadow.innerHTML = `<style>
    :host { all: initial; }
    button { position: fixed; right: 20px; bottom: 20px; z-index: 2147483000; width: 56px; height: 56px; border: 0;
      border-radius: 28px; background: ${/^#[0-9a-f]{3,8}$/i.test(colour) ? colour : "#1a7a6c"}; color: #fff;
      cursor: pointer; box-shadow: 0 6px 20px rgb(0 0 0 / 25%); }
    button:focus-visible { outline: 3px solid #fff; outline-offset: -6px; }
    b { position: absolute; top: -4px; right: -4px; min-width: 20px; padding: 0 4px; border-radius: 10px;
      background: #b3261e; font: 600 12px/20px system-ui, sans-serif; box-sizing: border-box; }
    b:empty { display: none; }
    iframe { position: fixed; right: 20px; bottom: 88px; z-index: 2147483000; width: 390px;
      max-width: calc(100vw - 40px); height: 620px; max-height: calc(100vh - 108px);
      border: 0; border-radius: 16px; background: #f3f6f6;
      box-shadow: 0 12px 48px rgb(0 0 0 / 25%); color-scheme: normal; }
    iframe[hidden] { display: none; }
    @media (max-width: 520px) { iframe { inset: 0; width: 100%; max-width: none; height: 100%; max-height: none;
      border-radius: 0; } }
  </style>
  <button type="button" aria-expanded="false"><svg width="26" height="26" viewBox="0 0 24 24" fill="none"
    stroke="currentColor" stroke-width="2" stroke-linejoin="round" aria-hidden="true"><path d="M5 5h14a2 2 0 0 1 2 2v8a2
    2 0 0 1-2 2h-7l-5 4v-4H5a2 2 0 0 1-2-2V7a2 2 0 0 1 2-2z"/></svg><b></b></button>`;
  const button = shadow.querySelector("button") as HTMLButtonElement;
  const badge = shadow.querySelector("b") as HTMLElement;
  let frame: HTMLIFrameElement | undefined;

  // The token goes to the server's own origin and to nobody else, whatever stands in the frame by then.
  const tell = (message: FromPage): void => frame?.contentWindow?.postMessage(message, hub);
  const hand = async (): Promise<void> => {
    const token = await chat.token?.();
    if (token !== undefined) tell({ chat: "token", token });
  };
  const show = (shown: boolean): void => {
    if (frame === undefined) {
      if (!shown) return;
      frame = document.createElement("iframe");
      frame.title = said.frame;
      frame.allow = "clipboard-write";
      frame.src = address.href;
      shadow.append(frame);
    }
    frame.hidden = !shown;
    button.setAttribute("aria-expanded", String(shown));
    button.setAttribute("aria-label", shown ? said.close : said.open);
    tell({ chat: "shown", shown });
    if (shown) frame.focus();
    else button.focus();
  };
  chat.open = () => show(true);
  chat.close = () => show(false);
  button.setAttribute("aria-label", said.open);
  button.addEventListener("click", () => show(frame === undefined || frame.hidden !== false));
  window.addEventListener("message", (event: MessageEvent<FromChat>) => {
    if (event.origin !== hub || frame === undefined || event.source !== frame.contentWindow) return;
    const message = event.data;
    if (message.chat === "ready" || message.chat === "token-wanted") void hand().catch(() => undefined);
    if (message.chat === "unread") badge.textContent = message.count > 0 ? String(message.count) : "";
    if (message.chat === "close") show(false);
  });
  const put = (): void => void document.body.append(root);
  if (document.body === null) document.addEventListener("DOMContentLoaded", put);
  else put();
})();
