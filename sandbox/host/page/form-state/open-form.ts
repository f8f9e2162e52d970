import { webResourceUrl } from "../client/sandbox-client";
import type { PageAddress } from "../navigation/page-address";
import { fullAccess, readRowAccess } from "../security/row-access";
import { readColumnPrivileges } from "../security/column-privileges";
import type { PageServices } from "../services/page-services";
import type { Row } from "../values/from-row";
import { makeFormContext } from "../xrm/make-form-context";
import { addHandlers } from "./add-handlers";
import type { FormChoice } from "./form-choice";
import type { FormSession } from "./form-session";
import { makeSession } from "./make-session";
import { setNewRow } from "./new-row";
import { readForms } from "./read-forms";
import { columnsOfForm } from "./columns-of-form";
import { readRow } from "./read-row";
import { takeRow } from "./take-row";

type RecordAddress = Extract<PageAddress, { readonly is: "record" }>;

/** Opens a form: everything it needs is read side by side, then it is put together. @throws DataverseFault, XmlFault */
export async function openForm(services: PageServices, address: RecordAddress): Promise<FormSession> {
  const { client, tables, settings } = services;
  const table = await tables.read(address.table);
  const [forms, columnPrivileges, access] = await Promise.all([
    readForms(services, table),
    readColumnPrivileges(client, settings.userId, table),
    address.rowId === undefined ? fullAccess : readRowAccess(services, table, address.rowId),
  ]);
  const form = chooseForm(forms, address.formId);
  const [row] = await Promise.all([
    address.rowId === undefined ? undefined : readRow(client, table, columnsOfForm(form.model), address.rowId),
    loadLibraries(services, form),
  ]);
  const currencySymbol = await services.currencies.symbolOf(row?.["_transactioncurrencyid_value"]);
  const session = await makeSession({ services, table, forms, form, columnPrivileges, access, currencySymbol });
  await setRow(session, address, row);
  session.formContext = makeFormContext(session);
  addHandlers(session);
  return session;
}

function chooseForm(forms: readonly FormChoice[], wanted: string | undefined): FormChoice {
  const form = forms.find(({ id }) => id === wanted) ?? forms[0];
  if (form === undefined) throw new Error("readForms gives at least one form");
  return form;
}

async function setRow(session: FormSession, address: RecordAddress, row: Row | undefined): Promise<void> {
  if (row === undefined || address.rowId === undefined) {
    await setNewRow(session, address.parameters);
    return;
  }
  session.rowId = address.rowId;
  takeRow(session, row);
}

/** A library that cannot be loaded is reported; the form opens without it. */
async function loadLibraries(services: PageServices, form: FormChoice): Promise<void> {
  try {
    await services.scripts.load(form.model.libraries.map(webResourceUrl));
  } catch (error) {
    services.dialogs.reportScriptError(
      `The form "${form.name}" lacks a library`,
      error instanceof Error ? error.message : String(error),
    );
  }
}
