import type { DataverseClient } from "../client/dataverse-client";
import type { Table } from "../metadata/table";
import type { Tables } from "../metadata/tables";
import type { Row } from "../values/from-row";
import { attributeOf, parseXml } from "../xml/element";
import { buildFetch } from "./build-fetch";
import { toGridRow, type GridRow } from "./grid-row";
import type { RowQuery } from "./row-query";
import type { View } from "./view";

/** One page of rows. */
export interface RowPage {
  readonly rows: readonly GridRow[];
  readonly hasMore: boolean;
  /** -1 when the service did not count. */
  readonly totalCount: number;
  readonly pagingCookie: string | undefined;
  readonly fetchXml: string;
}

interface FetchAnswer {
  readonly value: readonly Row[];
  readonly "@Microsoft.Dynamics.CRM.morerecords"?: boolean;
  readonly "@Microsoft.Dynamics.CRM.totalrecordcount"?: number;
  readonly "@Microsoft.Dynamics.CRM.totalrecordcountlimitexceeded"?: boolean;
  readonly "@Microsoft.Dynamics.CRM.fetchxmlpagingcookie"?: string;
}

/** Runs the query of a view. @throws DataverseFault, XmlFault */
export async function fetchRows(
  services: { readonly client: DataverseClient; readonly tables: Tables },
  view: View,
  query: RowQuery,
): Promise<RowPage> {
  const table = await services.tables.read(view.table);
  const fetchXml = buildFetch(view, { ...query, extraColumns: [...query.extraColumns, ...alwaysRead(table)] });
  const [answer, linked] = await Promise.all([
    services.client.read<FetchAnswer>(`${table.entitySetName}?fetchXml=${encodeURIComponent(fetchXml)}`),
    readLinkedTables(services.tables, fetchXml),
  ]);
  const isCounted = answer["@Microsoft.Dynamics.CRM.totalrecordcountlimitexceeded"] !== true;
  return {
    rows: answer.value.map((row) => toGridRow(table, linked, row)),
    hasMore: answer["@Microsoft.Dynamics.CRM.morerecords"] ?? false,
    totalCount: isCounted ? (answer["@Microsoft.Dynamics.CRM.totalrecordcount"] ?? -1) : -1,
    pagingCookie: decodeCookie(answer["@Microsoft.Dynamics.CRM.fetchxmlpagingcookie"]),
    fetchXml,
  };
}

function alwaysRead(table: Table): readonly string[] {
  return table.primaryName === undefined ? [table.primaryId] : [table.primaryId, table.primaryName];
}

async function readLinkedTables(tables: Tables, fetchXml: string): Promise<ReadonlyMap<string, Table>> {
  const links = Array.from(parseXml(fetchXml, "The query").getElementsByTagName("link-entity"));
  const named = links.flatMap((link) => {
    const alias = attributeOf(link, "alias");
    return alias === undefined || attributeOf(link, "intersect") === "true" ? [] : [{ alias, link }];
  });
  const found = await Promise.all(
    named.map(async ({ alias, link }) => [alias, await tables.read(attributeOf(link, "name") ?? "")] as const),
  );
  return new Map(found);
}

/** The cookie comes as an attribute of an XML element, URL-encoded twice (learn.microsoft.com, fetchxml/page-results). */
function decodeCookie(annotation: string | undefined): string | undefined {
  if (annotation === undefined || annotation === "") return undefined;
  const encoded = attributeOf(parseXml(annotation, "The paging cookie"), "pagingcookie");
  return encoded === undefined ? undefined : decodeURIComponent(decodeURIComponent(encoded));
}
