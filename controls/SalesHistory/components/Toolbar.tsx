import * as React from "react";
import type { SalesBook } from "../../shared/mirror/sales";
import type { Words } from "../../shared/words/words";
import type { Word } from "../words";

interface Props {
  readonly books: readonly SalesBook[];
  readonly chosen: number;
  readonly onChoose: (book: number) => void;
  readonly isTable: boolean;
  readonly onShowTable: (isTable: boolean) => void;
  readonly onSave: () => void;
  readonly say: Words<Word>;
}

/** Company and currency, chart or table, and the file. */
export function Toolbar({ books, chosen, onChoose, isTable, onShowTable, onSave, say }: Props): React.ReactElement {
  return (
    <span className="accord-filters">
      {books.length > 1 && (
        <select aria-label={say("Book")} value={chosen} onChange={(event) => onChoose(Number(event.target.value))}>
          {books.map(({ company, currency }, index) => (
            <option key={index} value={index}>
              {`${company}, ${currency}`}
            </option>
          ))}
        </select>
      )}
      <button type="button" aria-pressed={!isTable} onClick={() => onShowTable(false)}>
        {say("Show_Chart")}
      </button>
      <button type="button" aria-pressed={isTable} onClick={() => onShowTable(true)}>
        {say("Show_Table")}
      </button>
      <button type="button" onClick={onSave}>
        {say("Csv")}
      </button>
    </span>
  );
}
