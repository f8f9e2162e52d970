import { fetchCounts } from "./fetch-rows";

/** How fast requests come in, and how many wait longer than usual for their answer. */
export interface Pace {
  readonly lastHour: number;
  /** Who submitted most of them. */
  readonly busiest: { readonly name: string; readonly count: number } | undefined;
  readonly overdue: number;
}

interface AuthorRow {
  readonly author?: string | null;
  readonly "author@OData.Community.Display.V1.FormattedValue"?: string;
  readonly count: number;
}

const byAuthor = (filter: string): string =>
  `<fetch aggregate="true"><entity name="accord_intent">
    <attribute name="accord_intentid" aggregate="count" alias="count"/>
    <attribute name="createdby" groupby="true" alias="author"/><filter>${filter}</filter></entity></fetch>`;

const late = (filter: string): string =>
  `<fetch aggregate="true"><entity name="accord_intent">
    <attribute name="accord_intentid" aggregate="count" alias="count"/>
    <filter><condition attribute="accord_overduesince" operator="not-null"/>${filter}</filter></entity></fetch>`;

/** Two aggregates; a flood of requests by one person shows here while the others still get through. */
export async function readPace(): Promise<Pace> {
  const now = Date.now();
  const [authors, overdue] = await Promise.all([
    fetchCounts<AuthorRow>("accord_intent", byAuthor, { from: now - 3_600_000, until: now + 60_000 }),
    fetchCounts<{ readonly count: number }>("accord_intent", late),
  ]);
  return { ...addAuthors(authors), overdue: sumOf(overdue) };
}

/** Counts of one author may come in several parts. */
export function addAuthors(rows: readonly AuthorRow[]): Pick<Pace, "lastHour" | "busiest"> {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const name = row["author@OData.Community.Display.V1.FormattedValue"] ?? row.author ?? "";
    counts.set(name, (counts.get(name) ?? 0) + row.count);
  }
  const [busiest] = Array.from(counts, ([name, count]) => ({ name, count })).sort((a, b) => b.count - a.count);
  return { lastHour: sumOf(rows), busiest };
}

function sumOf(rows: readonly { readonly count: number }[]): number {
  return rows.reduce((sum, { count }) => sum + count, 0);
}
