import { filters } from "../../../state/worklist";
import type { Filter, WorkList } from "../../../state/worklist";
import { useTexts } from "../../shared/language";
import { PlainButton } from "../../shared/PlainButton";

export interface Filtering {
  readonly filter: Filter;
  setFilter(filter: Filter): void;
}

/** Which chats are shown. What none of the chats is like is not offered. */
export function Filters({ filtering, counts }: { readonly filtering: Filtering; readonly counts: WorkList["counts"] }) {
  const { desk } = useTexts();
  const { filter, setFilter } = filtering;
  const offered = filters.filter((one) =>
    one === "all" || one === filter || (counts[one] > 0 && (one !== "mine" || counts.covered > 0)));
  if (offered.length <= 2 && filter === "all" && counts.waiting === counts.all) return null;
  return (
    <div className="filters" role="group" aria-label={desk.words.filters}>
      {offered.map((one) => (
        <PlainButton
          key={one} className="filter" aria-pressed={one === filter} data-testid={`filter-${one}`}
          onClick={() => setFilter(one)}
        >
          {desk.filter[one]} <span className="count">{counts[one]}</span>
        </PlainButton>
      ))}
    </div>
  );
}
