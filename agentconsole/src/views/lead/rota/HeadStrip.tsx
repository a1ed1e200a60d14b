import { memo } from "react";
import type { Rota, RotaDay } from "../../../protocol/rota";
import { headCounts } from "../../../state/rota";
import { useTexts } from "../../shared/language";

interface HeadStripProps {
  readonly rota: Rota;
  readonly days: ReadonlyMap<string, RotaDay>;
  readonly queue: string;
  readonly day: string;
  /** Whether each hour's number is written out. */
  readonly hasNumbers?: boolean;
}

/** How many work in a queue, hour by hour; hours without anybody stand out. */
export const HeadStrip = memo(function HeadStrip({ rota, days, queue, day, hasNumbers = false }: HeadStripProps) {
  const { rota: { headsAt } } = useTexts();
  const counts = headCounts(rota, days, queue, day);
  const most = Math.max(1, ...counts);
  return (
    <div className={hasNumbers ? "head-strip numbers" : "head-strip"} data-testid="head-strip" data-day={day}>
      {counts.map((count, hour) => (
        <span
          key={hour} title={headsAt(hour, count)} data-hour={hour} data-count={count}
          style={hasNumbers ? undefined : { blockSize: `${count === 0 ? 100 : Math.round(25 + (75 * count) / most)}%` }}
        >
          {hasNumbers && count}
        </span>
      ))}
    </div>
  );
});
