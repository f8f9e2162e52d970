import { DataverseError } from "../dataverse-error";
import { findRowById } from "../messages/row-key";
import { rowNotFound } from "../messages/write-errors";
import { invalidAddress } from "../query/address-errors";
import { parseFetchXml } from "../query/fetchxml/parse-fetch-xml";
import type { RowsPlace } from "../query/resource";
import type { RequestContext } from "../webapi/request-context";
import type { WebApiAnswer } from "../webapi/web-api-message";
import { requireReadable } from "./find-record";
import { nextLink } from "./links";
import type { ReadCall } from "./read-call";
import { largestPage, readPage, tokenIn } from "./read-page";
import { fetchAnswer, planFetchOn, refuseOtherOptions } from "./read-fetch";

/** `GET accounts?savedQuery={guid}`, `?userQuery={guid}`: runs the query of a view (learn.microsoft.com, webapi/retrieve-and-execute-predefined-queries). */
export function readSavedQuery(
  call: ReadCall,
  place: RowsPlace,
  kind: "savedquery" | "userquery",
  queryId: string,
): WebApiAnswer {
  const { context } = call;
  refuseOtherOptions(call, kind === "savedquery" ? "savedQuery" : "userQuery");
  const fetch = parseFetchXml(
    readFetchXml(
      context,
      kind,
      queryId
        .trim()
        .replace(/^\{(.*)\}$/, "$1")
        .toLowerCase(),
    ),
  );
  const plan = planFetchOn(call, place, fetch);
  const size = Math.min(fetch.top ?? context.preferences.maxPageSize ?? largestPage, largestPage);
  const page = readPage(context, plan.query, size, tokenIn(call));
  const next = page.next === null || fetch.top !== null ? {} : { "@odata.nextLink": nextLink(call, page.next) };
  return fetchAnswer(call, plan, page, fetch, next);
}

function readFetchXml(context: RequestContext, kind: "savedquery" | "userquery", id: string): string {
  const table = context.catalog.table(kind);
  if (table === undefined) throw new Error(`The table ${kind} is missing.`);
  if (!/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id))
    throw invalidAddress(`'${id}' is not the id of a view.`);
  context.access.requirePrivilege(context.caller, "Read", table);
  const row = findRowById(context.store, table, id);
  if (row === undefined) throw rowNotFound(kind, id);
  requireReadable(context, { table, id, row });
  const fetchXml = row["fetchxml"];
  if (typeof fetchXml !== "string") throw new DataverseError("0x80040203", 400, `The view ${id} has no query.`);
  return fetchXml;
}
