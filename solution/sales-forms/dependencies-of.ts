import type { Cell } from "../forms/form";
import { cellsOf } from "../forms/cells-of";
import { componentTypes, type ComponentType } from "../format/root-component-xml";
import { solutionName } from "../identity";
import { element, type XmlElement } from "../xml/element";
import type { FormDifference } from "./form-difference";

/** Something of Accord that must be there before the form can show it. */
interface Required {
  readonly type: ComponentType;
  /** A name, or an id in braces. */
  readonly key: string;
  readonly label: string;
  /** Logical name of the table a column belongs to. */
  readonly table?: string;
}

/**
 * What of Accord a changed form names, so that without it the import is refused with a list instead of breaking off in the middle.
 * `version` is Accord's, in four numbers.
 */
export function dependenciesOf({ stock, addition }: FormDifference, version: string): XmlElement[] {
  const required = [
    ...(addition.scripts ? [toRequired("webResource", addition.scripts.library)] : []),
    ...cellsOf(addition).flatMap((cell) => requiredBy(cell, addition.table)),
  ];
  const dependent = element("Dependent", {
    type: componentTypes.form,
    id: stock.id,
    displayName: stock.name,
    parentSchemaName: addition.table,
    parentDisplayName: stock.table.label,
  });
  const unique = new Map(required.map((each) => [`${each.type} ${each.key}`, each]));
  return [...unique.values()].map((each) =>
    element("MissingDependency", {}, requiredXml(each, stock.table.label, version), dependent),
  );
}

function requiredBy(cell: Cell, table: string): Required[] {
  const component = cell.component ? [toRequired("component", cell.component.name)] : [];
  if (cell.is === "field") {
    const columns = [cell.column, ...Object.values(cell.component?.bound ?? {})];
    return [...columns.map((key) => ({ ...toRequired("column", key), table })).filter(isOurs), ...component];
  }
  const grid = [
    toRequired("relationship", cell.relationship),
    toRequired("table", cell.target),
    toRequired("view", cell.view, cell.label),
  ];
  return [...grid.filter(isOurs), ...component];
}

function toRequired(type: ComponentType, key: string, label = key): Required {
  return { type, key, label };
}

/** The views of our grids are ours; the rest says so by its name. */
function isOurs({ type, key }: Required): boolean {
  return type === "view" || key.startsWith("accord_");
}

function requiredXml({ type, key, label, table }: Required, tableLabel: string, version: string): XmlElement {
  return element("Required", {
    type: componentTypes[type],
    ...(key.startsWith("{") ? { id: key } : { schemaName: key }),
    displayName: label,
    ...(table === undefined ? {} : { parentSchemaName: table, parentDisplayName: tableLabel }),
    solution: `${solutionName} (${version})`,
  });
}
