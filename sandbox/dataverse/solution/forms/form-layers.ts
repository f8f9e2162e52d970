import type { PlatformRows } from "../../organization/platform-rows";
import { parseXmlText, toXml } from "../package/xml";
import { mergeForm } from "./merge-form";

/** Puts a solution's full form or its difference into the layers of a form. */
export function putFormLayer(
  rows: PlatformRows,
  formId: string,
  solution: string,
  isDifference: boolean,
  xml: string,
): void {
  keepStockForm(rows, formId);
  rows.store.run(
    `INSERT INTO _form_layer (form_id, solution, position, is_difference, xml)
     VALUES (?1, ?2, (SELECT coalesce(max(position), 0) + 1 FROM _form_layer WHERE form_id = ?1), ?3, ?4)
     ON CONFLICT (form_id, solution) DO UPDATE SET is_difference = excluded.is_difference, xml = excluded.xml`,
    formId,
    solution,
    Number(isDifference),
    xml,
  );
}

/** The first layer of a form that came with the organisation is the form as it came. */
function keepStockForm({ store }: PlatformRows, formId: string): void {
  const stock = store.one("SELECT formxml FROM systemform WHERE formid = ?", formId);
  const known = store.one("SELECT 1 FROM _form_layer WHERE form_id = ? LIMIT 1", formId);
  if (stock === undefined || known !== undefined) return;
  store.run("INSERT INTO _form_layer VALUES (?, '', 0, 0, ?)", formId, String(stock["formxml"]));
}

export function removeFormLayer(rows: PlatformRows, formId: string, solution: string): void {
  rows.store.run("DELETE FROM _form_layer WHERE form_id = ? AND solution = ?", formId, solution);
}

/** The form as all layers make it: the last full one with every difference after it; null when nothing is left. */
export function effectiveForm({ store }: PlatformRows, formId: string): string | null {
  const layers = store.all("SELECT is_difference, xml FROM _form_layer WHERE form_id = ? ORDER BY position", formId);
  const base = layers.filter((layer) => layer["is_difference"] === 0).at(-1);
  if (base === undefined) return null;
  const differences = layers.filter((layer) => layer["is_difference"] === 1);
  if (differences.length === 0) return String(base["xml"]);
  const form = parseXmlText(String(base["xml"]), formId);
  for (const layer of differences) mergeForm(form, parseXmlText(String(layer["xml"]), formId));
  return toXml(form);
}
