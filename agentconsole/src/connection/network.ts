import type { Undo } from "../state/store";

/** Follows the browser's word on the network: gives a dead connection up, and tries again the moment it is back. */
export function followNetwork(line: { wake(): void; drop(): void }): Undo {
  const gone = (): void => line.drop();
  const back = (): void => line.wake();
  const looked = (): void => {
    if (document.visibilityState === "visible") line.wake();
  };
  window.addEventListener("offline", gone);
  window.addEventListener("online", back);
  document.addEventListener("visibilitychange", looked);
  return () => {
    window.removeEventListener("offline", gone);
    window.removeEventListener("online", back);
    document.removeEventListener("visibilitychange", looked);
  };
}
