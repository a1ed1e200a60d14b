/** Everything that has a key. */
export type Command =
  | "next" | "sendNext" | "up" | "down" | "reply" | "list" | "search" | "quick" | "transfer" | "hold" | "tricky"
  | "complaint" | "flag" | "lead" | "note" | "tags" | "close" | "undo" | "notice" | "whisper" | "presence" | "context"
  | "shifts" | "handover" | "help" | "leave" | "send";

/** The commands with their keys as people read them; the help shows them in this order. */
export const keysOf: readonly (readonly [command: Command, keys: string])[] = [
  ["next", "Alt+N"], ["send", "Enter"], ["sendNext", "Ctrl+Enter"], ["quick", "/"], ["reply", "Alt+R"],
  ["leave", "Esc"], ["up", "Alt+↑"], ["down", "Alt+↓"], ["list", "Alt+L"], ["search", "Alt+S"],
  ["transfer", "Alt+T"], ["lead", "Alt+J"], ["hold", "Alt+H"], ["tricky", "Alt+M"], ["complaint", "Alt+K"],
  ["flag", "Alt+G"], ["tags", "Alt+B"], ["note", "Alt+O"], ["close", "Alt+C"], ["undo", "Alt+Z"],
  ["notice", "Alt+A"], ["whisper", "Alt+W"],
  ["shifts", "Alt+U"], ["handover", "Alt+Y"], ["context", "Alt+I"], ["presence", "Alt+P"], ["help", "?"],
];

/** With Alt, known by the key's place: some layouts type another letter with Alt. */
export const altCommands: Readonly<Record<string, Command>> = {
  KeyN: "next", KeyR: "reply", ArrowUp: "up", ArrowDown: "down", KeyL: "list", KeyS: "search", KeyT: "transfer",
  KeyJ: "lead", KeyH: "hold", KeyM: "tricky", KeyK: "complaint", KeyG: "flag", KeyB: "tags", KeyO: "note",
  KeyC: "close", KeyZ: "undo", KeyA: "notice", KeyW: "whisper", KeyI: "context", KeyP: "presence",
  KeyU: "shifts", KeyY: "handover",
};

export const keyOf = (command: Command): string => keysOf.find(([one]) => one === command)?.[1] ?? "";
