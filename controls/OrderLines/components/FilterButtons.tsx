import * as React from "react";
import type { Words } from "../../shared/words/words";
import type { Filter, Word } from "../words";

interface Props {
  readonly count: (filter: Filter) => number;
  readonly chosen: Filter;
  readonly onChoose: (filter: Filter) => void;
  readonly say: Words<Word>;
}

const filters: readonly Filter[] = ["All", "Changed", "Open"];

/** All lines, only the changed ones, only those still open; each with how many there are. */
export function FilterButtons({ count, chosen, onChoose, say }: Props): React.ReactElement {
  return (
    <span className="accord-filters">
      {filters.map((filter) => (
        <button key={filter} type="button" aria-pressed={filter === chosen} onClick={() => onChoose(filter)}>
          <bdi>{say(`Filter_${filter}`, { count: String(count(filter)) })}</bdi>
        </button>
      ))}
    </span>
  );
}
