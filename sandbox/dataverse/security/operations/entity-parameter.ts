import { DataverseError } from "../../dataverse-error";
import { requireRow } from "../../messages/row-key";
import { resolveReference, type RowReference } from "../../messages/payload/resolve-reference";
import type { RequestContext } from "../../webapi/request-context";

/**
 * The row a parameter names, in any of the shapes clients send: `{"@odata.id": "accounts(…)"}`, or the row's key with its
 * `@odata.type`, or the key alone.
 */
export function readEntityParameter(context: RequestContext, name: string, value: unknown): RowReference {
  if (typeof value === "string") return resolveReference(context, value);
  if (typeof value !== "object" || value === null) throw invalidParameter(name);
  const given = value as Readonly<Record<string, unknown>>;
  if (typeof given["@odata.id"] === "string") return resolveReference(context, given["@odata.id"]);
  const type = given["@odata.type"];
  const tables = context.catalog
    .tables()
    .filter(({ logicalName, primaryIdAttribute }) =>
      typeof type === "string"
        ? type.replace(/^#?Microsoft\.Dynamics\.CRM\./, "") === logicalName
        : typeof given[primaryIdAttribute] === "string" && primaryIdAttribute === `${logicalName}id`,
    );
  const table = tables[0];
  const id = table === undefined ? undefined : (given[table.primaryIdAttribute] ?? given["ownerid"]);
  if (table === undefined || typeof id !== "string") throw invalidParameter(name);
  const key = { is: "id", id: id.toLowerCase().replace(/[{}]/g, "") } as const;
  return { table, id: key.id, row: requireRow(context.store, table, key) };
}

export function invalidParameter(name: string): DataverseError {
  return new DataverseError("0x80048d19", 400, `The parameter '${name}' is missing or names no record.`);
}
