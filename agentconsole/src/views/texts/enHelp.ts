import type { HelpTexts } from "./help";

export const enHelp: HelpTexts = {
  words: {
    notices: "Notices", noticeText: "A word to the agents", post: "Post", to: "To whom", queue: "Queue",
    agents: "Agents", until: "Until when", standing: "Standing", noNotices: "No notice stands.", read: "Read by",
    unread: "Not yet read by", absent: "Not here", takeDown: "Take down", takeDownNow: "Take it down for everybody",
    help: "Watch and help", concerns: "Asks for you", noConcerns: "Nobody asks for you.", nobody: "with nobody",
    closed: "closed", chatsOf: "Chats of an agent", agent: "Agent", noChats: "No chat is with this agent.",
    watched: "The chat you watch", loading: "The chat is on its way…",
    watchHint: "Choose a chat to watch it. Neither the buyer nor the agent sees that you do.", whisper: "Whisper",
    whisperNobody: "A line for whoever gets the chat; the buyer does not see it", settle: "Settle",
    settleNote: "How it was settled", show: "Show the chat",
    join: "Join", leave: "Leave the chat", takeOver: "Take over", toBuyer: "To the buyer", say: "Send",
    openDesk: "Open your desk", atYourDesk: "This chat is at your own desk.", audience: "Who reads it",
  },
  scope: { all: "Everybody", queue: "A queue", agents: "Some agents" },
  end: {
    open: "Until taken down", "15": "15 min", "60": "1 hour", "240": "4 hours", midnight: "Midnight", time: "A time",
  },
  lack: {
    text: "Write what the agents should know.", length: "A notice has at most 500 characters.",
    queue: "Choose the queue it is for.", agents: "Choose at least one agent.",
    time: "Set the time when it is over.",
  },
  endsAt: (time, left) => `until ${time} (${left} left)`,
  concern: {
    escalation: "Asks for a lead", complaint: "Complaint", tricky: "Tricky", noteMissing: "Handed over without a word",
  },
  clock: {
    due: (length) => `due in ${length}`, overdue: (length) => `overdue by ${length}`,
    since: (length) => `for ${length}`,
  },
  whisperTo: (agent) => `A line for ${agent}; the buyer does not see it`,
  sayTo: (buyer) => `A message to ${buyer}`,
  otherLead: (lead) => `${lead} has joined`,
  whispers: (lead, buyer) => `${lead}, the lead, about ${buyer}`,
  between: ", ",
};
