import type { HandoverTexts } from "./handover";

export const enHandover: HandoverTexts = {
  words: {
    book: "Handover", write: "Write it", read: "Read it", confirm: "I have read it",
    toAll: "To the next shift", toAllHint: "What they must know: rules that changed, what is out of stock…",
    needsNote: "Needs a word", noteHint: "What whoever takes it over must know", save: "Save", saved: "Saved.",
    unsaved: "Not saved yet; kept in this browser.",
    nothing: "Nothing hard, on hold or complained about is with you.", tricky: "Tricky", complaint: "Complaint",
    waited: "waited for an answer", noPages: "Nothing has been handed over yet.", stillThere: "still here",
    readBy: "Read by", notYet: "Not yet read by", nobody: "nobody", choose: "Choose a shift", earlier: "Shifts before",
    mine: "What you hand over",
  },
  ends: (time) => `Your shift ends at ${time}: what must the next one know?`,
  lacking: (count) => (count === 1 ? "1 tricky chat has no word yet" : `${count} tricky chats have no word yet`),
  toRead: (time, lines) => `The shift until ${time} left ${lines === 1 ? "a page" : `${lines} pages`} for you.`,
  shift: (time) => `Shift until ${time}`,
  openChats: (count) => (count === 1 ? "1 open chat" : `${count} open chats`),
  due: (time) => `due ${time}`,
};
