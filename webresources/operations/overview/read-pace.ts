import { fetchCounts } from "./fetch-rows";

/** How fast requests come in, how many wait longer than usual for their answer, and how many may yet become an order nobody knows of. */
export interface Pace {
  readonly lastHour: number;
  /** Who submitted most of them. */
  readonly busiest: { readonly name: string; readonly count: number } | undefined;
  readonly overdue: number;
  readonly atRisk: number;
}

interface CountRow {
  readonly count: number;
}

interface AuthorRow extends CountRow {
  readonly author?: string | null;
  readonly "author@OData.Community.Display.V1.FormattedValue"?: string;
}

const byAuthor = (filter: string): string =>
  `<fetch aggregate="true"><entity name="accord_intent">
    <attribute name="accord_intentid" aggregate="count" alias="count"/>
    <attribute name="createdby" groupby="true" alias="author"/><filter>${filter}</filter></entity></fetch>`;

const having =
  (column: "accord_overduesince" | "accord_atriskuntil") =>
  (filter: string): string =>
    `<fetch aggregate="true"><entity name="accord_intent">
    <attribute name="accord_intentid" aggregate="count" alias="count"/>
    <filter><condition attribute="${column}" operator="not-null"/>${filter}</filter></entity></fetch>`;

/** Three aggregates; a flood of requests by one person shows here while the others still get through. */
export async function readPace(): Promise<Pace> {
  const now = Date.now();
  const [authors, overdue, atRisk] = await Promise.all([
    fetchCounts<AuthorRow>("accord_intent", byAuthor, { from: now - 3_600_000, until: now + 60_000 }),
    fetchCounts<CountRow>("accord_intent", having("accord_overduesince")),
    fetchCounts<CountRow>("accord_intent", having("accord_atriskuntil")),
  ]);
  return { ...addAuthors(authors), overdue: sumOf(overdue), atRisk: sumOf(atRisk) };
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

function sumOf(rows: readonly CountRow[]): number {
  return rows.reduce((sum, { count }) => sum + count, 0);
}
