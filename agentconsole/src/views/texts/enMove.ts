import type { MoveTexts } from "./move";

const some = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;
const who = (names: readonly string[], count: number): string =>
  (count > 3 || names.length === 0 ? some(count, "agent", "agents") : names.join(", "));

export const enMove: MoveTexts = {
  key: {
    agents: "into the table of agents", step: "there: to the next or previous agent",
    mark: "mark the agent; with Shift and a step, every agent on the way (or click, Shift+click)",
    all: "mark every agent shown", move: "move the marked agents to another queue (or drag them there)",
    undo: "take back what you did last", mine: "what you did on this page",
  },
  words: {
    target: "To which queue", chats: "Their chats", withChats: "go along",
    handedOver: "are handed over: they wait again, first in line by their old place", move: "Move", cancel: "Cancel",
    online: "Online", free: "Free slots", load: "Load", waiting: "Waiting", atOnce: "Served at once",
    left: "Still waiting", queue: "Queue", nobody: "Everybody chosen is in this queue already.",
    skills: "From the boards as they are now; who is served at once must also fit the agents' skills.",
    undo: "Take back", dismiss: "Close", mine: "What you did on this page", noneMine: "Nothing yet.",
    running: "under way …", undoing: "being taken back …", undone: "taken back", kept: "cannot be taken back",
    again: "Try again",
  },
  title: (agents) => `Move ${some(agents, "agent", "agents")}`,
  marked: (agents) => `${agents} marked`,
  nobodyServes: (queue, waiting) =>
    `Nobody will serve ${queue}${waiting > 0 ? `, where ${some(waiting, "buyer waits", "buyers wait")}` : ""}.`,
  joining: (sessions) => (sessions > 0 ? `+${sessions}` : `−${-sessions}`),
  agentsMoved: (names, count, to, withChats) =>
    `Moved ${who(names, count)} to ${to}${withChats ? ", with their chats" : "; their chats were handed over"}.`,
  nothing: (what) => `Not done: ${what}`,
  refused: (name, why) => `${name} not moved: ${why}`,
  notBack: (name, why) => `${name} not taken back: ${why}`,
  nowIn: (queue) => `works in ${queue} now.`,
  why: {
    AgentMoved: "works in another queue now.", UnknownAgent: "is not in that queue any more.",
    BadMove: "that is no other queue of the shop.", AgentFull: "has no room for another chat.",
    AgentNotThere: "is not there to be given a chat.", NotWaiting: "does not wait in that queue any more.",
    NotSignedOn: "is not signed on.", Busy: "the server is busy; try again.", TooFast: "too fast; try again in a moment.",
    Unavailable: "it could not be stored, nothing was changed; try again.", QueueFull: "the queue is full.",
  },
};
