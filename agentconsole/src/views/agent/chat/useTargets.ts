import { useEffect, useState } from "react";
import type { AgentConsole } from "../../../actions/agent";
import { readColleagues } from "../../../actions/rest";
import type { DeskChat } from "../../../protocol/desk";
import type { Colleagues, Loads } from "../../../protocol/rest";
import { failureText } from "../../shared/failure";
import { useSpoken } from "../../shared/language";
import type { Texts } from "../../texts/texts";

/** Where a chat can go. */
export interface Target {
  readonly kind: "queue" | "agent";
  readonly id: string;
  readonly name: string;
  /** Who is free and the wait there, in words; empty when the server does not tell. */
  readonly state: string;
  readonly isFree?: boolean | undefined;
}

/** The queues and colleagues of the shop, those who are free first. */
export function useTargets(agent: AgentConsole, chat: DeskChat) {
  const { language, texts } = useSpoken();
  const [found, setFound] = useState<{ readonly colleagues: Colleagues; readonly loads: Loads | undefined }>();
  const [failure, setFailure] = useState<unknown>();
  useEffect(() => {
    Promise.all([readColleagues(agent.me.shop), agent.loads()])
      .then(([colleagues, loads]) => setFound({ colleagues, loads }), setFailure);
  }, [agent]);
  const here = agent.store.get().desk?.head?.queue ?? chat.queue;
  const targets = found && [
    ...queueTargets(found.colleagues, found.loads, here, (name) => name[language], texts),
    ...agentTargets(found.colleagues, found.loads, agent.me.agent, texts),
  ].sort((a, b) => Number(b.isFree === true) - Number(a.isFree === true));
  return { targets, refused: failure === undefined ? undefined : failureText(failure, texts) };
}

const queueTargets = (
  { queues }: Colleagues,
  loads: Loads | undefined,
  here: string,
  say: (name: Colleagues["queues"][number]["name"]) => string,
  { desk }: Texts,
): Target[] => queues.filter(({ queue }) => queue !== here).map(({ queue, name }) => {
  const load = loads?.queues.find((one) => one.queue === queue);
  return {
    kind: "queue", id: queue, name: say(name), isFree: load && load.free > 0,
    state: load === undefined ? "" : desk.queueLoad(load.free, load.waiting, load.waitSeconds),
  };
});

const agentTargets = (
  { agents }: Colleagues,
  loads: Loads | undefined,
  me: string,
  { desk, presence }: Texts,
): Target[] => agents.filter(({ agent }) => agent !== me).map(({ agent, name }) => {
  const load = loads?.agents.find((one) => one.agent === agent);
  if (load === undefined) return { kind: "agent", id: agent, name, state: loads ? presence.Offline : "" };
  const isFree = load.presence === "Online" && load.load + 100 <= load.slots * 100;
  const state = desk.agentLoad(presence[load.presence], load.load, load.slots);
  return { kind: "agent", id: agent, name, isFree, state };
});
