import * as React from "react";
import type { LookupValue } from "../values/column-value";
import type { LookupResult } from "./lookup-search";
import type { Searching } from "./useLookupSearch";

interface LookupResultsProps {
  readonly id: string;
  readonly label: string;
  readonly searching: Searching;
  readonly active: number;
  readonly choose: (value: LookupValue) => void;
}

/** What a lookup found, grouped by table where there are several. */
export function LookupResults({ id, label, searching, active, choose }: LookupResultsProps): React.ReactElement {
  const results = searching.is === "found" ? searching.results : [];
  return (
    <div className="lookup-results">
      <ul id={id} role="listbox" aria-label={`Rows for ${label}`}>
        {results.map((result, index) => (
          <li
            key={result.value.id}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(result.value)}
          >
            <span>{result.value.name || "(no name)"}</span>
            <small>{[tableOf(results, result), result.detail].filter(Boolean).join(" · ")}</small>
          </li>
        ))}
      </ul>
      <p role="status">{statusOf(searching)}</p>
    </div>
  );
}

function tableOf(results: readonly LookupResult[], result: LookupResult): string {
  return new Set(results.map(({ tableName }) => tableName)).size > 1 ? result.tableName : "";
}

function statusOf(searching: Searching): string {
  if (searching.is === "searching") return "Searching…";
  if (searching.is === "failed") return searching.message;
  return searching.is === "found" && searching.results.length === 0 ? "Nothing was found." : "";
}
