import type { HelpTexts } from "./help";

export const enHelp: HelpTexts = {
  words: {
    notices: "Notices", noticeText: "A word to the agents", post: "Post", to: "To whom", queue: "Queue",
    agents: "Agents", until: "Until when", standing: "Standing", noNotices: "No notice stands.", read: "Read by",
    unread: "Not yet read by", absent: "Not here", takeDown: "Take down", takeDownNow: "Take it down for everybody",
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
  between: ", ",
};
