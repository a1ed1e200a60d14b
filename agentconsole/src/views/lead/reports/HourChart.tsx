import { memo } from "react";
import type { ReportUnit } from "../../../protocol/reports";
import { scaleTop, valueText } from "../../../state/report";

export interface Series {
  readonly name: string;
  readonly kind: "bars" | "line";
  /** One for each hour; null where there is none. */
  readonly values: readonly (number | null)[];
  /** Whether it is of the day that the report stands beside. */
  readonly pale?: boolean;
}

interface HourChartProps {
  readonly title: string;
  readonly unit: ReportUnit;
  readonly hours: readonly string[];
  readonly series: readonly Series[];
  /** A line that is to be reached. */
  readonly target?: { readonly at: number; readonly name: string };
}

const [width, height] = [480, 150];
const [left, right, top, bottom] = [48, 6, 10, 20];

/** A figure over the hours of a day, with its scale; each hour says its values. */
export const HourChart = memo(function HourChart({ title, unit, hours, series, target }: HourChartProps) {
  const most = scaleTop(unit, series.flatMap(({ values }) => values));
  const step = (width - left - right) / Math.max(1, hours.length);
  const x = (hour: number): number => left + hour * step;
  const y = (value: number): number => height - bottom - (value / most) * (height - top - bottom);
  return (
    <figure className="hour-chart">
      <figcaption>
        <b>{title}</b>
        {series.map(({ name, kind, pale }) => (
          <span key={`${name}${pale}`} className={`series ${kind}${pale === true ? " pale" : ""}`}>{name}</span>
        ))}
        {target !== undefined && <span className="series target">{target.name}</span>}
      </figcaption>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={saidOf(title, unit, hours, series)}>
        {[0, 0.5, 1].map((part) => (
          <g key={part} className="scale">
            <line x1={left} x2={width - right} y1={y(most * part)} y2={y(most * part)} />
            <text x={left - 6} y={y(most * part) + 4} textAnchor="end">{valueText(unit, most * part)}</text>
          </g>
        ))}
        {hours.map((hour, i) => (i % 3 === 0 && (
          <text key={i} className="hour" x={x(i) + step / 2} y={height - 5} textAnchor="middle">{hour}</text>
        )))}
        {series.map(({ name, kind, values, pale }) => (
          <path
            key={`${name}${pale}`} className={`${kind}${pale === true ? " pale" : ""}`}
            d={kind === "bars" ? bars(values, x, y, step) : line(values, x, y, step)}
          />
        ))}
        {target !== undefined && (
          <line className="target" x1={left} x2={width - right} y1={y(target.at)} y2={y(target.at)} />
        )}
        {hours.map((hour, i) => (
          <rect key={i} className="touch" x={x(i)} y={top} width={step} height={height - top - bottom}>
            <title>{[`${hour}:00`, ...series.map(({ name, values }) =>
              `${name} ${valueText(unit, values[i])}`)].join(" · ")}</title>
          </rect>
        ))}
      </svg>
    </figure>
  );
});

type Place = (value: number) => number;

const bars = (values: readonly (number | null)[], x: Place, y: Place, step: number): string =>
  values.map((value, i) => (value === null || value === 0 ? ""
    : `M${x(i) + step * 0.15} ${y(0)}V${y(value)}h${step * 0.7}V${y(0)}z`)).join("");

// A dot where hours before and after have none: a line alone would not be seen.
const line = (values: readonly (number | null)[], x: Place, y: Place, step: number): string =>
  values.map((value, i) => (value === null ? ""
    : `${i > 0 && values[i - 1] !== null ? "L" : "M"}${x(i) + step / 2} ${y(value)}`
      + `m-2 0a2 2 0 1 0 4 0a2 2 0 1 0 -4 0m2 0`)).join("");

// What who cannot see it hears: the hours that have a value.
const saidOf = (title: string, unit: ReportUnit, hours: readonly string[], series: readonly Series[]): string =>
  [title, ...series.filter(({ pale }) => pale !== true).map(({ name, values }) => {
    const said = hours.flatMap((hour, i) =>
      (values[i] === null || values[i] === 0 ? [] : [`${hour}:00 ${valueText(unit, values[i])}`]));
    return `${name}: ${said.join(", ")}`;
  })].join(". ");
