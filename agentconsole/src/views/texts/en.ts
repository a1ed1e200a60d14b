import type { Presence } from "../../protocol/presence";
import { enBoard } from "./enBoard";
import { enCare } from "./enCare";
import { enDesk } from "./enDesk";
import { enMove } from "./enMove";
import { enSettings } from "./enSettings";
import { enRota } from "./enRota";
import { enHandover } from "./enHandover";
import { enHelp } from "./enHelp";
import { enReports } from "./enReports";
import type { Texts } from "./texts";

const presence: Record<Presence, string> = {
  Online: "Online",
  Paused: "Paused",
  Away: "Away",
  Offline: "Offline",
  Draining: "Draining",
  AutoAway: "Away (automatic)",
};

const some = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;
const chats = (load: number): string => {
  const count = load / 100;
  return `${count.toFixed(2).replace(/\.?0+$/, "")} ${count === 1 ? "chat" : "chats"}`;
};
const room = (load: number): string => (load === 0 ? "no chats" : `load ${chats(load)}`);
const minutes = (seconds: number): string =>
  seconds < 60 ? "less than a minute" : `about ${some(Math.round(seconds / 60), "minute", "minutes")}`;

export const en: Texts = {
  language: "English",
  switchLanguage: "中文",
  close: "Close",
  presence,
  link: {
    connecting: "Connecting …",
    offline: "No connection. Trying again – what you write is kept and sent when it is back.",
    boardOffline: "No connection. Trying again – the figures are those from before.",
    failed: "That did not work. Please try again.",
    notConnected: "There is no connection right now. Please try again in a moment.",
  },
  transcript: {
    label: "Conversation",
    automatic: "Automatic reply",
    sending: "Sending …",
    delivered: "Delivered",
    seen: "Seen",
    refused: "Not sent",
    again: "Send again",
    discard: "Discard",
    earlier: "Show earlier messages",
    toNewest: "New messages below",
    you: "You",
    buyer: "Buyer",
    agent: "Agent",
    joined: (name) => `${name} joined the conversation`,
    transferred: (name) => (name ? `Transferred by ${name}` : "Transferred"),
    closed: (name) => (name ? `${name} closed the conversation` : "The conversation was closed"),
    closedByBuyer: "The buyer ended the conversation",
    closedByYou: "You closed the conversation",
    rated: (stars) => (stars ? `Rated with ${some(stars, "star", "stars")}` : "Rated"),
    late: "Answer overdue: 100 seconds",
    note: "Note for staff",
  },
  care: enCare,
  desk: enDesk, board: enBoard,
  move: enMove,
  settings: enSettings,
  rota: enRota, handover: enHandover,
  help: enHelp,
  reports: enReports,
  composer: {
    label: "Your message",
    placeholder: "Write a message …",
    send: "Send",
    left: (bytes) => `${bytes} bytes left`,
    tooLong: (bytes) => `${bytes} bytes too long`,
    keys: "Enter sends · Shift+Enter new line",
  },
  visitor: (id) => `Visitor ${id}`,
  buyer: {
    title: (shop) => `Chat with ${shop}`,
    choose: "How can we help?",
    chooseHint: "Pick a topic and you are talking to a person in a moment.",
    unknownShop: "We could not find this shop. Please check the address.",
    unreachable: "The shop cannot be reached right now. Trying again …",
    expired: "This chat's access has run out. Please start anew.",
    startAnew: "Start anew",
    finding: "Looking for someone who is free …",
    position: (position) => (position === 1 ? "You are next" : `You are number ${position} in line`),
    wait: (seconds) => `Waiting time: ${minutes(seconds)}`,
    servedBy: (name) => `You are talking with ${name}`,
    closed: "This conversation has ended",
    close: "End chat",
    closeTitle: "End this conversation?",
    closeText: "You can start a new one at any time.",
    closeConfirm: "End chat",
    cancel: "Keep talking",
    rateTitle: "How was it?",
    rateComment: "Anything you want to add? (optional)",
    rateSend: "Send rating",
    rateThanks: "Thank you for your rating!",
    stars: (stars) => some(stars, "star", "stars"),
    another: "Start a new chat",
    minimise: "Minimise the chat",
    refresh: "Continue",
    firstWords: "Write your question right away – whoever takes the chat sees it at once.",
  },
  signIn: {
    agentTitle: "Agent console",
    leadTitle: "Lead board",
    agentHint: "Sign in to take chats.",
    leadHint: "Sign in to see every queue.",
    shop: "Shop",
    user: "User name",
    password: "Password",
    submit: "Sign in",
    signOut: "Sign out",
    notLead: "This page is for shift leads. You are signed in as an agent.",
  },
  agent: {
    title: "Agent console",
    chats: "My chats",
    noChats: "No chats right now",
    noChatsHint: "New chats appear here by themselves while you are online.",
    noChatsAbsent: "You get no new chats while you are not online.",
    noneSelected: "Choose a chat",
    load: (load, slots) => `Load ${chats(load)} of ${slots}`,
    shiftUntil: (time) => `Shift until ${time}`,
    answered: "answered",
    idle: "idle",
    waits: (time) => `waits ${time}`,
    unread: (unread) => `${unread} unread`,
    coveredFrom: (name) => `covered for ${name}`,
    nextWaiting: "Next waiting",
    nobodyWaits: "Nobody is waiting for an answer",
    transfer: "Transfer",
    close: "Close chat",
    closeTitle: "Close this chat?",
    closeText: (name) => `The conversation with ${name} ends and leaves your desk.`,
    closeOpenRound: "The buyer is still waiting for an answer.",
    cancel: "Cancel",
    left: "This chat is no longer on your desk.",
    notSent: "Not sent",
    notSentHint: "These chats left your desk before your words were taken.",
    context: "About this chat",
    why: "Why me?",
    tier: { none: "No membership", member: "Member", vip: "VIP" },
    speaks: { zh: "Chinese", en: "English" },
    buyerLanguage: "Language",
    buyerTier: "Tier",
    queue: "Queue",
    looksAt: "Looks at",
    openedAt: "Opened",
    presenceLabel: "My presence",
    presenceHint: {
      Online: "new chats come to you",
      Paused: "keep my chats, no new ones",
      Away: "meeting, break – colleagues cover",
      Offline: "end of work",
    },
    awayTitle: "Step away",
    awayHint: "The nearest free colleagues cover your open rounds.",
    awayOpen: (rounds) => `${some(rounds, "buyer is", "buyers are")} waiting for your answer.`,
    awayReason: "Reason",
    awayReasons: ["Meeting", "Break", "Meal", "Training"],
    awaySubmit: "Set to Away",
    autoAway: "You were set to Away automatically.",
    autoAwayWhy: {
      slowReply: "Two or more buyers waited, and nothing was answered in time.",
      silentConsole: "There was no sign of life from this console for a long while.",
      connectionLost: "The connection was lost for too long.",
    },
    autoAwayEffect: "New chats pass you by and colleagues cover your open rounds.",
    backOnline: "Back to Online",
  },
  transfer: {
    choose: "Choose …",
    target: "Queue or colleague",
    title: (name) => `Transfer ${name}`,
    toQueue: "To a queue",
    toAgent: "To a colleague",
    queue: "Queue",
    agent: "Colleague",
    note: "Note for whoever takes it",
    notePlaceholder: "What the next person must know",
    submit: "Transfer",
    loading: "Loading colleagues …",
    nobody: "Nobody found",
  },
  lead: {
    title: "Lead board",
    queues: "Queues",
    agents: "Agents",
    openChats: "Open chats",
    openRounds: "Open rounds",
    allQueues: "All queues",
    onlyQueue: (name) => `Show only ${name}`,
    agent: "Agent",
    queue: "Queue",
    presence: "Presence",
    since: "Since",
    load: "Load",
    live: "Live",
    idle: "Idle",
    oldest: "Oldest round",
    none: "–",
    loadOf: (load, slots) => `${chats(load)} of ${slots}`,
    reasons: { slowReply: "no reply", silentConsole: "no sign of life", connectionLost: "connection lost" },
    noAgents: "Nobody is signed on here.",
    noBoards: "Loading the boards …",
    summary: (waiting, online) => `${some(waiting, "buyer", "buyers")} waiting · ${online} online`,
  },
  because: {
    between: " ",
    leastLoaded: (candidates, load) => (candidates <= 1
      ? "You were the only one free."
      : `Of ${candidates} free colleagues you had the most room (${room(load)}).`),
    affinity: () => "You served this buyer last time, so the chat came back to you.",
    wanted: () => "A colleague handed this chat to you by name.",
    longestIdle: (candidates) => (candidates <= 1
      ? "You were the only one free."
      : `Of ${candidates} free colleagues you had been without a new chat for longest.`),
    roundRobin: (candidates) => (candidates <= 1
      ? "You were the only one free."
      : `Of ${candidates} free colleagues it was your turn.`),
    weighted: (candidates) => (candidates <= 1
      ? "You were the only one free."
      : `Of ${candidates} free colleagues you had the least of your share.`),
    overflow: (queue) => `You help out: nobody was free in ${queue}.`,
    movedAlong: () => "You had this chat before you were moved here.",
    byHand: (by, isOverride) =>
      `${by} gave you this chat by hand${isOverride ? ", beyond your slots" : ""}.`,
    nearestCover: (candidates, away, isLate) => {
      const left = `${away ?? "A colleague"} ${isLate ? "did not answer in time" : "stepped away"}`;
      return candidates <= 1
        ? `${left}, and you were the only one free.`
        : `${left}, and of ${candidates} free colleagues you sit nearest.`;
    },
    distance: {
      sameRow: (desks) => (desks == null ? "Same row." : `Same row, ${some(desks, "desk", "desks")} away.`),
      sameFloor: () => "Same floor.",
      sameSite: () => "Same site.",
      anywhere: () => "From another site.",
    },
    runnerUp: (name, load) => (load == null ? `Next would have been ${name}.`
      : `Next would have been ${name} (${room(load)}).`),
  },
};
