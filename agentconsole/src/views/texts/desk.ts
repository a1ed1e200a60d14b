import type { UndoableKind } from "../../actions/undo";
import type { Filter, Part } from "../../state/worklist";
import type { Command } from "../agent/commands";

type Said<Args extends readonly unknown[]> = (...args: Args) => string;
type Words<Keys extends string> = Readonly<Record<Keys, string>>;

/** The texts of the agent's desk beyond plain talking. */
export interface DeskTexts {
  readonly filter: Words<Filter>;
  readonly part: Words<Part>;
  readonly command: Words<Command>;
  readonly undone: Readonly<Record<UndoableKind, Said<[name: string]>>>;
  readonly holdChoices: readonly (readonly [minutes: number, label: string])[];
  readonly words: Words<
    | "filters" | "nothingHere" | "list" | "chat" | "about" | "back" | "help" | "helpHint" | "settings" | "sound"
    | "desktop" | "desktopDenied" | "goOn" | "theme" | "light" | "dark" | "auto" | "actions" | "more"
    | "resumeTitle" | "hold" | "resume" | "holdTitle" | "holdNote" | "holdSubmit" | "flag" | "flagTitle" | "tricky"
    | "complaint"
    | "flagNote" | "complaintNote" | "setFlag" | "clearFlag" | "noFlags" | "lead" | "leadTitle" | "leadNote"
    | "leadSubmit" | "leadAsked" | "closeReason" | "note" | "noteTitle" | "noteSubmit" | "notes" | "noNotes" | "tags"
    | "addTag" | "noTags" | "tagPlaceholder" | "flags" | "order" | "earlierChats" | "noEarlier" | "show" | "hide"
    | "more5" | "search" | "searchPlaceholder" | "noHits" | "previous" | "next" | "closeSearch" | "seen" | "seenHint"
    | "attach" | "uploading" | "dropHere" | "quick" | "quickHint" | "quickNone" | "quickNew" | "quickEdit" | "quickKey"
    | "quickText" | "quickSave" | "quickDelete" | "quickOwn" | "quickShared" | "quickTitle" | "quickPlaceholders"
    | "undo" | "dismiss" | "stillOpen" | "gotIt" | "notices" | "answerFirst" | "answerFirstHint" | "handOver"
    | "leavingNow" | "leavingStay" | "draining" | "copy" | "copied" | "sessionOver" | "newChat" | "lateTitle"
    | "free" | "nobodyFree" | "failedUpload"
  >;
  readonly tagOff: Said<[tag: string]>;
  readonly numberWaiting: Said<[count: number]>;
  readonly rounds: Said<[count: number]>;
  readonly hits: Said<[at: number, count: number]>;
  readonly typing: Said<[name: string]>;
  readonly heldUntil: Said<[time: string, note: string]>;
  readonly holdIsDue: string;
  readonly noticeOf: Said<[at: number, count: number]>;
  readonly noticeUntil: Said<[time: string]>;
  readonly leavingWhen: Said<[reason: string, rounds: number]>;
  readonly drainingLeft: Said<[left: string]>;
  readonly queueLoad: Said<[free: number, waiting: number, seconds: number | null | undefined]>;
  readonly agentLoad: Said<[presence: string, load: number, slots: number]>;
  readonly lateChats: Said<[count: number, name: string]>;
  readonly flagBy: Said<[name: string, time: string]>;
  readonly closesSoon: string;
  readonly tooLarge: Said<[name: string]>;
  readonly badType: Said<[name: string]>;
  readonly fileOf: Said<[name: string, kib: number]>;
}
