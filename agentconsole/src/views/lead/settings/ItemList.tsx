import { Button, TextInput } from "@mantine/core";
import { useEffect, useMemo, useState } from "react";
import type { KeyboardEvent } from "react";
import { useWindow } from "../../agent/list/useWindow";
import { PlainButton } from "../../shared/PlainButton";
import { useTexts } from "../../shared/language";

export interface Item {
  readonly index: number;
  readonly name: string;
  readonly more: string;
  readonly isWrong: boolean;
}

interface ItemListProps {
  readonly items: readonly Item[];
  readonly chosen: number;
  readonly label: string;
  onChoose(index: number): void;
  onAdd?(): void;
}

const rowHeight = 46;

/** A long list with a box to search it; only what is on the screen is drawn. */
export function ItemList({ items, chosen, label, onChoose, onAdd }: ItemListProps) {
  const { settings: { words } } = useTexts();
  const [filter, setFilter] = useState("");
  const sought = filter.trim().toLowerCase();
  const found = useMemo(
    () => (sought === "" ? items
      : items.filter(({ name, more }) => name.toLowerCase().includes(sought) || more.toLowerCase().includes(sought))),
    [items, sought]);
  const heights = useMemo(() => found.map(() => rowHeight), [found]);
  const { place, tops, shown, scrollTo } = useWindow(heights);
  const at = found.findIndex(({ index }) => index === chosen);
  // One that was added, or where a mistake is, comes into view.
  useEffect(() => {
    if (at >= 0) scrollTo(at);
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [chosen]);
  const step = (by: number): void => {
    const row = Math.min(found.length - 1, Math.max(0, at + by));
    const next = found[row];
    if (next === undefined) return;
    onChoose(next.index);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = steps[event.key];
    if (by === undefined) return;
    event.preventDefault();
    step(by);
  };
  return (
    <div className="setting-items" onKeyDown={onKeyDown}>
      <div className="setting-items-head">
        <TextInput
          size="xs" value={filter} placeholder={`${words.filter}  /`} aria-label={words.filter}
          data-testid="setting-filter" onChange={({ currentTarget }) => setFilter(currentTarget.value)}
        />
        {onAdd !== undefined && (
          <Button
            size="compact-sm" variant="light" data-testid="setting-add"
            onClick={() => {
              setFilter("");
              onAdd();
              requestAnimationFrame(() =>
                document.querySelector<HTMLElement>("[data-testid=setting-form] input")?.focus());
            }}
          >
            {words.add}
          </Button>
        )}
      </div>
      <div
        className="setting-rows" ref={place} tabIndex={0} role="listbox" aria-label={label} data-testid="setting-rows"
      >
        <div style={{ height: tops.at(-1) }}>
          {found.slice(shown.from, shown.to).map((item, i) => (
            <PlainButton
              key={item.index} role="option" aria-selected={item.index === chosen} tabIndex={-1}
              className={`setting-row${item.isWrong ? " wrong" : ""}`} style={{ top: tops[shown.from + i] }}
              data-item={item.name} onClick={() => onChoose(item.index)}
            >
              <b>{item.name}</b>
              <small>{item.more}</small>
            </PlainButton>
          ))}
        </div>
        {found.length === 0 && <p className="soft">{words.noMatch}</p>}
      </div>
    </div>
  );
}

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 };
