import type { NamedQueue } from "../../protocol/rest";
import { useSpoken } from "../shared/language";

interface QueueChoiceProps {
  readonly legend: string;
  readonly queues: readonly NamedQueue[];
  readonly chosen: string | undefined;
  /** How many wait in it now. */
  waiting(queue: string): number;
  onChoose(queue: string): void;
}

/** One of the shop's queues: by arrow keys, by its number, or by pointer. */
export function QueueChoice({ legend, queues, chosen, waiting, onChoose }: QueueChoiceProps) {
  const { language, texts: { move } } = useSpoken();
  return (
    <fieldset
      className="choices"
      onKeyDown={({ key }) => {
        const queue = /^[1-9]$/.test(key) ? queues[Number(key) - 1]?.queue : undefined;
        if (queue !== undefined) onChoose(queue);
      }}
    >
      <legend>{legend}</legend>
      {queues.map(({ queue, name }, index) => (
        <label key={queue} className={queue === chosen ? "chosen" : undefined}>
          <input
            type="radio" name="queue" value={queue} checked={queue === chosen} data-testid={`target-${queue}`}
            data-autofocus={queue === chosen || undefined} onChange={() => onChoose(queue)}
          />
          {index < 9 && <kbd>{index + 1}</kbd>}
          <span>{name[language]}</span>
          <span className="soft">{move.words.waiting} {waiting(queue)}</span>
        </label>
      ))}
    </fieldset>
  );
}
