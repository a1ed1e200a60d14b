import type { CareTexts } from "./care";

export const enCare: CareTexts = {
  flag: {
    tricky: "tricky", complaint: "complaint", red: "red", yellow: "yellow", green: "green", blue: "blue",
    purple: "purple",
  },
  requeued: "Back in line for the next free colleague",
  transferAsked: (name) => `${name} would like to hand the conversation over`,
  transferRefused: (name) => `The conversation stays with ${name}`,
  transferTakenBack: (name) => `${name} keeps the conversation after all`,
  declined: (name) => `${name} handed the conversation back`,
  leadJoined: (name) => `${name}, the lead, has joined the conversation`,
  leadLeft: (name) => `${name} has left the conversation`,
  takenOver: (name) => `${name}, the lead, takes the conversation over`,
  kept: (until) => (until === undefined
    ? "Nobody is there: the message is kept"
    : `The message is kept until ${until}`),
  moved: (name) => `${name} moved the conversation to another queue`,
  held: (name, until) => (until === undefined ? `${name} put it on hold` : `${name} put it on hold until ${until}`),
  resumed: "The hold is over",
  holdDue: "The hold has run out: the buyer waits for word",
  flagged: (name, flag) => `${name} set a flag: ${flag}`,
  unflagged: (name, flag) => `${name} took a flag down: ${flag}`,
  overdue: "The complaint was not settled in time",
  escalated: (name) => `${name} asked the lead for help`,
  settled: (name) => `${name} took care of it`,
  whispered: (name) => `${name}, the lead, to the agent`,
  noted: (name) => `Note by ${name}`,
  tagged: (name) => `${name} changed the tags`,
  closedForSilence: "Closed, as nothing was heard from the buyer",
  handsOver: (name, seconds) => `${name} is handing you over to a colleague${seconds > 0 ? ` in ${seconds} s` : ""}.`,
  stay: (name) => `Stay with ${name}`,
  goes: (target, seconds) =>
    `Goes to ${target}${seconds > 0 ? ` in ${seconds} s` : ""}, unless the buyer wants to stay.`,
  takeBack: "Keep it",
  cameFrom: (name, queue) => `Handed over by ${name} (${queue}).`,
  handBack: "Hand back",
};
