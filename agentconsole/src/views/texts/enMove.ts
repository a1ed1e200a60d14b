import type { MoveTexts } from "./move";

const some = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;
const who = (names: readonly string[], count: number): string =>
  (count > 3 || names.length === 0 ? some(count, "agent", "agents") : names.join(", "));

export const enMove: MoveTexts = {
  key: {
    agents: "into the table of agents", step: "there: to the next or previous agent",
    mark: "mark the agent; with Shift and a step, every agent on the way (or click, Shift+click)",
    all: "mark every agent shown", move: "move the marked agents to another queue (or drag them there)",
    slots: "slots of the marked agents", presence: "presence of the marked agents",
    byHand: "give somebody who waits to the agent", waiting: "move those who wait in this queue",
    undo: "take back what you did last", mine: "what you did on this page",
    log: "what leads did in all queues",
  },
  words: {
    nothing: "Nothing was changed.", target: "To which queue", chats: "Their chats", withChats: "go along",
    handedOver: "are handed over: they wait again, first in line by their old place", move: "Move", cancel: "Cancel",
    online: "Online", free: "Free slots", load: "Load", waiting: "Waiting", atOnce: "Served at once",
    left: "Still waiting", queue: "Queue", nobody: "Everybody chosen is in this queue already.",
    skills: "From the boards as they are now; who is served at once must also fit the agents' skills.",
    undo: "Take back", dismiss: "Close", mine: "What you did on this page", noneMine: "Nothing yet.",
    running: "under way …", undoing: "being taken back …", undone: "taken back", kept: "cannot be taken back",
    again: "Try again", whichWaiting: "Who of those who wait", byTag: "Or those with a tag", findTag: "Find a tag",
    allWaiting: "All", oldest: "The first in line",
    howMany: "How many", slots: "Slots", presence: "Presence", set: "Set", whoWaits: "Who waits",
    nobodyWaits: "Nobody waits in this queue.", beyond: "even beyond his slots", log: "What leads did", when: "When",
    by: "Who", what: "What: before → after",
  },
  title: (agents) => `Move ${some(agents, "agent", "agents")}`,
  marked: (agents) => `${agents} marked`,
  nobodyServes: (queue, waiting) =>
    `Nobody will serve ${queue}${waiting > 0 ? `, where ${some(waiting, "buyer waits", "buyers wait")}` : ""}.`,
  joining: (sessions) => (sessions > 0 ? `+${sessions}` : `−${-sessions}`),
  waitingTitle: (queue) => `Move those who wait in ${queue}`,
  slotsTitle: (agents) => `Slots of ${some(agents, "agent", "agents")}`,
  presenceTitle: (agents) => `Presence of ${some(agents, "agent", "agents")}`,
  byHandTitle: (agent) => `Give somebody who waits to ${agent}`,
  done: {
    agents: (names, count, to, withChats) =>
      `Moved ${who(names, count)} to ${to}${withChats ? ", with their chats" : "; their chats were handed over"}.`,
    waiting: (count, from, to, by) =>
      `Moved ${some(count, "buyer", "buyers")} who waited${by} from ${from} to ${to}.`,
    slots: (names, count, slots) => `Gave ${who(names, count)} ${some(slots, "slot", "slots")}.`,
    presence: (names, count, presence) => `Set ${who(names, count)} to ${presence}.`,
    byHand: (buyer, agent) => `Gave ${buyer} to ${agent}.`,
  },
  act: {
    presence: (agent, before, after) => `${agent}: ${before} → ${after}`,
    slots: (agent, before, after) => `${agent}: slots ${before} → ${after}`,
    overtime: (agent, before, after) => `${agent}: shift until ${before} → ${after}`,
    agentMoved: (agent, to, chats) => `${agent} → ${to}${chats > 0 ? `, with ${some(chats, "chat", "chats")}` : ""}`,
    waitingMoved: (count, to, by) => `${some(count, "buyer", "buyers")} who waited${by} → ${to}`,
    givenByHand: (session, agent) => `${session} → ${agent}`,
    takenBack: (session, agent) => `${session} ← ${agent}`,
  },
  chosen: {
    tier: (tier) => `tier: ${tier}`, tag: (tag) => `tag: ${tag}`, skill: (skill) => `skill: ${skill}`,
    by: (parts) => ` (${parts.join(", ")})`,
  },
  changedBy: (lead, time, what) => `${lead} did this at ${time}: ${what}.`,
  refused: (name, why) => `${name}: not done. ${why}`,
  notBack: (name, why) => `${name}: not taken back. ${why}`,
  nowIn: (queue) => `Works in ${queue} now.`,
  why: {
    AgentMoved: "Works in another queue now.", UnknownAgent: "Is not in that queue any more.",
    BadMove: "That is no other queue of the shop.", AgentFull: "The agent has no room for another chat.",
    AgentNotThere: "The agent is not there to be given a chat.", NotWaiting: "Does not wait in that queue any more.",
    NotSignedOn: "Is not signed on.", Busy: "The server is busy; try again.",
    TooFast: "Too fast; try again in a moment.",
    Unavailable: "It could not be stored, nothing was changed; try again.", QueueFull: "The queue is full.",
    ChangedMeanwhile: "Has been changed meanwhile.", ServedMeanwhile: "Served or gone meanwhile, so they stay.",
    BadPresence: "That presence cannot be chosen.",
  },
};
