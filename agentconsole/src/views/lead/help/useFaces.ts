import { useEffect, useState } from "react";
import type { LeadConsole } from "../../../actions/lead";
import type { SessionFace } from "../../../protocol/concerns";

const againMs = 10_000;

/** Who the sessions are about and who has them; asked again every while, because it is no stream. */
export function useFaces(lead: LeadConsole, sessions: readonly string[]): ReadonlyMap<string, SessionFace> {
  const [faces, setFaces] = useState<ReadonlyMap<string, SessionFace>>(new Map());
  const key = [...new Set(sessions)].sort().join(" ");
  useEffect(() => {
    if (key === "") return undefined;
    let isOver = false;
    const ask = (): void => void lead.faces(key.split(" "))
      .then((all) => isOver || setFaces(new Map(all.map((one) => [one.session, one]))), () => undefined);
    ask();
    const timer = setInterval(ask, againMs);
    return () => {
      isOver = true;
      clearInterval(timer);
    };
  }, [lead, key]);
  return faces;
}
