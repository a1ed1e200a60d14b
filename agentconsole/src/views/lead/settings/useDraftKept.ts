import { useEffect, useRef } from "react";
import { keepDraft } from "../../../actions/settings";
import type { SignedIn } from "../../../protocol/rest";
import type { ShopDocument, ShopSettings } from "../../../protocol/settings";

const pauseMs = 400;

/** What is changed and not saved outlives a reload; the browser asks before it leaves a page with such changes. */
export function useDraftKept(
  me: SignedIn | undefined,
  base: ShopSettings | undefined,
  document: ShopDocument | undefined,
  isChanged: boolean,
): void {
  const keep = useRef(() => undefined as void);
  useEffect(() => {
    keep.current = () => {
      if (me === undefined || base === undefined || document === undefined) return;
      const { hash, number } = base.version;
      keepDraft(me.shop, me.agent, document === base.document ? undefined : { hash, number, document });
    };
    const timer = setTimeout(() => keep.current(), pauseMs);
    return () => clearTimeout(timer);
  }, [me, base, document]);
  useEffect(() => {
    const leave = (event: BeforeUnloadEvent): void => {
      keep.current();
      if (me !== undefined && isChanged) event.preventDefault();
    };
    window.addEventListener("beforeunload", leave);
    return () => window.removeEventListener("beforeunload", leave);
  }, [me, isChanged]);
  useEffect(() => () => keep.current(), []);
}
