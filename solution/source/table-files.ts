import { readFileSync } from "node:fs";
import { logicalName } from "#model/tables/table";
import type { Form } from "../forms/form";
import { formId } from "../forms/form-id";
import { formXml } from "../format/forms/form-xml";
import { rootNamespace } from "../format/root-namespace";
import { ribbonXml } from "../format/commands/ribbon-xml";
import { emptyRibbon } from "../format/tables/empty-ribbon";
import { extensionXml, tableXml } from "../format/tables/table-xml";
import { viewXml } from "../format/views/view-xml";
import type { ShippedExtension, ShippedTable } from "../tables/shipped-table";
import { shippedExtensions, shippedTables } from "../tables/shipped-tables";
import type { View } from "../views/view";
import { viewId } from "../views/view-id";
import { element, type XmlElement } from "../xml/element";
import { parseXml } from "../xml/parse-xml";

type File = [path: string, document: XmlElement];

/** A folder for each table: the table itself, its commands, forms and views. */
export function tableFiles(): File[] {
  return [...shippedTables.flatMap(ownTableFiles), ...shippedExtensions.flatMap(extensionFiles)];
}

function ownTableFiles({ table, audited, views, form, commands }: ShippedTable): File[] {
  const folder = `Entities/${table.schemaName}`;
  return [
    [`${folder}/Entity.xml`, tableXml(table, audited)],
    [`${folder}/RibbonDiff.xml`, commands ? ribbonXml(logicalName(table.schemaName), commands) : emptyRibbon],
    formFile(folder, form),
    ...views.map((view) => viewFile(folder, view)),
  ];
}

function extensionFiles({ stock, extension, views, form, ribbonFile }: ShippedExtension): File[] {
  const folder = `Entities/${stock.schemaName}`;
  const additions = { extension, hasForm: form !== undefined, hasViews: views.length > 0 };
  return [
    [`${folder}/Entity.xml`, extensionXml(stock.schemaName, stock.label, additions)],
    [`${folder}/RibbonDiff.xml`, ribbonFile ? parseXml(readFileSync(ribbonFile, "utf8")) : emptyRibbon],
    ...(form ? [formFile(folder, form)] : []),
    ...views.map((view) => viewFile(folder, view)),
  ];
}

function formFile(folder: string, form: Form): File {
  return [`${folder}/FormXml/main/${formId(form)}.xml`, element("forms", rootNamespace, formXml(form))];
}

function viewFile(folder: string, view: View): File {
  return [`${folder}/SavedQueries/${viewId(view)}.xml`, element("savedqueries", rootNamespace, viewXml(view))];
}
