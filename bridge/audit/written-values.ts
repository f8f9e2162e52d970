import { toCanonicalJson } from "#model/canonical-json";
import { invoiceTable } from "#model/tables/invoice";
import { orderTable } from "#model/tables/order";
import { shipmentTable } from "#model/tables/shipment";
import type { AnyTable } from "#model/tables/table";
import type { Change } from "../ports/change";
import type { ChangeSet } from "../ports/dataverse";
import { sha256 } from "../sha256";

export type Values = Readonly<Record<string, unknown>>;

export function isOf(change: Change, table: AnyTable): boolean {
  return change.table.schemaName === table.schemaName;
}

export function textIn(values: Values, column: string): string | undefined {
  const value = values[column];
  return typeof value === "string" && value !== "" ? value : undefined;
}

export function numberIn(values: Values, column: string): number | undefined {
  const value = values[column];
  return typeof value === "number" ? value : undefined;
}

/** The row a lookup is bound to: `/accord_intents(…)`. */
export function boundTo(values: Values, lookup: string): string | undefined {
  return /\(([0-9a-f-]{36})\)$/i.exec(textIn(values, `${lookup}@odata.bind`) ?? "")?.[1];
}

export function reasonIn(values: Values): { readonly code: string; readonly details: string } | undefined {
  const code = textIn(values, "accord_reasoncode");
  return code === undefined ? undefined : { code, details: textIn(values, "accord_reasondetails") ?? "" };
}

export function hashOf(values: Values): string {
  return sha256(toCanonicalJson(values));
}

/** The fingerprint of the document a change set is about, as its mirror keeps it; undefined when there is none, or several. */
export function documentHashIn(changes: ChangeSet): string | undefined {
  const hashes = changes.flatMap((change) => {
    const isDocument = [orderTable, shipmentTable, invoiceTable].some((table) => isOf(change, table));
    if (!isDocument) return [];
    const rows = "rows" in change ? change.rows : [change];
    return rows.flatMap(({ values }) => textIn(values, "accord_digest") ?? []);
  });
  return hashes.length === 1 ? hashes[0] : undefined;
}
