/** Option members come XML-encoded: `In_x0020_Review` is "In Review", `_x0020_` the empty option (erp contract, wire conventions). */
export function decodeOption(name: string): string {
  return name.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16))).trim();
}

/** Text in a filter. */
export function quoted(text: string): string {
  return `'${text.replace(/'/g, "''")}'`;
}

/** `number eq 'A' or number eq 'B'`: Business Central takes `or` on one field only. */
export function anyOf(field: string, values: readonly string[]): string {
  return values.map((value) => `${field} eq ${quoted(value)}`).join(" or ");
}
