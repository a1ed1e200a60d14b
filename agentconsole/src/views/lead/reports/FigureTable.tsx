import type { DayReport, ReportFigure, ReportValues } from "../../../protocol/reports";
import { sorted, sortedBy, targetRate, valueText } from "../../../state/report";
import type { ReportRow, Sorting } from "../../../state/report";
import { useSpoken } from "../../shared/language";
import { PlainButton } from "../../shared/PlainButton";

interface FigureTableProps {
  readonly label: string;
  readonly report: DayReport;
  readonly columns: readonly ReportFigure[];
  readonly rows: readonly ReportRow[];
  /** What stands below all rows. */
  readonly total: ReportValues | undefined;
  readonly sorting: Sorting;
  onSort(sorting: Sorting): void;
  onExplain(figure: string): void;
}

/** Rows of figures; a click on a figure's name says what it means, one on the arrow beside it sorts by it. */
export function FigureTable(props: FigureTableProps) {
  const { label, report, columns, rows, total, sorting, onSort, onExplain } = props;
  const { language, texts: { reports: { words } } } = useSpoken();
  const arrow = (by: string | undefined): string => (sorting.by !== by ? "↕" : sorting.descending ? "↓" : "↑");
  const order = (by: string | undefined): "ascending" | "descending" | "none" =>
    (sorting.by !== by ? "none" : sorting.descending ? "descending" : "ascending");
  const sort = (by: string | undefined, name: string) => (
    <PlainButton
      className="sort" aria-label={`${words.sort} ${name}`} data-testid={`sort-${by ?? "name"}`}
      onClick={() => onSort(sortedBy(sorting, by))}
    >
      {arrow(by)}
    </PlainButton>
  );
  const cells = (figures: ReportValues) => columns.map(({ id, unit }) => (
    <td
      key={id} data-figure={id} className={markOf(id, figures[id] ?? null)}
      title={report.unknown.includes(id) ? words.notRecorded : undefined}
    >
      {valueText(unit, figures[id])}
    </td>
  ));
  return (
    <div className="figure-scroll" tabIndex={0} role="region" aria-label={label}>
      <table className="figure-table" data-testid="report-table">
        <thead>
          <tr>
            <th scope="col" aria-sort={order(undefined)}>{label} {sort(undefined, label)}</th>
            {columns.map(({ id, name }) => (
              <th key={id} scope="col" aria-sort={order(id)}>
                <PlainButton className="explained" data-testid={`explain-${id}`} onClick={() => onExplain(id)}>
                  {name[language]}
                </PlainButton>
                {sort(id, name[language])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted(rows, sorting).map(({ key, name, figures }) => (
            <tr key={key} data-row={key}><th scope="row">{name}</th>{cells(figures)}</tr>
          ))}
        </tbody>
        {total !== undefined && (
          <tfoot><tr data-row="total"><th scope="row">{words.total}</th>{cells(total)}</tr></tfoot>
        )}
      </table>
      {rows.length === 0 && <p className="soft">{words.nobody}</p>}
    </div>
  );
}

// What burns stands out, and what is nothing steps back.
const markOf = (id: string, value: number | null): string | undefined =>
  (id === "rate" && value !== null && value < targetRate ? "red" : value === null || value === 0 ? "soft" : undefined);
