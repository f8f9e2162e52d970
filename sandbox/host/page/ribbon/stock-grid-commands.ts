import { deleteRows } from "../lists/delete-rows";
import type { PageAddress } from "../navigation/page-address";
import { selectedRows, type CommandContext } from "./command-context";
import type { StockCommand } from "./stock-command";

/** The commands of lists and subgrids. @param newRow the address of the form for a new row. */
export function stockGridCommands(context: CommandContext, newRow: () => PageAddress): readonly StockCommand[] {
  const { table, services, rows } = context;
  const isSubgrid = context.place === "subgrid";
  const id = (name: string): string => `Mscrm.${isSubgrid ? "SubGrid" : "HomepageGrid"}.${table.logicalName}.${name}`;
  const selected = selectedRows(context);
  return [
    {
      id: id(isSubgrid ? "AddNewStandard" : "NewRecord"),
      commandId: isSubgrid ? "Mscrm.AddNewRecordFromSubGridStandard" : "Mscrm.NewRecordFromGrid",
      label: isSubgrid ? `New ${table.displayName}` : "New",
      toolTip: `New ${table.displayName}`,
      glyph: "add",
      isVisible: services.privileges.hasOn(table, "Create"),
      isEnabled: !isSubgrid || context.session?.rowId !== undefined,
      run: () => void services.navigator.open(newRow()),
    },
    {
      id: id("Refresh"),
      commandId: "Mscrm.Modern.refreshCommand",
      label: "Refresh",
      toolTip: "Read the rows again",
      glyph: "refresh",
      isVisible: true,
      isEnabled: true,
      run: () => void rows?.refresh(),
    },
    {
      id: id("Delete"),
      commandId: "Mscrm.DeleteSelectedRecord",
      label: "Delete",
      toolTip: "Delete the selected rows",
      glyph: "delete",
      isVisible: selected.length > 0 && services.privileges.hasOn(table, "Delete"),
      isEnabled: true,
      run: () => void deleteRows(services, table, selected).then(() => rows?.refresh()),
    },
  ];
}
