/**
 * JSON with sorted property names and no white space, so that equal values have equal text and therefore equal hashes
 * (the idea of RFC 8785, for values that hold strings, whole numbers, booleans, null, arrays and objects only).
 */
export function toCanonicalJson(value: unknown): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(toCanonicalJson).join(",")}]`;
  const fields = value as Readonly<Record<string, unknown>>;
  let text = "";
  for (const name of Object.keys(fields).sort()) {
    const field = fields[name];
    if (field === undefined) continue;
    text += `${text === "" ? "" : ","}${JSON.stringify(name)}:${toCanonicalJson(field)}`;
  }
  return `{${text}}`;
}
