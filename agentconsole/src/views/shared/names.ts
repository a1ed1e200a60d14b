import { useEffect, useState } from "react";
import { readColleagues, readShop } from "../../actions/rest";
import type { Colleagues, NamedQueue } from "../../protocol/rest";
import { useSpoken } from "./language";

/** Gives a queue's name in the reader's language; its id until the names are known. */
export function useQueueNames(shop: string): (queue: string) => string {
  const { language } = useSpoken();
  const [queues, setQueues] = useState<readonly NamedQueue[]>([]);
  useEffect(() => {
    readShop(shop).then((face) => setQueues(face.queues), () => setQueues([]));
  }, [shop]);
  return (queue) => queues.find((one) => one.queue === queue)?.name[language] ?? queue;
}

/** Gives an agent's name for his id; the id until the names are known. */
export function useAgentNames(shop: string): (agent: string) => string {
  const [agents, setAgents] = useState<Colleagues["agents"]>([]);
  useEffect(() => {
    readColleagues(shop).then((colleagues) => setAgents(colleagues.agents), () => setAgents([]));
  }, [shop]);
  return (agent) => agents.find((one) => one.agent === agent)?.name ?? agent;
}
