import { formTypeOf, formTypes } from "../form-state/form-type";
import { selectedRows, type CommandContext } from "./command-context";

/** Rules of the platform a RibbonDiffXml may name without defining them. Those the page does not know hold. */
export function holdsStockRule(id: string, context: CommandContext): boolean {
  return stockRules[id]?.(context) ?? true;
}

const stockRules: Readonly<Record<string, (context: CommandContext) => boolean>> = {
  "Mscrm.FormStateNotNew": ({ session }) => session?.rowId !== undefined,
  "Mscrm.FormStateNotDisabled": ({ session }) => session !== undefined && formTypeOf(session) !== formTypes.disabled,
  "Mscrm.CanWritePrimary": ({ session }) => session?.access.canWrite ?? false,
  "Mscrm.CanDeletePrimary": ({ session }) => session?.access.canDelete ?? false,
  "Mscrm.SelectionCountExactlyOne": (context) => selectedRows(context).length === 1,
  "Mscrm.SelectionCountAtLeastOne": (context) => selectedRows(context).length > 0,
  "Mscrm.NotOffline": () => true,
  "Mscrm.HideOnModern": () => false,
  "Mscrm.ShowOnlyOnModern": () => true,
  "Mscrm.IsOutlook": () => false,
};
