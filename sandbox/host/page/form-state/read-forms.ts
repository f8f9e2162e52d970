import type { Rows } from "../client/dataverse-client";
import { DataverseFault } from "../client/dataverse-fault";
import { parseForm } from "../form-xml/parse-form";
import type { Table } from "../metadata/table";
import type { PageServices } from "../services/page-services";
import type { Role } from "../settings/user-settings";
import type { FormChoice } from "./form-choice";

interface FormRow {
  readonly formid: string;
  readonly name: string;
  readonly formxml: string;
}

/**
 * The main forms of a table that are meant for the user, in their order. Where the app names forms of the table, only those count.
 * A user whom no form is meant for gets the fallback form (learn.microsoft.com, control-access-forms).
 */
export async function readForms(services: PageServices, table: Table): Promise<readonly FormChoice[]> {
  const { client, settings, app } = services;
  const rows = await client.read<Rows<FormRow>>(
    `systemforms?$select=formid,name,formxml&$filter=objecttypecode eq '${table.logicalName}' and type eq 2 and formactivationstate eq 1`,
  );
  const inApp = rows.value.filter(({ formid }) => app.formIds.has(formid));
  const forms = (inApp.length > 0 ? inApp : rows.value)
    .map(({ formid, name, formxml }) => ({ id: formid, name, model: parseForm(formxml, name, settings.languageId) }))
    .sort((one, other) => one.model.conditions.order - other.model.conditions.order);
  const meant = forms.filter((form) => isMeantFor(form, settings.roles));
  const chosen = meant.length > 0 ? meant : forms.filter((form) => form.model.conditions.isFallback).slice(0, 1);
  if (chosen.length === 0) throw new DataverseFault(`There is no main form for ${table.displayName}.`, 404, "");
  return chosen;
}

function isMeantFor(form: FormChoice, roles: readonly Role[]): boolean {
  const { roleIds } = form.model.conditions;
  if (roleIds === undefined) return true;
  return roles.some(({ knownAs }) => roleIds.some((id) => knownAs.has(id)));
}
