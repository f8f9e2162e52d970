import { fireDataLoad, type LoadReason } from "./fire-load";
import { readRow } from "./read-row";
import { readRowAccess } from "../security/row-access";
import type { FormSession } from "./form-session";
import { takeRow } from "./take-row";

/** Reads the open row again and tells the handlers of the data's OnLoad. */
export async function loadRow(session: FormSession, reason: LoadReason): Promise<void> {
  const { rowId, services, table } = session;
  if (rowId === undefined) return;
  const [row, access] = await Promise.all([
    readRow(services.client, table, session.attributes.keys(), rowId),
    reason === "save" ? readRowAccess(services, table, rowId) : session.access,
  ]);
  if (session.isClosed) return;
  takeRow(session, row);
  session.access = access;
  session.currencySymbol = await services.currencies.symbolOf(row["_transactioncurrencyid_value"]);
  fireDataLoad(session, reason);
  session.changed();
}
