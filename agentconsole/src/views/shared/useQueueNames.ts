import { useEffect, useState } from "react";
import { readShop } from "../../actions/rest";
import type { NamedQueue } from "../../protocol/rest";
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
