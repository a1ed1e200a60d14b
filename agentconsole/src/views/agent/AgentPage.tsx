import { Loader } from "@mantine/core";
import { useCallback, useEffect, useState } from "react";
import { createAgentConsole } from "../../actions/agent";
import type { AgentConsole } from "../../actions/agent";
import type { SignedIn } from "../../protocol/rest";
import { useTitle } from "../shared/hooks";
import { useTexts } from "../shared/language";
import { SignInForm } from "../shared/SignInForm";
import { useSignedIn } from "../shared/useSignedIn";
import { Desk } from "./Desk";

/** The agent's page: sign in, then the desk for the whole shift. */
export function AgentPage() {
  const { me, isOver, take, drop, leave } = useSignedIn();
  const { desk } = useTexts();
  const agent = useAgentConsole(me, drop);
  useTitle(useTexts().agent.title);
  const signOut = useCallback((): void => {
    void agent?.setPresence("Offline").catch(() => undefined).finally(leave);
  }, [agent, leave]);
  const hint = isOver ? desk.words.sessionOver : undefined;
  if (me === null) return <SignInForm page="agent" hint={hint} onSignedIn={take} />;
  if (agent === undefined) return <div className="page-loading"><Loader size="sm" /></div>;
  return <Desk agent={agent} onSignOut={signOut} />;
}

function useAgentConsole(me: SignedIn | null | undefined, onSignedOut: () => void): AgentConsole | undefined {
  const [agent, setAgent] = useState<AgentConsole>();
  useEffect(() => {
    if (me == null) return undefined;
    const made = createAgentConsole(me);
    setAgent(made);
    const undo = [
      made.store.subscribe(({ link }) => link.status === "signedOut" && onSignedOut()),
      made.start(),
      () => setAgent(undefined),
    ];
    return () => undo.forEach((one) => one());
  }, [me, onSignedOut]);
  return agent;
}
