import { deleteRecord } from "../form/delete-record";
import { newRecord, saveAs } from "../form/save-as";
import { refreshWithQuestion } from "../form/refresh-with-question";
import type { FormSession } from "../form-state/form-session";
import { isReadOnly } from "../form-state/form-type";
import { saveModes } from "../form-state/save-mode";
import type { StockCommand } from "./stock-command";

/** The commands every form has, with the ids solutions hide or redefine them by. */
export function stockFormCommands(session: FormSession): readonly StockCommand[] {
  const { table, services } = session;
  const id = (name: string): string => `Mscrm.Form.${table.logicalName}.${name}`;
  const isNew = session.rowId === undefined;
  const mayCreate = services.privileges.hasOn(table, "Create");
  return [
    {
      id: id("Save"),
      commandId: "Mscrm.SavePrimary",
      label: "Save",
      toolTip: "Save (Ctrl+S)",
      glyph: "save",
      isVisible: !isReadOnly(session),
      isEnabled: !session.isSaving,
      run: () => void saveAs(session, saveModes.save),
    },
    {
      id: id("SaveAndClose"),
      commandId: "Mscrm.SaveAndClosePrimary",
      label: "Save & Close",
      toolTip: "Save and close (Alt+S)",
      glyph: "saveClose",
      isVisible: !isReadOnly(session),
      isEnabled: !session.isSaving,
      run: () => void saveAs(session, saveModes.saveAndClose),
    },
    {
      id: id("NewRecord"),
      commandId: "Mscrm.NewRecordFromForm",
      label: "New",
      toolTip: `New ${table.displayName}`,
      glyph: "add",
      isVisible: !isNew && mayCreate,
      isEnabled: true,
      run: () => void services.navigator.open(newRecord(table.logicalName)),
    },
    {
      id: id("Refresh"),
      commandId: "Mscrm.Modern.refreshCommand",
      label: "Refresh",
      toolTip: "Read the row again",
      glyph: "refresh",
      isVisible: !isNew,
      isEnabled: !session.isSaving,
      run: () => void refreshWithQuestion(session),
    },
    {
      id: id("Delete"),
      commandId: "Mscrm.DeletePrimaryRecord",
      label: "Delete",
      toolTip: `Delete this ${table.displayName.toLowerCase()}`,
      glyph: "delete",
      isSecondary: true,
      isVisible: !isNew && session.access.canDelete,
      isEnabled: true,
      run: () => void deleteRecord(session),
    },
  ];
}
