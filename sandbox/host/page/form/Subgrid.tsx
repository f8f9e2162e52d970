import * as React from "react";
import { useEffect, useMemo, useState } from "react";
import type { FormControl } from "../form-state/form-control";
import type { FormSession } from "../form-state/form-session";
import { loadSubgrid } from "../form-state/load-subgrid";
import { useChanges } from "../interface/useChanges";
import { ViewPicker } from "../lists/ListPage";
import { QuickFind } from "../lists/QuickFind";
import { RowsPanel } from "../lists/RowsPanel";
import { CommandBar } from "../ribbon/CommandBar";
import type { CommandContext } from "../ribbon/command-context";
import { stockGridCommands } from "../ribbon/stock-grid-commands";
import { useBarCommands } from "../ribbon/useBarCommands";
import type { RowSource } from "../views/row-source";
import { queryTypes, type View } from "../views/view";
import { newRelatedRecord } from "./new-related-record";

interface SubgridProps {
  readonly session: FormSession;
  readonly control: FormControl;
}

/** The rows related to the open one. */
export function Subgrid({ session, control }: SubgridProps): React.ReactElement {
  if (control.rows === undefined) {
    return <p className="cell-note">There is no table or no view for this list.</p>;
  }
  if (session.rowId === undefined) {
    return <p className="cell-note">To see {control.label || control.rows.table.pluralName}, save this record.</p>;
  }
  return <RelatedRows session={session} control={control} rows={control.rows} />;
}

function RelatedRows({ session, control, rows }: SubgridProps & { readonly rows: RowSource }): React.ReactElement {
  useChanges(rows);
  const { services } = session;
  const subgrid = control.model.kind.is === "subgrid" ? control.model.kind.subgrid : undefined;
  const reload = (): void => void loadSubgrid(session, control);
  useEffect(() => {
    void loadSubgrid(session, control);
  }, [session, control]);
  const context = useMemo<CommandContext>(() => {
    const selectedControl = session.formContext?.getControl(control.name);
    return { place: "subgrid", services, table: rows.table, session, rows, selectedControl };
  }, [services, session, control, rows]);
  const stock = stockGridCommands(context, () => newRelatedRecord(session, control));
  const commands = useBarCommands(context, stock, [rows.state().selected, session.ribbonRequests, session.rowId]);
  return (
    <div className="subgrid" data-control-name={control.name}>
      <div className="subgrid-head">
        {control.cell.showLabel && <h3>{control.label}</h3>}
        {subgrid?.showViewPicker === true && <SubgridViews session={session} rows={rows} />}
        {subgrid?.showQuickFind === true && (
          <QuickFind services={services} rows={rows} label={`Search ${rows.table.pluralName}`} />
        )}
        <CommandBar label={`Commands of ${control.label || rows.table.pluralName}`} commands={commands} isCompact />
      </div>
      <RowsPanel services={services} rows={rows} label={control.label || rows.table.pluralName} reload={reload} />
    </div>
  );
}

function SubgridViews({
  session,
  rows,
}: {
  readonly session: FormSession;
  readonly rows: RowSource;
}): React.ReactElement {
  const [views, setViews] = useState<readonly View[]>([]);
  useEffect(() => {
    void session.services.views
      .of(rows.table.logicalName)
      .then((all) => setViews(all.filter(({ queryType }) => queryType === queryTypes.public)));
  }, [session, rows]);
  return <ViewPicker rows={rows} views={views} view={rows.state().view} />;
}
