type Said<Args extends readonly unknown[]> = (...args: Args) => string;
type Words<Keys extends string> = Readonly<Record<Keys, string>>;

export type MoveKey = "agents" | "step" | "mark" | "all" | "move" | "undo" | "mine";

/** The texts of what a lead does about his queues and agents. */
export interface MoveTexts {
  readonly key: Words<MoveKey>;
  readonly words: Words<
    | "target" | "chats" | "withChats" | "handedOver" | "move" | "cancel" | "online" | "free" | "load"
    | "waiting" | "atOnce" | "left" | "queue" | "nobody" | "skills" | "undo" | "dismiss" | "mine" | "noneMine"
    | "running" | "undoing" | "undone" | "kept" | "again"
  >;
  readonly title: Said<[agents: number]>;
  readonly marked: Said<[agents: number]>;
  readonly nobodyServes: Said<[queue: string, waiting: number]>;
  readonly joining: Said<[sessions: number]>;
  readonly agentsMoved: Said<[names: readonly string[], count: number, to: string, withChats: boolean]>;
  readonly nothing: Said<[what: string]>;
  readonly refused: Said<[name: string, why: string]>;
  readonly notBack: Said<[name: string, why: string]>;
  readonly nowIn: Said<[queue: string]>;
  /** Sentences of refusals, by their code. */
  readonly why: Readonly<Record<string, string>>;
}
