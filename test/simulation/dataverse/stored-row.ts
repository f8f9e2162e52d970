/** A row by the names of the Web API. Never changed: a write puts another one in its place. */
export type StoredRow = Readonly<Record<string, unknown>>;

/** A row in which these columns are empty. Parsed: an object that is filled column by column becomes a table of its own, which is dear. */
export function makeBlank(columns: readonly string[]): StoredRow {
  const entries = [...new Set(columns)].map((column) => [column, null]);
  return JSON.parse(JSON.stringify(Object.fromEntries(entries))) as StoredRow;
}

/** Dataverse keeps whole seconds of a moment. */
export function toStoredMoment(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;
}

/** The same for the moments of a clock: many rows are written in one second. */
export function makeStoredMoments(): (milliseconds: number) => string {
  let second: number | undefined;
  let text = "";
  return (milliseconds) => {
    const asked = Math.floor(milliseconds / 1000);
    if (asked !== second) text = toStoredMoment(milliseconds);
    second = asked;
    return text;
  };
}

export function textOf(row: StoredRow, column: string): string | null {
  const value = row[column];
  return typeof value === "string" ? value : null;
}
