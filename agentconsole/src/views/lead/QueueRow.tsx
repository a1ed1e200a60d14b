import { memo } from "react";
import type { ReactNode } from "react";
import type { BoardAgent } from "../../protocol/board";
import type { Presence } from "../../protocol/presence";
import { urgency } from "../../state/clock";
import { hourOf, lastMinutes, loadOf, paceOf, ratesOf, recentMinutes, todayOf } from "../../state/figures";
import type { Rates } from "../../state/figures";
import type { BoardState } from "../../state/model";
import type { Call } from "../../state/thresholds";
import { useNow } from "../shared/hooks";
import { useSpoken, useTexts } from "../shared/language";
import { PlainButton } from "../shared/PlainButton";
import { PresenceDot } from "../shared/PresenceDot";
import { lengthText, timeOfDay } from "../shared/time";
import type { QueueColumn } from "../texts/board";
import { Sparkline } from "./Sparkline";

export type Head = NonNullable<BoardState["head"]>;

export interface QueueRowProps {
  readonly board: BoardState;
  readonly head: Head;
  readonly name: string;
  readonly chosen: boolean;
  readonly calls: readonly Call[];
  /** Whether all its calls are acknowledged. */
  readonly quiet: boolean;
  onChoose(queue: string): void;
}

const order: readonly Presence[] = ["Online", "Paused", "Draining", "Away", "AutoAway", "Offline"];

/** One queue in a line: who waits and for how long, how well it was answered, and who is there to answer. */
export const QueueRow = memo(function QueueRow(props: QueueRowProps) {
  const { board: { minutes, agents }, head, name, chosen, calls, quiet, onChoose } = props;
  const { board, lead } = useTexts();
  const now = useNow();
  const hour = hourOf(minutes, now, head.waiting);
  const recent = ratesOf(lastMinutes(minutes, now, recentMinutes));
  const today = ratesOf(todayOf(head, now));
  const passed = new Set(calls.map(({ kind }) => kind));
  const trouble = calls.length > 0 ? (quiet ? " trouble quiet" : " trouble") : "";
  return (
    <tr
      className={`queue-row${trouble}${chosen ? " chosen" : ""}`} data-testid="board-queue" data-queue={head.queue}
      data-waiting={head.waiting} data-calls={calls.map(({ kind }) => kind).join(" ")}
      onClick={() => onChoose(head.queue)}
    >
      <th scope="row">
        <PlainButton
          className="queue-name" data-testid="board-choose" aria-pressed={chosen} title={lead.onlyQueue(name)}
          onClick={(event) => {
            event.stopPropagation();
            onChoose(head.queue);
          }}
        >
          {name}
        </PlainButton>
        <Standing head={head} />
      </th>
      <Cell column="waiting" hot={passed.has("waiting")}>
        <span className="with-spark">
          <b className="big" data-testid="board-waiting">{head.waiting}</b>
          <Sparkline kind="curve" values={hour.waiting} label={board.waitingChart(Math.max(...hour.waiting))} />
        </span>
      </Cell>
      <Cell column="longest" hot={passed.has("longest")}>
        {head.longestSince == null || head.waiting === 0 ? <span className="soft">{lead.none}</span> : (
          <b className={urgency(now - head.longestSince)} data-testid="board-longest">
            {lengthText(now - head.longestSince)}
          </b>
        )}
      </Cell>
      <Cell column="told">
        {head.waitSeconds == null ? <span className="soft">{lead.none}</span> : board.told(head.waitSeconds)}
      </Cell>
      <Cell column="open" hot={passed.has("late")}><Rounds head={head} /></Cell>
      <Cell column="pace"><Pace board={props.board} arrivals={hour.arrivals} now={now} /></Cell>
      <Cell column="inTime" hot={passed.has("inTime")}><Rate of="inTime" recent={recent} today={today} /></Cell>
      <Cell column="first"><Rate of="first" recent={recent} today={today} /></Cell>
      <Cell column="abandoned"><Rate of="abandoned" recent={recent} today={today} /></Cell>
      <Cell column="agents" hot={passed.has("nobody")}><Staff agents={Object.values(agents)} head={head} /></Cell>
      <Cell column="load"><Load head={head} /></Cell>
    </tr>
  );
});

interface CellProps {
  readonly column: QueueColumn;
  /** Beyond what the lead has set. */
  readonly hot?: boolean;
  readonly children: ReactNode;
}

function Cell({ column, hot = false, children }: CellProps) {
  const { board } = useTexts();
  return (
    <td className={`cell-${column}${hot ? " hot" : ""}`} data-label={board.column[column]}>
      <div>{children}</div>
    </td>
  );
}

function Standing({ head }: { readonly head: Head }) {
  const { language, texts: { board } } = useSpoken();
  const at = (moment: number): string => timeOfDay(moment, language);
  const escalated = head.alarms.filter(({ what }) => what.includes("escalation")).length;
  const marks: (readonly [kind: string, words: string])[] = [];
  if (escalated > 0) marks.push(["red", board.escalations(escalated)]);
  if (head.complaints > 0) marks.push(["red", board.complaints(head.complaints)]);
  if (head.longWaitSince != null) marks.push(["red", board.longWait(at(head.longWaitSince))]);
  if (head.ring !== "nobody") marks.push(["amber", board.words[head.ring]]);
  if (!head.open) marks.push(["", head.hoursUntil == null ? board.words.closed : board.opens(at(head.hoursUntil))]);
  else if (head.hoursUntil != null) marks.push(["", board.closes(at(head.hoursUntil))]);
  if (head.kept > 0) marks.push(["", board.kept(head.kept)]);
  return marks.length === 0 ? null : (
    <span className="standing">
      {marks.map(([kind, words]) => <span key={words} className={`chip ${kind}`}>{words}</span>)}
    </span>
  );
}

function Rounds({ head }: { readonly head: Head }) {
  const { board: { words }, lead } = useTexts();
  return (
    <>
      <span title={lead.openRounds}><b data-testid="board-open-rounds">{head.openRounds}</b></span>
      <span className="soft">
        {" / "}<span data-testid="board-open-chats" title={lead.openChats}>{head.openChats}</span>
      </span>
      <small className={head.lateRounds > 0 ? "red" : "visually-hidden"}>
        <span data-testid="board-late">{head.lateRounds}</span> {words.late}
      </small>
      <small className={head.coversWanted > 0 ? "red" : "visually-hidden"}>
        <span data-testid="board-covers">{head.coversWanted}</span> {words.covers}
      </small>
    </>
  );
}

interface PaceProps {
  readonly board: BoardState;
  readonly arrivals: readonly number[];
  readonly now: number;
}

function Pace({ board: { minutes }, arrivals, now }: PaceProps) {
  const { board } = useTexts();
  const pace = paceOf(minutes, now);
  const all = arrivals.reduce((sum, one) => sum + one, 0);
  return (
    <span className="with-spark stacked">
      <span data-testid="board-pace">{board.pace(perMinute(pace.in), perMinute(pace.out))}</span>
      <Sparkline kind="bars" values={arrivals} label={board.arrivalsChart(Math.max(...arrivals), all)} />
    </span>
  );
}

const perMinute = (value: number): string => value.toFixed(value < 10 ? 1 : 0);

interface RateProps {
  readonly of: Exclude<keyof Rates, "responseMs">;
  readonly recent: Rates;
  readonly today: Rates;
}

function Rate({ of, recent, today }: RateProps) {
  const { board: { words }, lead } = useTexts();
  const text = (share: number | undefined): string => (share === undefined ? lead.none : percent(share));
  return (
    <>
      <b data-testid={`board-${of}`}>{text(recent[of])}</b>
      <small>{words.today} <span data-testid={`board-${of}-today`}>{text(today[of])}</span></small>
    </>
  );
}

// Rounded down: 89.9% is not the 90% that was wanted.
const percent = (share: number): string => `${Math.floor(share * 100)}%`;

function Staff({ agents, head }: { readonly agents: readonly BoardAgent[]; readonly head: Head }) {
  const { board, presence: names } = useTexts();
  const counts = order.map((presence) => ({ presence, count: agents.filter((a) => a.presence === presence).length }));
  return (
    <>
      <span className="queue-presences">
        {counts.filter(({ count, presence }) => count > 0 || presence === "Online").map(({ presence, count }) => (
          <span key={presence} className="presence-count" data-presence={presence} title={names[presence]}>
            <PresenceDot presence={count > 0 ? presence : "Offline"} /> {count}
            <span className="visually-hidden"> {names[presence]}</span>
          </span>
        ))}
      </span>
      <small>{head.slots === 0 ? board.words.nobodyServes : board.free(head.free)}</small>
    </>
  );
}

function Load({ head }: { readonly head: Head }) {
  const { lead } = useTexts();
  const share = loadOf(head);
  if (share === undefined) return <span className="soft">{lead.none}</span>;
  return (
    <span className={`load-bar${share >= 1 ? " full" : ""}`} title={lead.loadOf(head.load, head.slots)}>
      <span className="load-track" aria-hidden="true">
        <span style={{ width: `${Math.min(100, share * 100)}%` }} />
      </span>
      <b data-testid="board-load">{percent(share)}</b>
    </span>
  );
}
