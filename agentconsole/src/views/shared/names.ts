import { useCallback, useEffect, useState } from "react";
import { readColleagues, readShop } from "../../actions/rest";
import type { Colleagues, ShopFace } from "../../protocol/rest";
import type { Language } from "../../protocol/session";
import { useSpoken } from "./language";

const faces = new Map<string, Promise<ShopFace>>();

// Asked once for a page; a failure is asked again.
function faceOf(shop: string): Promise<ShopFace> {
  const known = faces.get(shop) ?? readShop(shop);
  faces.set(shop, known);
  known.catch(() => faces.delete(shop));
  return known;
}

function useFace(shop: string): ShopFace | undefined {
  const [face, setFace] = useState<ShopFace>();
  useEffect(() => {
    faceOf(shop).then(setFace, () => undefined);
  }, [shop]);
  return face;
}

/** Gives a queue's name in the reader's language; its id until the names are known. */
export function useQueueNames(shop: string): (queue: string) => string {
  const { language } = useSpoken();
  const face = useFace(shop);
  return useCallback((queue) => face?.queues.find((one) => one.queue === queue)?.name[language] ?? queue,
    [face, language]);
}

/** The shop's name in a language; undefined until it is known. */
export const useShopName = (shop: string, language: Language): string | undefined => useFace(shop)?.name[language];

/** The shop's agents with the queue each belongs to; none until they are known. */
export function useColleagues(shop: string): Colleagues["agents"] {
  const [agents, setAgents] = useState<Colleagues["agents"]>([]);
  useEffect(() => {
    readColleagues(shop).then((colleagues) => setAgents(colleagues.agents), () => setAgents([]));
  }, [shop]);
  return agents;
}

/** Gives an agent's name for his id; the id until the names are known. */
export function useAgentNames(shop: string): (agent: string) => string {
  const agents = useColleagues(shop);
  return useCallback((agent) => agents.find((one) => one.agent === agent)?.name ?? agent, [agents]);
}
