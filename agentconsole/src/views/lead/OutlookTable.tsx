import type { Change, Outlook } from "../../state/outlook";
import { useTexts } from "../shared/language";

interface OutlookTableProps {
  readonly outlooks: readonly Outlook[];
  queueName(queue: string): string;
}

/** What a move will do to both queues, before it is made. */
export function OutlookTable({ outlooks, queueName }: OutlookTableProps) {
  const { move: { words, nobodyServes, joining } } = useTexts();
  const columns = [words.queue, words.online, words.free, words.load, words.waiting, words.atOnce, words.left];
  return (
    <>
      <table className="outlook" data-testid="outlook">
        <thead>
          <tr>{columns.map((column) => <th key={column} scope="col">{column}</th>)}</tr>
        </thead>
        <tbody>
          {outlooks.map((one) => (
            <tr key={one.queue} data-testid="outlook-row" data-queue={one.queue}>
              <th scope="row">{queueName(one.queue)}</th>
              <td data-testid="outlook-online"><Figure {...one.online} /></td>
              <td data-testid="outlook-free"><Figure {...one.free} /></td>
              <td><Figure before={share(one, "before")} after={share(one, "after")} unit="%" /></td>
              <td data-testid="outlook-waiting">
                {one.waiting}{one.joining !== 0 && <b> {joining(one.joining)}</b>}
              </td>
              <td data-testid="outlook-at-once"><b>{one.atOnce}</b></td>
              <td data-testid="outlook-left">{left(one)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {outlooks.filter(isDeserted).map((one) => (
        <p key={one.queue} className="outlook-warning" role="alert">{nobodyServes(queueName(one.queue), left(one))}</p>
      ))}
      <p className="soft">{words.skills}</p>
    </>
  );
}

// Where nobody was and nobody waits, nothing gets worse.
const isDeserted = (one: Outlook): boolean => one.online.after === 0 && (one.online.before > 0 || left(one) > 0);

const left = ({ waiting, joining, atOnce }: Outlook): number => waiting + joining - atOnce;

const share = ({ load, slots }: Outlook, when: keyof Change): number =>
  (slots[when] > 0 ? Math.floor(load[when] / slots[when]) : 0);

function Figure({ before, after, unit = "" }: Change & { readonly unit?: string }) {
  if (before === after) return <>{before}{unit}</>;
  return <>{before}{unit} → <b>{after}{unit}</b></>;
}
