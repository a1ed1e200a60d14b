import type { AgentConsole } from "../../../actions/agent";
import type { DeskChat } from "../../../protocol/desk";
import type { SessionHead } from "../../../protocol/session";
import type { ChatDialog } from "../dialogs";
import { CloseDialog } from "./CloseDialog";
import { FlagDialog } from "./FlagDialog";
import { HoldDialog } from "./HoldDialog";
import { TransferDialog } from "./TransferDialog";
import { WordsDialog } from "./WordsDialog";

export interface DialogProps {
  readonly agent: AgentConsole;
  readonly chat: DeskChat;
  readonly head: SessionHead | undefined;
  /** The agent gave the chat away or closes it: on to another. */
  onGone(session: string): void;
  onDone(): void;
}

/** The dialog that is open about a chat. */
export function ChatDialogs({ dialog, ...props }: DialogProps & { readonly dialog: ChatDialog }) {
  switch (dialog) {
    case "transfer": return <TransferDialog {...props} />;
    case "close": return <CloseDialog {...props} />;
    case "hold": return <HoldDialog {...props} />;
    case "tricky":
    case "complaint": return <FlagDialog {...props} flag={dialog} />;
    case "flag": return <FlagDialog {...props} />;
    case "lead":
    case "note": return <WordsDialog {...props} kind={dialog} />;
    case undefined: return null;
  }
}
