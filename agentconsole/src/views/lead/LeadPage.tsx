import { Loader } from "@mantine/core";
import { useEffect, useState } from "react";
import { createLeadConsole } from "../../actions/lead";
import type { LeadConsole } from "../../actions/lead";
import type { SignedIn } from "../../protocol/rest";
import { useTitle } from "../shared/hooks";
import { useTexts } from "../shared/language";
import { SignInForm } from "../shared/SignInForm";
import { useSignedIn } from "../shared/useSignedIn";
import { Board } from "./Board";
import { SettingsPage } from "./settings/later";

/** The shift lead's page: sign in, then the live board of every queue. */
export function LeadPage() {
  const { me, take, drop, leave } = useSignedIn();
  const lead = useLeadConsole(me?.role === "lead" ? me : undefined, drop);
  const [view, setView] = useState<"board" | "settings">("board");
  const texts = useTexts();
  useTitle(texts.lead.title);
  if (me === null) return <SignInForm page="lead" onSignedIn={take} />;
  if (me?.role === "agent") return <SignInForm page="lead" hint={texts.signIn.notLead} onSignedIn={take} />;
  if (lead === undefined) return <div className="page-loading"><Loader size="sm" /></div>;
  if (view === "board") return <Board lead={lead} onSettings={() => setView("settings")} onSignOut={leave} />;
  const toBoard = (): void => {
    setView("board");
    // What could not be asked for now comes with the next connection.
    lead.renewQueues().catch(() => undefined);
  };
  return <SettingsPage me={lead.me} onDone={toBoard} />;
}

function useLeadConsole(me: SignedIn | undefined, onSignedOut: () => void): LeadConsole | undefined {
  const [lead, setLead] = useState<LeadConsole>();
  useEffect(() => {
    if (me === undefined) return undefined;
    const made = createLeadConsole(me);
    setLead(made);
    const undo = [
      made.store.subscribe(({ link }) => link.status === "signedOut" && onSignedOut()),
      made.start(),
      () => setLead(undefined),
    ];
    return () => undo.forEach((one) => one());
  }, [me, onSignedOut]);
  return lead;
}
