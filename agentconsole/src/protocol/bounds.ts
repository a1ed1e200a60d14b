/** The largest message text the server takes, in bytes of UTF-8. */
export const maxTextBytes = 4096;

const encoder = new TextEncoder();

/** The size of a text in bytes of UTF-8. */
export const textBytes = (text: string): number => encoder.encode(text).length;

/** Whether the server would take this text: not blank and within the bound. */
export const isSendable = (text: string): boolean => text.trim() !== "" && textBytes(text) <= maxTextBytes;
