import { refusalOf } from "../protocol/refusal";

/** Whether a call failed because the server does not know it, or knows it with other arguments. */
export function isUnknownCall(failure: unknown): boolean {
  return failure instanceof Error && refusalOf(failure) === undefined
    && /Method does not exist|target expects|Failed to invoke/.test(failure.message);
}
