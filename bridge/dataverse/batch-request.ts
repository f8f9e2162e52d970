import { entitySetName, logicalName, primaryKey, type AnyTable } from "#model/tables/table";
import type { Change } from "../ports/change";
import type { Removal } from "../ports/removal";
import { toRowAddress } from "./to-odata";

/** The writes of one change set. */
export type Writes = readonly (Change | Removal)[];

const lineEnd = "\r\n";

/**
 * The body of a `$batch` with one change set each (learn.microsoft.com, execute-batch-operations-using-web-api). Content-IDs count
 * the writes within their change set from 1. Boundaries are given, so that a test can compare the text.
 */
export function toBatchBody(root: string, changeSets: readonly Writes[], boundary: string): string {
  const parts = changeSets.flatMap((changes, index) => {
    const inner = `changeset_${index}_${boundary}`;
    return [
      `--${boundary}`,
      `Content-Type: multipart/mixed; boundary=${inner}`,
      "",
      ...changes.flatMap((change, at) => [`--${inner}`, ...toPart(root, change, at + 1)]),
      `--${inner}--`,
      "",
    ];
  });
  return [...parts, `--${boundary}--`, ""].join(lineEnd);
}

function toPart(root: string, change: Change | Removal, contentId: number): readonly string[] {
  const { line, headers, body } = toWrite(change);
  return [
    "Content-Type: application/http",
    "Content-Transfer-Encoding: binary",
    `Content-ID: ${contentId}`,
    "",
    line.replace(" ", ` ${root}`) + " HTTP/1.1",
    ...(body === undefined ? [] : ["Content-Type: application/json; type=entry"]),
    ...headers,
    "",
    ...(body === undefined ? [] : [JSON.stringify(body)]),
  ];
}

interface Write {
  readonly line: string;
  readonly headers: readonly string[];
  readonly body?: unknown;
}

function toWrite(change: Change | Removal): Write {
  const set = entitySetName(change.table);
  switch (change.is) {
    case "update": {
      const key = primaryKey(change.table);
      const select = change.ifVersion === undefined ? "" : `?$select=${key}`;
      const version = change.ifVersion ?? "*";
      const headers = [`If-Match: ${version}`, ...(select ? ["Prefer: return=representation"] : [])];
      return { line: `PATCH ${set}(${change.id})${select}`, headers, body: change.values };
    }
    case "remove":
      return { line: `DELETE ${set}(${change.id})`, headers: [] };
    case "create":
      return { line: `POST ${set}`, headers: [], body: change.values };
    case "upsert":
      return { line: `PATCH ${toRowAddress(change.table, change.key)}`, headers: [], body: change.values };
    case "upsertMany":
      return toBulkMessage(
        "UpsertMultiple",
        change.table,
        change.rows.map(({ key, values }) => ({ "@odata.id": toRowAddress(change.table, key), ...values })),
      );
    case "createMany":
      return toBulkMessage(
        "CreateMultiple",
        change.table,
        change.rows.map(({ values }) => values),
      );
    case "updateMany":
      return toBulkMessage(
        "UpdateMultiple",
        change.table,
        change.rows.map(({ id, values }) => ({ [primaryKey(change.table)]: id, ...values })),
      );
  }
}

function toBulkMessage(name: string, table: AnyTable, targets: readonly object[]): Write {
  const type = { "@odata.type": `Microsoft.Dynamics.CRM.${logicalName(table.schemaName)}` };
  return {
    line: `POST ${entitySetName(table)}/Microsoft.Dynamics.CRM.${name}`,
    headers: [],
    body: { Targets: targets.map((target) => ({ ...type, ...target })) },
  };
}
