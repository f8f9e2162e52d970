import * as React from "react";
import { useState } from "react";
import { Glyph } from "../glyphs/Glyph";
import type { PageServices } from "../services/page-services";
import type { RowSource } from "../views/row-source";
import { queryTypes, type View } from "../views/view";

interface QuickFindProps {
  readonly services: PageServices;
  readonly rows: RowSource;
  readonly label: string;
}

/** Looks for rows through the table's quick find view; an empty search shows the view again that was chosen. */
export function QuickFind({ services, rows, label }: QuickFindProps): React.ReactElement {
  const [text, setText] = useState("");
  const [chosen, setChosen] = useState<View>();
  const find = async (): Promise<void> => {
    const search = text.trim();
    const quickFind = await services.views.usual(rows.table.logicalName, queryTypes.quickFind);
    const before = chosen ?? rows.state().view;
    setChosen(search === "" ? undefined : before);
    if (search === "") rows.setView(before);
    else if (quickFind) rows.setView({ ...quickFind, name: before.name, columns: before.columns, id: before.id });
    rows.set({ search, extraColumns: search === "" ? [] : before.columns.map(({ name }) => name) });
    await rows.refresh();
  };
  return (
    <form
      className="quick-find"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        void find();
      }}
    >
      <Glyph name="search" />
      <input
        type="search"
        aria-label={label}
        placeholder="Filter by keyword"
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Escape") setText("");
        }}
      />
      <button type="submit" className="link-button">
        Find
      </button>
    </form>
  );
}
