/**
 * Comma-separated values (RFC 4180). A text that a spreadsheet would take for a formula gets a leading apostrophe
 * (owasp.org, CSV Injection); numbers stay numbers.
 */
export function toCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => cells.map(toCell).join(",")).join("\r\n");
}

const number = /^-?\d+(\.\d+)?$/;

function toCell(text: string): string {
  const safe = /^[=+\-@\t\r\n＝＋－＠]/.test(text) && !number.test(text) ? `'${text}` : text;
  return /[",\r\n']/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

/** Hands a table to the user as a file. The byte order mark tells spreadsheets that it is UTF-8. */
export function saveCsv(
  { openFile }: Pick<ComponentFramework.Navigation, "openFile">,
  fileName: string,
  rows: readonly (readonly string[])[],
): void {
  const bytes = new TextEncoder().encode(`\ufeff${toCsv(rows)}`);
  const fileContent = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
  void openFile({ fileContent, fileName, fileSize: bytes.length, mimeType: "text/csv" }, { openMode: 2 });
}
