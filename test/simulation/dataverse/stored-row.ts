/** A row by the names of the Web API. Never changed: a write puts another one in its place. */
export type StoredRow = Readonly<Record<string, unknown>>;

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
