/** Every presence the server may tell. */
export type Presence = "Online" | "Paused" | "Away" | "Offline" | "Draining" | "AutoAway";

/** The presences an agent may choose; Draining and AutoAway are set by the system. */
export type ChosenPresence = "Online" | "Paused" | "Away" | "Offline";
