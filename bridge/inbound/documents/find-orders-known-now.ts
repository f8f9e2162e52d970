import type { DocumentLookups } from "./document-lookups";
import type { KnownDocument } from "./find-news";

interface OfAnOrder {
  readonly id: string;
  readonly orderNumber: string | null;
}

/**
 * Tells which documents were taken over before their order was: the first load may be faster than the stream of orders. Then they are to
 * be linked to it and told in its story.
 */
export async function findOrdersKnownNow(
  documents: readonly OfAnOrder[],
  known: ReadonlyMap<string, KnownDocument>,
  lookups: Pick<DocumentLookups, "orders">,
): Promise<(document: OfAnOrder) => boolean> {
  const lacksOrder = ({ id }: OfAnOrder) => known.get(id)?._accord_orderid_value === null;
  const numbers = documents.flatMap((document) =>
    document.orderNumber && lacksOrder(document) ? [document.orderNumber] : [],
  );
  const orders = await lookups.orders(numbers);
  return (document) => lacksOrder(document) && orders.has(document.orderNumber ?? "");
}
