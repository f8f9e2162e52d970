import type { SqlRow, SqlValue } from "../../store/store";
import { comparisonOfOrder } from "../sql/order-sql";
import type { Order } from "../tree/query";
import { childElements, escapeXml, parseXml } from "../xml/xml-text";

/**
 * Where a page ended: its number and the order values of its last row. Written as Dataverse does,
 * `<cookie page="1"><lastname last="B" first="A" /><contactid last="{GUID}" first="{GUID}" /></cookie>`; clients only hand it back.
 */
export interface PagingCookie {
  readonly page: number;
  readonly last: readonly SqlValue[];
}

/** The cookie of a page with these first and last rows of a query in a total order. */
export function writePagingCookie(page: number, order: readonly Order[], first: SqlRow, last: SqlRow): string {
  const terms = order.map((term, index) => {
    const column = `o${String(index)}`;
    return `<${elementName(term)} ${attribute("last", term, last[column])} ${attribute("first", term, first[column])} />`;
  });
  return `<cookie page="${String(page)}">${terms.join("")}</cookie>`;
}

/** Reads a cookie of a query with this order; undefined when it is not one. */
export function readPagingCookie(text: string, order: readonly Order[]): PagingCookie | undefined {
  const root = parseXml(text);
  const page = Number(root?.getAttribute("page"));
  if (root === undefined || !Number.isInteger(page) || page < 1) return undefined;
  const elements = childElements(root);
  if (elements.length !== order.length) return undefined;
  const last = elements.map((element, index) => {
    const term = order[index];
    if (element.hasAttribute("lastnull") || term === undefined) return null;
    const value = element.getAttribute("last") ?? "";
    return toStored(term, value);
  });
  return { page, last };
}

function elementName({ value }: Order): string {
  return value.column?.attribute.logicalName ?? "value";
}

function attribute(name: string, term: Order, value: SqlValue | undefined): string {
  if (value === null || value === undefined) return `${name}null="1"`;
  const text = isGuid(term) ? `{${String(value).toUpperCase()}}` : String(value);
  return `${name}="${escapeXml(escapeControl(text))}"`;
}

/** As text, unless it compares as a number. */
function toStored(term: Order, text: string): SqlValue {
  if (isGuid(term)) return text.replace(/[{}]/g, "").toLowerCase();
  const comparison = comparisonOfOrder(term);
  return comparison === "number" || comparison === "decimal" ? Number(text) : unescapeControl(text);
}

function isGuid({ value }: Order): boolean {
  return value.is === "column" && value.column.attribute.type === "Uniqueidentifier";
}

/** XML has no control characters, so they are written as `\u0001`. */
function escapeControl(text: string): string {
  return text.replace(/[\\\p{Cc}]/gu, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

function unescapeControl(text: string): string {
  return text.replace(/\\u([0-9a-f]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
