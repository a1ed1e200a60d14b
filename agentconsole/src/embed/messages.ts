/** What the chat in its frame and the shop's page around it say to each other, by postMessage. */
export type FromChat =
  | { readonly chat: "ready" }
  | { readonly chat: "token-wanted" }
  | { readonly chat: "unread"; readonly count: number }
  | { readonly chat: "close" };

export type FromPage =
  | { readonly chat: "token"; readonly token: string }
  | { readonly chat: "shown"; readonly shown: boolean };
