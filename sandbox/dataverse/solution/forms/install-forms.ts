import type { PlatformRows } from "../../organization/platform-rows";
import { toXml } from "../package/xml";
import type { SolutionContents } from "../solution-contents";
import { effectiveForm, putFormLayer, removeFormLayer } from "./form-layers";

/** Writes the forms of a solution; a difference changes the form it is made for. */
export function installForms(rows: PlatformRows, { forms, manifest }: SolutionContents): void {
  for (const form of forms) {
    putFormLayer(rows, form.id, manifest.uniqueName, form.isDifference, toXml(form.form));
    const xml = effectiveForm(rows, form.id);
    if (form.isDifference) {
      rows.put("systemform", form.id, { formxml: xml });
      continue;
    }
    rows.put("systemform", form.id, {
      name: form.name,
      description: form.description,
      objecttypecode: form.table,
      type: form.type,
      formactivationstate: form.activationState,
      formpresentation: form.presentation,
      isdefault: false,
      ismanaged: manifest.isManaged,
      iscustomizable: true,
      canbedeleted: form.canBeDeleted,
      formxml: xml,
    });
  }
}

/** Takes a solution's part of a form away; the form goes when it was all of it. */
export function removeForm(rows: PlatformRows, formId: string, solution: string): void {
  removeFormLayer(rows, formId, solution);
  const xml = effectiveForm(rows, formId);
  if (xml === null) rows.store.run("DELETE FROM systemform WHERE formid = ?", formId);
  else rows.put("systemform", formId, { formxml: xml });
}
