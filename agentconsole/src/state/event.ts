import type { Item } from "../protocol/items";
import type { Entry } from "../protocol/session";
import type { LinkStatus } from "./model";

/** Everything that can change what a console shows. */
export type ConsoleEvent =
  | { readonly type: "linked"; readonly status: LinkStatus; readonly sentence?: string | undefined }
  | { readonly type: "delivered"; readonly items: readonly Item[]; readonly at?: number }
  | { readonly type: "watching"; readonly session: string }
  | { readonly type: "boarded"; readonly queues: readonly string[] }
  | { readonly type: "deskChosen"; readonly agent: string }
  | { readonly type: "forgotten"; readonly session: string }
  | { readonly type: "selected"; readonly session: string | undefined }
  | { readonly type: "seen"; readonly session: string }
  | { readonly type: "acknowledged"; readonly notice: string }
  | { readonly type: "composed"; readonly session: string; readonly id: string; readonly text: string;
      readonly at: number }
  | { readonly type: "retried"; readonly session: string; readonly id: string }
  | { readonly type: "withdrawn"; readonly session: string; readonly id: string }
  | { readonly type: "earlier"; readonly session: string; readonly entries: readonly Entry[];
      readonly more: boolean };
