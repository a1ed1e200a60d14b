import { TextInput } from "@mantine/core";
import { memo, useState } from "react";
import type { KeyboardEvent } from "react";
import type { AgentConsole } from "../../../actions/agent";
import { CloseIcon } from "../../shared/icons";
import { useTexts } from "../../shared/language";
import { PlainButton } from "../../shared/PlainButton";
import { Refused } from "../../shared/Refused";
import { useAction } from "../../shared/useAction";
import { buyerName } from "../../texts/person";

interface TagListProps {
  readonly agent: AgentConsole;
  readonly session: string;
  readonly tags: readonly string[];
  readonly name: string;
}

const mostTags = 8;
const longestTag = 24;

/** The tags of a chat: a word and Enter adds one, its cross takes it away; both can be undone. */
export const TagList = memo(function TagList({ agent, session, tags, name }: TagListProps) {
  const texts = useTexts();
  const { words, tagOff } = texts.desk;
  const { refused, run } = useAction();
  const [typed, setTyped] = useState("");
  const set = (next: readonly string[]): void => run(() => agent.setTags(session, next).then(
    () => agent.undo.done("tags", session, buyerName(name, texts), () => agent.setTags(session, tags))));
  const onKeyDown = (event: KeyboardEvent): void => {
    const tag = typed.trim();
    if (event.key !== "Enter" || event.nativeEvent.isComposing || tag === "") return;
    event.preventDefault();
    if (!tags.includes(tag)) set([...tags, tag]);
    setTyped("");
  };
  return (
    <section data-testid="tags">
      <h3>{words.tags}</h3>
      <ul className="tags">
        {tags.map((tag) => (
          <li key={tag} className="tag" data-testid="tag">
            {tag}
            <PlainButton aria-label={tagOff(tag)} onClick={() => set(tags.filter((one) => one !== tag))}>
              <CloseIcon size={12} />
            </PlainButton>
          </li>
        ))}
      </ul>
      {tags.length < mostTags && (
        <TextInput
          size="xs" value={typed} maxLength={longestTag} aria-label={words.addTag} placeholder={words.tagPlaceholder}
          data-testid="tag-add" className="tag-add" onKeyDown={onKeyDown}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      )}
      <Refused sentence={refused} />
    </section>
  );
});
