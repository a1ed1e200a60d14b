/** What can be open about the chat on the screen. */
export type ChatDialog = "transfer" | "close" | "hold" | "tricky" | "complaint" | "flag" | "lead" | "note" | undefined;
