/** The platform's refusal of an aggregate over more than 50,000 rows (AggregateQueryRecordLimit, 0x8004E023). */
const tooManyRows = 0x8004e023 - 2 ** 32;

/** All rows of a FetchXML query. Rejects with what the platform threw. */
export async function fetchRows<Row>(table: string, fetchXml: string): Promise<readonly Row[]> {
  const { entities } = await Xrm.WebApi.retrieveMultipleRecords(table, `?fetchXml=${encodeURIComponent(fetchXml)}`);
  return entities as readonly Row[];
}

/** A span of time, the end left out. */
interface Span {
  readonly from: number;
  readonly until: number;
}

/**
 * The rows of an aggregate, over as many spans of `createdon` as the platform needs it cut into: it counts 50,000 rows at a time.
 * The caller adds up what comes from several spans.
 */
export async function fetchCounts<Row>(
  table: string,
  toFetch: (filter: string) => string,
  span: Span = { from: Date.UTC(2000, 0, 1), until: Date.now() + 86_400_000 },
): Promise<readonly Row[]> {
  try {
    return await fetchRows<Row>(table, toFetch(isWithin(span)));
  } catch (thrown) {
    if ((thrown as { readonly errorCode?: number }).errorCode !== tooManyRows || span.until - span.from < 2000) {
      throw thrown;
    }
    const middle = Math.floor((span.from + span.until) / 2);
    const first = await fetchCounts<Row>(table, toFetch, { from: span.from, until: middle });
    return [...first, ...(await fetchCounts<Row>(table, toFetch, { from: middle, until: span.until }))];
  }
}

function isWithin({ from, until }: Span): string {
  const at = (moment: number) => new Date(moment).toISOString();
  return (
    `<condition attribute="createdon" operator="ge" value="${at(from)}"/>` +
    `<condition attribute="createdon" operator="lt" value="${at(until)}"/>`
  );
}
