import { Button } from "@mantine/core";
import { memo, useCallback, useEffect, useMemo } from "react";
import type { KeyboardEvent } from "react";
import type { AgentConsole } from "../../../actions/agent";
import { preferences } from "../../../actions/preferences";
import type { DeskHead } from "../../../protocol/desk";
import type { Row, WorkList as Listed } from "../../../state/worklist";
import { useSelected } from "../../shared/hooks";
import { ChevronIcon, NextIcon } from "../../shared/icons";
import { useTexts } from "../../shared/language";
import { PlainButton } from "../../shared/PlainButton";
import { Filters } from "./Filters";
import type { Filtering } from "./Filters";
import { Strays } from "./Strays";
import { useWindow } from "./useWindow";
import { WorkRow } from "./WorkRow";

interface WorkListProps {
  readonly agent: AgentConsole;
  readonly list: Listed;
  readonly filtering: Filtering;
  readonly head: DeskHead | undefined;
  readonly selected: string | undefined;
  onChoose(session: string): void;
  onNext(): void;
  onStep(by: number): void;
}

const heightOf = ({ kind }: Row): number => (kind === "part" ? 30 : 66);

/** The agent's own chats, the longest waiting on top, the idle ones folded away. */
export function WorkList(props: WorkListProps) {
  const { agent, list, filtering, head, selected, onChoose, onNext } = props;
  const { agent: texts, desk: { words } } = useTexts();
  return (
    <nav className="work-list" aria-label={texts.chats}>
      <div className="work-list-head">
        <h2>{texts.chats} <span className="count" data-testid="chat-count">{list.counts.all}</span></h2>
        <NextWaiting waiting={list.counts.waiting} onNext={onNext} />
      </div>
      <Filters filtering={filtering} counts={list.counts} />
      {list.chats.length === 0 && head !== undefined && (
        <div className="work-list-empty">
          {list.counts.all > 0 ? <p className="soft">{words.nothingHere}</p> : (
            <>
              <p>{texts.noChats}</p>
              <p className="soft">{head.presence === "Online" ? texts.noChatsHint : texts.noChatsAbsent}</p>
            </>
          )}
        </div>
      )}
      <Rows {...props} />
      <Strays agent={agent} selected={selected} onChoose={onChoose} />
    </nav>
  );
}

/** To who waits longest. */
const NextWaiting = memo(function NextWaiting({ waiting, onNext }: { readonly waiting: number; onNext(): void }) {
  const { agent: texts } = useTexts();
  return (
    <Button
      size="compact-sm" variant="light" disabled={waiting === 0} rightSection={<NextIcon size={14} />}
      data-testid="next-waiting" data-waiting={waiting} aria-keyshortcuts="Alt+N"
      title={waiting === 0 ? texts.nobodyWaits : "Alt+N"} onClick={onNext}
    >
      {texts.nextWaiting}{waiting > 0 && ` · ${waiting}`}
    </Button>
  );
});

function Rows({ agent, list: { rows }, selected, onChoose, onStep }: WorkListProps) {
  const heights = useMemo(() => rows.map(heightOf), [rows]);
  const { place, tops, shown, scrollTo } = useWindow(heights);
  const at = rows.findIndex((row) => row.kind === "chat" && row.chat.session === selected);
  const chats = rows.reduce((count, row) => count + Number(row.kind === "chat"), 0);
  useEffect(() => {
    if (at >= 0) scrollTo(at);
    // Only a choice scrolls: rows that move past must not carry the list along.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [selected]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = event.altKey ? 0 : event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (by === 0) return;
    event.preventDefault();
    onStep(by);
  };
  const first = rows.findIndex((row) => row.kind === "chat");
  const inView = at >= shown.from && at < shown.to;
  return (
    <div className="work-rows" ref={place} onKeyDown={onKeyDown}>
      <ul style={{ height: tops.at(-1) }}>
        {rows.slice(shown.from, shown.to).map((row, index) => {
          const top = tops[shown.from + index] ?? 0;
          if (row.kind === "part") return <PartHead key={row.part} row={row} top={top} />;
          const { chat, place: posinset } = row;
          const isFirst = inView ? chat.session === selected : shown.from + index === Math.max(first, shown.from);
          return (
            <li
              key={chat.session} style={{ transform: `translateY(${top}px)` }} aria-posinset={posinset}
              aria-setsize={chats}
            >
              <WorkRow
                agent={agent} chat={chat} selected={chat.session === selected} inTabOrder={isFirst} onChoose={onChoose}
              />
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function PartHead({ row, top }: { readonly row: Row & { readonly kind: "part" }; readonly top: number }) {
  const { desk } = useTexts();
  const isOpen = useSelected(preferences, ({ idleOpen }) => idleOpen);
  const fold = useCallback(() => preferences.dispatch({ idleOpen: !isOpen }), [isOpen]);
  const name = <>{desk.part[row.part]} <span className="count">{row.count}</span></>;
  return (
    <li className={`part part-${row.part}`} style={{ transform: `translateY(${top}px)` }}>
      {row.part !== "idle" ? <h3>{name}</h3> : (
        <PlainButton className="part-fold" aria-expanded={!row.folded} data-testid="idle-fold" onClick={fold}>
          <ChevronIcon size={14} /> {name}
        </PlainButton>
      )}
    </li>
  );
}
