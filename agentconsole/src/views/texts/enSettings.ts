import type { SettingsTexts } from "./settings";
import type { Wrong } from "../../state/settingsChecks";

const some = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

export const enSettings: SettingsTexts = {
  section: {
    queues: "Queues", texts: "Automatic replies", quick: "Quick replies", policy: "Rules", agents: "Agents",
    shop: "Hours and shop", history: "History",
  },
  words: {
    title: "Shop settings", back: "Back to the board", save: "Save", discard: "Discard", filter: "Search",
    add: "Add", remove: "Remove", none: "none", noMatch: "Nothing of that name.", usual: "usual", keys: "keys",
    shopSkills: "Skills the shop knows", skillsHint: "Queues and agents choose from these.",
    neighboursHint: "Asked in this order when nobody here is free.",
    weightHint: "Counts where a queue ranks by weight.",
    textHint: "What the buyer reads", preview: "As a buyer reads it", quickHint: "What an agent types to find it.",
    mine: "mine", policyHint: "Only what differs from the usual number is stored.",
    onlyChanged: "Only those that differ", reset: "Back to usual", password: "Password",
    passwordHint: "8 to 128 characters; the sign-in with the old one ends when this is saved.",
    passwordSet: "A new password will be set.", newPassword: "A new account needs a password.", shifts: "Weekly shifts",
    noShifts: "None: works at any hour.", addShift: "Add a shift", look: "What changed", goBack: "Go back to this",
    byFile: "the file was edited", nothingYet: "No version is kept yet.", leave: "Leave, keep the draft", stay: "Stay",
    leaveTitle: "Unsaved changes", leaveText: "They stay in this browser until you save or discard them.",
    broken: "The file itself has mistakes; it must be mended there before anything can be saved here.",
    theirs: "Take theirs", meanwhile: "Saved meanwhile. What you changed now stands on top of it; look and save again.",
    conflicts: "Both of you changed these; yours stands:", changes: "Your changes", secret: "changed",
    moved: "in another order", loading: "Reading the settings …", rules: "Ranking and overflow",
    ringTimes: "Ring times, for all queues of the shop", whatChanges: "What changes", nothing: "Nothing yet.",
    again: "Try again", when: "When", who: "Who", cancel: "Cancel",
    appliesNext: "Slots, skills, seat and shifts count from the next sign-on.",
    discardText: "Everything that is not saved is lost.", first: "The first version that is known.",
    passwordsLost: "New passwords are not kept in the draft; type them again after a reload.",
  },
  general: {
    always: "Open at any hour.", setHours: "Set opening hours", openAlways: "Open at any hour", closed: "closed",
    spans: "Hours", addDay: "Add a day", zoneHint: "By its IANA name; hours and shifts follow it.",
    intents: "What buyers come for", intentsHint: "A page of the shop may open a chat with an intent; it goes to this "
      + "queue, to an agent with these skills.",
    usualReasons: "The usual ones are offered.", ownReasons: "Change them", noReasons: "None: no reason is asked for.",
    originsHint: "Pages from which buyers may write besides the server's own, as https://shop.example.",
    hoursHint: (zone) => `By the clock of ${zone}, as 09:00-12:00, 14:00-18:00; 22:00-02:00 runs into the next day.`,
    removeDay: (date) => `Remove ${date}`,
  },
  member: {
    queues: "Queue", agents: "Agent", shared: "Quick reply", texts: "Automatic reply", policy: "Rule", zh: "Chinese",
    en: "English", id: "Name to sign in", queueId: "Name in addresses", name: "Name", ranking: "Ranking",
    neighbours: "Neighbours", asks: "Who is asked", skills: "Skills", hours: "Opening hours", role: "Role",
    queue: "Queue", seat: "Seat", site: "Site", floor: "Floor", row: "Row", desk: "Desk", slots: "Slots",
    weight: "Weight", shifts: "Shifts", passwordHash: "Password", passwords: "Password", key: "Short name",
    intents: "Intent", intent: "Intent", keepTranscriptsDays: "Days transcripts are kept", timeZone: "Time zone",
    languages: "Languages", allowedOrigins: "Allowed pages", closeReasons: "Reasons to close", secret: "Secret",
    shopName: "Shop", weekly: "every week", special: "Special days", date: "Day", spans: "times", note: "Note",
    monday: "Monday", tuesday: "Tuesday", wednesday: "Wednesday", thursday: "Thursday", friday: "Friday",
    saturday: "Saturday", sunday: "Sunday",
    from: "From", until: "Until", days: "Days", quickReplies: "Quick replies",
  },
  ranking: {
    leastLoaded: "least loaded first", longestIdle: "longest without a new chat first", roundRobin: "each in turn",
    weighted: "by weight",
  },
  asks: { everybody: "neighbours, then every queue", neighbours: "only the neighbours", nobody: "nobody" },
  role: { agent: "Agent", lead: "Lead" },
  day: { mon: "Mon", tue: "Tue", wed: "Wed", thu: "Thu", fri: "Fri", sat: "Sat", sun: "Sun" },
  automatic: {
    welcome: ["Welcome", "on the first message"], waiting: ["Waiting", "on entering the line and as it moves"],
    waitingUnknown: ["Waiting, unknown", "when nobody is there to serve"],
    away: ["Stepped away", "when a colleague covers for one who is away"],
    late: ["Does not answer", "when a colleague covers for one who is there"],
    offHours: ["Closed hours", "while the shop is closed"], closing: ["Closing", "when the buyer is silent"],
    rating: ["Rating", "after the chat"],
  },
  policyGroup: {
    line: "The line and who gets a chat", rings: "Overflow rings", clock: "The reply clock and loads",
    away: "Away and storms", closing: "Closing and moving", bounds: "Telling and bounds",
  },
  policy: {
    vipBoostSeconds: "VIP head start", memberBoostSeconds: "Member head start", affinityStrongHours: "Strong affinity",
    affinityWeakHours: "Weak affinity", hardMaximumPerSlot: "Hard maximum per slot",
    idleAfterSeconds: "A chat is idle after", idleCost: "Cost of an idle chat", lateAfterSeconds: "Late after",
    coverAfterSeconds: "Covered after", askNeighboursAfterSeconds: "Neighbours asked after",
    askAllAfterSeconds: "Everybody asked after", tellLeadAfterSeconds: "Lead told after",
    offersAtOnce: "Offers at once", offerSeconds: "An offer holds", slowReplyRounds: "Rounds before auto-away",
    silentConsoleSeconds: "Silent console", stormPercent: "Storm from", stormWindowSeconds: "Storm window",
    stormGraceSeconds: "Grace in a storm", stormSpreadMilliseconds: "Storm spread",
    closeBusySeconds: "Closed when others wait", closeQuietSeconds: "Closed when nobody waits",
    transferConsentSeconds: "Buyer may refuse for", complaintMinutes: "Complaints settled in",
    longestHoldMinutes: "Longest hold", retellAtOnce: "Told anew at once", retellPauseSeconds: "Pause between tellings",
    waitingReplySeconds: "Place told every", disconnectGraceSeconds: "Grace when disconnected",
    drainMinutes: "Draining before the end", restHours: "Rest between shifts", maxWaiting: "Most in a line",
    maxTextBytes: "Largest message",
  },
  meaning: (_, inEnglish) => inEnglish,
  unit: (inEnglish) => inEnglish,
  sample: {
    shop: "Demo Shop", agent: "Lin", cover: "Mei", position: "3", wait: "2 min", until: "9:00", buyer: "Ann",
  },
  unsaved: (changes) => (changes === 0 ? "No unsaved changes" : some(changes, "unsaved change", "unsaved changes")),
  mistakes: (count) => some(count, "mistake", "mistakes"),
  saved: (version) => `Saved as version ${version}; it is in force.`,
  version: (version) => `Version ${version}`,
  backTo: (version) => `back to version ${version}`,
  backTitle: (version) => `Go back to version ${version}?`,
  backText: (version) =>
    `The settings become those of version ${version}, as a new version. Accounts keep today's passwords.`,
  moreChanges: (count) => `and ${some(count, "more change", "more changes")}`,
  wrong: sayWrong,
  range: (least, most, usual) => `${least}–${most}${usual === undefined ? "" : `, usual ${usual}`}`,
  added: (what) => `${what}: added`,
  removed: (what) => `${what}: removed`,
  fromTo: (what, before, after) => `${what}: ${before} → ${after}`,
  rulesOf: (queue) => `Ranking and overflow of ${queue}`,
  mayHold: (names) => `May hold ${names.map((name) => `{${name}}`).join(" ")}`,
};

function sayWrong(wrong: Wrong): string {
  switch (wrong.kind) {
    case "missing": return "Something must stand here.";
    case "form": return "This cannot be written so.";
    case "choice": case "type": return "This cannot be chosen.";
    case "brace": return "A brace stands alone.";
    case "range": return `A whole number from ${wrong.least} to ${wrong.most}.`;
    case "length": return `${wrong.least} to ${wrong.most} characters.`;
    case "items": return `${wrong.least} to ${wrong.most} of them.`;
    case "placeholder":
      return `{${wrong.name}} means nothing here; ${wrong.known.map((name) => `{${name}}`).join(" ")} do.`;
  }
}
