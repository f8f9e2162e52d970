import * as React from "react";
import { useEffect, useMemo, useState } from "react";
import { useChanges } from "../interface/useChanges";
import { Menu } from "../interface/Menu";
import { Glyph } from "../glyphs/Glyph";
import type { CommandContext } from "../ribbon/command-context";
import { CommandBar } from "../ribbon/CommandBar";
import { stockGridCommands } from "../ribbon/stock-grid-commands";
import { useBarCommands } from "../ribbon/useBarCommands";
import type { PageServices } from "../services/page-services";
import type { RowSource } from "../views/row-source";
import type { View } from "../views/view";
import { newRecord } from "../form/save-as";
import { QuickFind } from "./QuickFind";
import { RowsPanel } from "./RowsPanel";
import { makeGridContext } from "./make-grid-context";

interface ListPageProps {
  readonly services: PageServices;
  readonly rows: RowSource;
  /** The views one may choose. */
  readonly views: readonly View[];
}

/** A list of a table: its views, quick find, its commands and its rows. */
export function ListPage({ services, rows, views }: ListPageProps): React.ReactElement {
  useChanges(rows);
  const { view } = rows.state();
  const [revision, setRevision] = useState(0);
  const { table } = rows;
  useEffect(() => {
    document.title = `${rows.state().view.name} - ${services.app.displayName}`;
    void rows.refresh();
  }, [rows, services]);
  const context = useMemo<CommandContext>(
    () => ({
      place: "homepageGrid",
      services,
      table,
      session: undefined,
      rows,
      selectedControl: makeGridContext(rows, () => setRevision((count) => count + 1)),
    }),
    [services, table, rows],
  );
  const stock = stockGridCommands(context, () => newRecord(table.logicalName));
  const commands = useBarCommands(context, stock, [rows.state().selected, revision]);
  return (
    <div className="list-page">
      <CommandBar label="Commands" commands={commands} />
      <section className="card list-card">
        <div className="list-head">
          <h1>
            <ViewPicker rows={rows} views={views} view={view} />
          </h1>
          <QuickFind rows={rows} label={`Search ${table.pluralName}`} services={services} />
        </div>
        <RowsPanel services={services} rows={rows} label={view.name} reload={() => void rows.refresh()} />
      </section>
    </div>
  );
}

interface ViewPickerProps {
  readonly rows: RowSource;
  readonly views: readonly View[];
  readonly view: View;
}

/** Which view of the table is shown. */
export function ViewPicker({ rows, views, view }: ViewPickerProps): React.ReactElement {
  const items = views.map((candidate) => ({
    key: candidate.id,
    label: candidate.name,
    isChecked: candidate.id === view.id,
    run() {
      rows.setView(candidate);
      void rows.refresh();
    },
  }));
  return (
    <Menu className="view-picker" items={items}>
      {view.name} <Glyph name="chevronDown" />
    </Menu>
  );
}
