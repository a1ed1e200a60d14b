import { ActionIcon, TextInput } from "@mantine/core";
import { useEffect, useMemo, useState } from "react";
import type { KeyboardEvent } from "react";
import type { SessionState } from "../../../state/model";
import { ChevronIcon, CloseIcon, SearchIcon } from "../../shared/icons";
import { useTexts } from "../../shared/language";

interface SearchBarProps {
  readonly session: SessionState;
  readonly sought: string;
  onSeek(sought: string): void;
  onEarlier(): Promise<void>;
  onDone(): void;
}

/** Searches the transcript, the earlier part too. Enter goes to the hit before, Shift+Enter to the one after. */
export function SearchBar({ session, sought, onSeek, onEarlier, onDone }: SearchBarProps) {
  const { desk } = useTexts();
  const { hits, at, go } = useHits(session, sought);
  const { earlier } = session;
  useEffect(() => {
    if (earlier) onEarlier().catch(() => undefined);
    // Once: what the server has is read when the search begins.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Escape") onDone();
    if (event.key === "Enter") go(event.shiftKey ? 1 : -1);
  };
  return (
    <search className="search-bar">
      <TextInput
        size="xs" value={sought} autoFocus leftSection={<SearchIcon size={15} />} data-testid="search"
        aria-label={desk.words.searchPlaceholder} placeholder={desk.words.searchPlaceholder} onKeyDown={onKeyDown}
        onChange={(event) => onSeek(event.currentTarget.value)}
      />
      <span className="soft" role="status" data-testid="search-hits">
        {sought.trim() === "" ? "" : hits.length === 0 ? desk.words.noHits : desk.hits(at + 1, hits.length)}
      </span>
      <ActionIcon variant="subtle" color="gray" aria-label={desk.words.previous} onClick={() => go(-1)}>
        <span className="turned"><ChevronIcon size={16} /></span>
      </ActionIcon>
      <ActionIcon variant="subtle" color="gray" aria-label={desk.words.next} onClick={() => go(1)}>
        <ChevronIcon size={16} />
      </ActionIcon>
      <ActionIcon variant="subtle" color="gray" aria-label={desk.words.closeSearch} onClick={onDone}>
        <CloseIcon size={16} />
      </ActionIcon>
    </search>
  );
}

function useHits({ entries }: SessionState, sought: string) {
  const word = sought.trim().toLowerCase();
  const hits = useMemo(() => (word === "" ? [] : entries
    .filter(({ number, text }) => number != null && text.toLowerCase().includes(word))
    .map(({ number }) => number)), [entries, word]);
  const [at, setAt] = useState(0);
  useEffect(() => setAt(Math.max(0, hits.length - 1)), [word, hits.length]);
  const number = hits[at];
  useEffect(() => {
    if (number == null) return;
    const line = document.querySelector(`.chat-pane [data-testid=entry][data-number="${number}"]`);
    line?.scrollIntoView({ block: "center" });
    line?.classList.add("hit");
    return () => line?.classList.remove("hit");
  }, [number, word]);
  const go = (by: number): void => setAt(hits.length === 0 ? 0 : (at + by + hits.length) % hits.length);
  return { hits, at, go };
}
