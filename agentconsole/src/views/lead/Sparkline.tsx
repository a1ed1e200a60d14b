import { memo } from "react";

interface SparklineProps {
  /** One value a minute, the oldest first. */
  readonly values: readonly number[];
  readonly label: string;
  readonly kind: "bars" | "curve";
}

const height = 22;

/** The last hour at a glance; the scale is the chart's own, and never so fine that one alone fills it. */
export const Sparkline = memo(function Sparkline({ values, label, kind }: SparklineProps) {
  const top = Math.max(4, ...values);
  const y = (value: number): number => Math.round((height - (value / top) * (height - 2)) * 10) / 10;
  const path = kind === "bars"
    ? values.map((value, i) => (value > 0 ? `M${i + 0.1} ${height}V${y(value)}h0.8V${height}z` : "")).join("")
    : `M0 ${height}${values.map((value, i) => `L${i} ${y(value)}L${i + 1} ${y(value)}`).join("")}V${height}z`;
  return (
    <svg
      className={`spark spark-${kind}`} viewBox={`0 0 ${values.length} ${height}`} preserveAspectRatio="none" role="img"
      aria-label={label}
    >
      <title>{label}</title>
      <path d={path} />
    </svg>
  );
}, (a, b) => a.label === b.label && a.kind === b.kind && a.values.join() === b.values.join());
