import type { NamedQueue } from "../protocol/rest";
import { refusalOf } from "../protocol/refusal";
import type { Role } from "./line";

/** The buyer watches the sessions he knows; one that the server does not know is handed to `forget`. */
export const buyerRole = (forget: (session: string) => void): Role => ({
  async resubscribe(socket, { sessions }) {
    for (const { session, number } of Object.values(sessions)) {
      try {
        await socket.invoke("Watch", session, number);
      } catch (failure) {
        if (!isUnknown(failure)) throw failure;
        forget(session);
      }
    }
  },
  ask: ({ id, after }) => ({ method: "Watch", args: [id, after] }),
});

const isUnknown = (failure: unknown): boolean => {
  const code = refusalOf(failure)?.code;
  return code === "UnknownSession" || code === "NotYourSession";
};

/**
 * The agent signs on with the last number of the desk and of every chat he has. Who had chosen Offline stays so: a
 * blink of the network is no decision to work.
 */
export const agentRole: Role = {
  async resubscribe(socket, { desk, sessions }) {
    const known = Object.values(sessions).filter(({ number }) => number > 0);
    await socket.invoke("SignOn", {
      desk: desk?.number ?? 0,
      sessions: Object.fromEntries(known.map(({ session, number }) => [session, number])),
      staysOffline: desk?.head?.presence === "Offline",
    });
  },
  ask: ({ kind, id, after }) =>
    kind === "desk" ? { method: "WatchDesk", args: [after] } : { method: "Watch", args: [id, after] },
};

/** The lead watches the board of every queue of the shop. */
export const leadRole = (
  boarded: (queues: readonly NamedQueue[]) => void,
  number: (queue: string) => number,
): Role => ({
  async resubscribe(socket, { selected, sessions, desk }) {
    const queues = await socket.invoke<readonly NamedQueue[]>("Queues");
    boarded(queues);
    for (const { queue } of queues) await socket.invoke("WatchBoard", queue, number(queue));
    await socket.invoke("WatchNotices");
    await socket.invoke("WatchConcerns");
    await socket.invoke("WatchRota");
    await socket.invoke("WatchHandovers");
    // Who has signed off meanwhile has no desk: the boards are shown all the same.
    if (desk !== undefined && desk.agent !== "") await socket.invoke("WatchDesk", desk.agent).catch(orRefused);
    if (selected !== undefined) {
      await socket.invoke("Watch", selected, sessions[selected]?.number ?? 0).catch(orRefused);
    }
  },
  ask({ kind, id, after }) {
    if (kind === "desk") return { method: "WatchDesk", args: [id] };
    return { method: kind === "session" ? "Watch" : "WatchBoard", args: [id, after] };
  },
});

function orRefused(failure: unknown): void {
  if (refusalOf(failure) === undefined) throw failure;
}
