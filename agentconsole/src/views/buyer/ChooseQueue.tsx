import { Loader } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import type { BuyerConsole } from "../../actions/buyer";
import type { ShopFace } from "../../protocol/rest";
import { NextIcon } from "../shared/icons";
import { useSpoken } from "../shared/language";
import { PlainButton } from "../shared/PlainButton";
import { Refused } from "../shared/Refused";
import { useAction } from "../shared/useAction";

interface ChooseQueueProps {
  readonly face: ShopFace;
  readonly buyer: BuyerConsole;
  readonly online: boolean;
}

/** The shop's queues to choose from; `?queue=` in the address chooses by itself. */
export function ChooseQueue({ face, buyer, online }: ChooseQueueProps) {
  const { language, texts } = useSpoken();
  const { opening, refused, open } = useOpening(buyer);
  useAskedQueue(face, online, open);
  return (
    <main className="choose">
      <h2>{texts.buyer.choose}</h2>
      <p className="soft">{texts.buyer.chooseHint}</p>
      <Refused sentence={refused} />
      <ul>
        {face.queues.map(({ queue, name }) => (
          <li key={queue}>
            <PlainButton
              className="choice" data-testid="buyer-queue" data-queue={queue}
              disabled={!online || opening !== undefined} onClick={() => open(queue)}
            >
              <span>{name[language]}</span>
              {opening === queue ? <Loader size="xs" /> : <NextIcon />}
            </PlainButton>
          </li>
        ))}
      </ul>
    </main>
  );
}

function useOpening(buyer: BuyerConsole) {
  const { language } = useSpoken();
  const { busy, refused, run } = useAction();
  const [chosen, setChosen] = useState<string>();
  const open = (queue: string): void => {
    setChosen(queue);
    run(() => buyer.open(queue, language));
  };
  return { opening: busy ? chosen : undefined, refused, open };
}

function useAskedQueue(face: ShopFace, online: boolean, open: (queue: string) => void): void {
  const done = useRef(false);
  useEffect(() => {
    const asked = new URLSearchParams(location.search).get("queue");
    if (!online || done.current || !face.queues.some(({ queue }) => queue === asked)) return;
    done.current = true;
    if (asked !== null) open(asked);
  });
}
