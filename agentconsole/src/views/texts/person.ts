import type { Texts } from "./texts";

// The server names a buyer without a name after his id; nobody reads 32 letters, and four tell two visitors apart.
const unnamed = /^anon-[0-9a-f]{8,}([0-9a-f]{4})$/;

/** A buyer's name as staff reads it. */
export function buyerName(name: string, { visitor }: Texts): string {
  const id = unnamed.exec(name)?.[1];
  return id === undefined ? name : visitor(id);
}
