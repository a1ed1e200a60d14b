import { NumberInput, TextInput } from "@mantine/core";
import { useState, type ReactNode } from "react";
import type { WaitingSession } from "../../protocol/leading";
import type { Tier } from "../../protocol/session";
import { countOf, isChosen, mostTags, offeredTags, tagsOf, type Which } from "../../state/waitingChoice";
import { useTexts } from "../shared/language";

interface WaitingChoiceProps {
  readonly waiting: readonly WaitingSession[];
  readonly which: Which;
  /** How many of the first in line. */
  readonly most: number;
  onChoose(which: Which): void;
  onMost(most: number): void;
}

const tiers: readonly Tier[] = ["vip", "member", "none"];

/** Which of those who wait: all, the first in line, a tier, or a tag; with how many there are of each. */
export function WaitingChoice({ waiting, which, most, onChoose, onMost }: WaitingChoiceProps) {
  const { move: { words }, agent: { tier: tierNames } } = useTexts();
  const [typed, setTyped] = useState("");
  const tags = offeredTags(waiting, typed, which);
  const row = (of: Which, id: string, name: string, more?: ReactNode) => (
    <label key={id} className={isChosen(of, which) ? "chosen" : undefined}>
      <input
        type="radio" name="which" checked={isChosen(of, which)} onChange={() => onChoose(of)}
        data-testid={`which-${id}`}
      />
      <span>{name}</span>
      {more}
      <span className="soft">{countOf(waiting, of, most)}</span>
    </label>
  );
  return (
    <>
      <fieldset className="choices">
        <legend>{words.whichWaiting}</legend>
        {row({ kind: "all" }, "all", words.allWaiting)}
        {row({ kind: "oldest" }, "oldest", words.oldest, (
          <NumberInput
            size="xs" w={80} value={most} min={1} max={1000} allowDecimal={false} allowNegative={false}
            hideControls aria-label={words.howMany} data-testid="oldest-count" clampBehavior="strict"
            onFocus={() => onChoose({ kind: "oldest" })}
            onChange={(value) => onMost(typeof value === "number" ? Math.max(1, value) : 1)}
          />
        ))}
        {tiers.map((tier) => row({ kind: "tier", tier }, tier, tierNames[tier]))}
      </fieldset>
      {(tags.length > 0 || typed !== "") && (
        <fieldset className="choices tags" data-testid="which-tags">
          <legend>{words.byTag}</legend>
          {(typed !== "" || tagsOf(waiting).length > mostTags) && (
            <TextInput
              size="xs" value={typed} placeholder={words.findTag} aria-label={words.findTag} maxLength={24}
              data-testid="find-tag" onChange={(event) => setTyped(event.currentTarget.value)}
            />
          )}
          {tags.map(({ tag }) => row({ kind: "tag", tag }, `tag-${tag.toLowerCase()}`, tag))}
        </fieldset>
      )}
    </>
  );
}
