import type { ChosenPresence, Presence } from "../../protocol/presence";
import type { Language, Tier } from "../../protocol/session";
import type { BoardTexts } from "./board";
import type { CareTexts } from "./care";
import type { DeskTexts } from "./desk";
import type { HandoverTexts } from "./handover";
import type { MoveTexts } from "./move";
import type { HelpTexts } from "./help";
import type { SettingsTexts } from "./settings";
import type { ReportTexts } from "./reports";
import type { RotaTexts } from "./rota";

type Said<Args extends readonly unknown[]> = (...args: Args) => string;
type Words<Keys extends string> = Readonly<Record<Keys, string>>;
type Load = number | null | undefined;

/** Every text of the pages. A language is one table of this shape. */
export interface Texts {
  readonly language: string;
  readonly switchLanguage: string;
  /** The name of the button that closes a dialog. */
  readonly close: string;
  readonly presence: Words<Presence>;
  readonly link: Words<"connecting" | "offline" | "boardOffline" | "failed" | "notConnected">;
  readonly transcript: Words<
    | "label" | "automatic" | "sending" | "delivered" | "refused" | "again" | "discard" | "earlier" | "toNewest"
    | "you" | "buyer" | "agent" | "closedByBuyer" | "closedByYou" | "late" | "note" | "seen"
  > & {
    readonly joined: Said<[name: string]>;
    readonly transferred: Said<[name: string]>;
    readonly closed: Said<[name: string]>;
    readonly rated: Said<[stars: number | undefined]>;
  };
  /** What is done about a chat besides talking. */
  readonly care: CareTexts;
  readonly desk: DeskTexts;
  readonly board: BoardTexts;
  readonly move: MoveTexts;
  readonly help: HelpTexts;
  readonly settings: SettingsTexts;
  readonly reports: ReportTexts;
  readonly rota: RotaTexts;
  readonly handover: HandoverTexts;
  readonly composer: Words<"label" | "placeholder" | "send" | "keys"> & {
    readonly left: Said<[bytes: number]>;
    readonly tooLong: Said<[bytes: number]>;
  };
  /** The name of a buyer who told none. */
  readonly visitor: Said<[id: string]>;
  readonly buyer: Words<
    | "choose" | "chooseHint" | "unknownShop" | "unreachable" | "expired" | "startAnew" | "finding" | "closed"
    | "close" | "closeTitle" | "closeText" | "closeConfirm" | "cancel" | "rateTitle" | "rateComment" | "rateSend"
    | "rateThanks" | "another" | "firstWords" | "minimise" | "refresh"
  > & {
    readonly title: Said<[shop: string]>;
    readonly position: Said<[position: number]>;
    readonly wait: Said<[seconds: number]>;
    readonly servedBy: Said<[name: string]>;
    readonly stars: Said<[stars: number]>;
  };
  readonly signIn: Words<
    "agentTitle" | "leadTitle" | "agentHint" | "leadHint" | "shop" | "user" | "password" | "submit" | "signOut"
    | "notLead"
  >;
  readonly agent: Words<
    | "title" | "chats" | "noChats" | "noChatsHint" | "noChatsAbsent" | "noneSelected" | "answered" | "idle"
    | "nextWaiting" | "nobodyWaits" | "transfer" | "close" | "closeTitle" | "closeOpenRound" | "cancel" | "left"
    | "notSent" | "notSentHint" | "context" | "why" | "buyerLanguage" | "buyerTier" | "queue" | "looksAt"
    | "openedAt" | "presenceLabel" | "awayTitle" | "awayHint" | "awayReason" | "awaySubmit" | "autoAway"
    | "autoAwayEffect" | "backOnline"
  > & {
    readonly tier: Words<Tier>;
    readonly speaks: Words<Language>;
    readonly presenceHint: Words<ChosenPresence>;
    readonly awayReasons: readonly string[];
    /** By the reason the system gives; others are shown as they come. */
    readonly autoAwayWhy: Readonly<Record<string, string>>;
    readonly load: Said<[load: number, slots: number]>;
    readonly shiftUntil: Said<[time: string]>;
    readonly waits: Said<[time: string]>;
    readonly unread: Said<[unread: number]>;
    readonly coveredFrom: Said<[name: string]>;
    readonly closeText: Said<[name: string]>;
    readonly awayOpen: Said<[rounds: number]>;
  };
  readonly transfer: Words<
    "choose" | "target" | "toQueue" | "toAgent" | "queue" | "agent" | "note" | "notePlaceholder" | "submit"
    | "loading" | "nobody"
  > & { readonly title: Said<[name: string]> };
  readonly lead: Words<
    | "title" | "queues" | "agents" | "openChats" | "openRounds" | "allQueues" | "agent" | "queue" | "presence"
    | "since" | "load" | "live" | "idle" | "oldest" | "none" | "noAgents" | "noBoards"
  > & {
    /** In short, by the reason the system gives for AutoAway; others are shown as they come. */
    readonly reasons: Readonly<Record<string, string>>;
    readonly onlyQueue: Said<[name: string]>;
    readonly loadOf: Said<[load: number, slots: number]>;
    readonly summary: Said<[waiting: number, online: number]>;
  };
  /** The sentences that say why a chat came to this agent. Loads are hundredths of a slot. */
  readonly because: {
    /** What stands between two sentences. */
    readonly between: string;
    readonly leastLoaded: Said<[candidates: number, load: number]>;
    readonly affinity: Said<[]>;
    readonly wanted: Said<[]>;
    readonly longestIdle: Said<[candidates: number]>;
    readonly roundRobin: Said<[candidates: number]>;
    readonly weighted: Said<[candidates: number]>;
    readonly overflow: Said<[queue: string]>;
    readonly movedAlong: Said<[]>;
    readonly byHand: Said<[by: string, isOverride: boolean]>;
    readonly nearestCover: Said<[candidates: number, away: string | null | undefined, isLate: boolean]>;
    readonly distance: {
      readonly sameRow: Said<[desks: number | null | undefined]>;
      readonly sameFloor: Said<[]>;
      readonly sameSite: Said<[]>;
      readonly anywhere: Said<[]>;
    };
    readonly runnerUp: Said<[name: string, load: Load]>;
  };
}
