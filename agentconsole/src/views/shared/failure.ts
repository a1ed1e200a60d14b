import { NotConnected } from "../../connection/socket";
import { refusalOf } from "../../protocol/refusal";
import type { Texts } from "../texts/texts";

/** What to tell a person about a failed action: the server's own sentence when there is one. */
export function failureText(failure: unknown, { link }: Texts): string {
  const refusal = refusalOf(failure);
  if (refusal !== undefined) return refusal.message;
  return failure instanceof NotConnected ? link.notConnected : link.failed;
}
