/**
 * Text as Dataverse compares it: "ÅRHUS" equals "århus". Anything else is handed back as it is.
 * (The organisation's collation is case-insensitive: learn.microsoft.com, webapi/query/filter-rows.)
 */
export function foldText<Value>(value: Value): Value | string {
  return typeof value === "string" ? value.normalize("NFC").toLowerCase() : value;
}
