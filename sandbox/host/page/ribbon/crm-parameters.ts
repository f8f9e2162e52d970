import { bracedId } from "../rows/row-id";
import type { GridRow } from "../views/grid-row";
import { selectedRows, type CommandContext } from "./command-context";

/** The values of CrmParameters (learn.microsoft.com, pass-data-page-parameter-ribbon-actions). */
export function readCrmParameter(name: string, context: CommandContext, commandId: string): unknown {
  const read = parameters[name];
  if (read === undefined) throw new Error(`There is no CrmParameter ${name}.`);
  return read(context, commandId);
}

const parameters: Readonly<Record<string, (context: CommandContext, commandId: string) => unknown>> = {
  PrimaryControl: (context) => context.session?.formContext ?? context.selectedControl,
  PrimaryControlId: ({ session, table }) => session?.form.id ?? table.logicalName,
  PrimaryEntityTypeName: ({ session, table }) => (session?.table ?? table).logicalName,
  PrimaryEntityTypeCode: ({ session, table }) => (session?.table ?? table).objectTypeCode,
  PrimaryItemIds: ({ session }) => (session?.rowId === undefined ? [] : [bracedId(session.rowId)]),
  FirstPrimaryItemId: ({ session }) => (session?.rowId === undefined ? "" : bracedId(session.rowId)),
  SelectedControl: (context) => context.selectedControl,
  SelectedControlAllItemCount: ({ rows }) => rows?.state().rows.length ?? 0,
  SelectedControlAllItemIds: ({ rows }) => toIds(rows?.state().rows ?? []),
  SelectedControlAllItemReferences: ({ rows }) => (rows?.state().rows ?? []).map(toReference),
  SelectedControlSelectedItemCount: (context) => selectedRows(context).length,
  SelectedControlSelectedItemIds: (context) => toIds(selectedRows(context)),
  SelectedControlSelectedItemReferences: (context) => selectedRows(context).map(toReference),
  SelectedControlUnselectedItemIds: (context) => toIds(unselectedRows(context)),
  SelectedControlUnselectedItemCount: (context) => unselectedRows(context).length,
  SelectedEntityTypeName: ({ table }) => table.logicalName,
  SelectedEntityTypeCode: ({ table }) => table.objectTypeCode,
  FirstSelectedItemId: (context) => toIds(selectedRows(context))[0] ?? "",
  UserLcid: ({ services }) => services.settings.languageId,
  OrgLcid: ({ services }) => services.settings.languageId,
  OrgName: () => "",
  CommandProperties: (_, commandId) => ({ SourceControlId: commandId, CommandValueId: "", MenuItemId: "" }),
};

function unselectedRows(context: CommandContext): readonly GridRow[] {
  const selected = new Set(selectedRows(context));
  return (context.rows?.state().rows ?? []).filter((row) => !selected.has(row));
}

function toIds(rows: readonly GridRow[]): readonly string[] {
  return rows.map(({ id }) => bracedId(id));
}

function toReference({ id, name, table }: GridRow) {
  return { Id: bracedId(id), Name: name, TypeName: table };
}
