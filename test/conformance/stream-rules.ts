import { compare, decimal, isZero } from "#model/decimal";
import type { Cursor, ReadChanges } from "../../bridge/ports/erp";
import type { ErpInvoice } from "../../bridge/ports/erp-money";
import type { ErpUnderTest } from "./erp-under-test";
import { accepted, aNewOrder } from "./new-order";

interface Read<Document> {
  readonly documents: readonly Document[];
  readonly cursor: Cursor | undefined;
}

/** Reads a stream to its end, as after a start. */
async function readOn<Document>(changes: ReadChanges<Document>, from: Cursor | undefined): Promise<Read<Document>> {
  const documents: Document[] = [];
  let cursor = from;
  for await (const page of changes(from)) {
    documents.push(...page.documents);
    cursor = page.cursor;
  }
  return { documents, cursor };
}

const ids = (documents: readonly { readonly id: string }[]) => documents.map(({ id }) => id);

/** The invoice of an order that was shipped and invoiced to the end. */
async function invoiced(under: ErpUnderTest): Promise<ErpInvoice> {
  const { erp, people } = under;
  const order = accepted(await erp.createOrder(aNewOrder(under)));
  await people.release(order.id);
  await people.ship(order.id);
  await people.invoice(order.id);
  const { documents } = await readOn(erp.changedInvoices, undefined);
  const invoice = documents.find(({ orderNumber }) => orderNumber === order.number);
  if (!invoice) throw new Error(`order ${order.number} has no invoice`);
  return invoice;
}

/** What every connector keeps about what it reads back: repeats are normal, gaps are not. */
export function describeStreams(under: () => ErpUnderTest): void {
  test("without a cursor every order there is comes; with one, whatever changed since", async () => {
    const { erp, people } = under();
    const { id } = accepted(await erp.createOrder(aNewOrder(under())));
    const first = await readOn(erp.changedOrders, undefined);
    expect(ids(first.documents)).toContain(id);
    const other = accepted(await erp.createOrder(aNewOrder(under())));
    await people.release(id);
    const later = await readOn(erp.changedOrders, first.cursor);
    expect(ids(later.documents)).toEqual(expect.arrayContaining([id, other.id]));
    expect(later.documents.find((order) => order.id === id)?.decision).toBe("Accepted");
  });

  test("reading from the same cursor again misses nothing that came before", async () => {
    const { erp } = under();
    const { cursor } = await readOn(erp.changedOrders, undefined);
    const { id } = accepted(await erp.createOrder(aNewOrder(under())));
    expect(ids((await readOn(erp.changedOrders, cursor)).documents)).toContain(id);
    expect(ids((await readOn(erp.changedOrders, cursor)).documents)).toContain(id);
  });

  test("a reader that stops after any page and goes on from its cursor has read everything", async () => {
    const { erp } = under();
    for (let count = 0; count < 30; count++) accepted(await erp.createOrder(aNewOrder(under())));
    const all = new Set(ids((await readOn(erp.changedOrders, undefined)).documents));
    for await (const page of erp.changedOrders(undefined)) {
      const rest = await readOn(erp.changedOrders, page.cursor);
      const seen = new Set([...ids(page.documents), ...ids(rest.documents)]);
      expect([...all].filter((id) => !seen.has(id))).toEqual([]);
      break;
    }
  });

  test("stamps of one document grow as text with each change", async () => {
    const { erp, people } = under();
    const { id } = accepted(await erp.createOrder(aNewOrder(under())));
    const before = (await erp.readOrder(id))?.version ?? "";
    await people.release(id);
    const after = (await erp.readOrder(id))?.version ?? "";
    expect(after > before).toBe(true);
  });

  test("a sweep gives the orders there are now, and none that are gone", async () => {
    const { erp, people } = under();
    const stays = accepted(await erp.createOrder(aNewOrder(under())));
    const goes = accepted(await erp.createOrder(aNewOrder(under())));
    await people.remove(goes.id);
    const found: string[] = [];
    for await (const page of erp.readAllOrders()) found.push(...ids(page));
    expect(found).toContain(stays.id);
    expect(found).not.toContain(goes.id);
    expect(new Set(found).size).toBe(found.length);
  });

  test("an order shipped and invoiced to the end is told by its documents, and its key still finds it", async () => {
    const { erp, customer, people } = under();
    const asked = aNewOrder(under());
    const order = accepted(await erp.createOrder(asked));
    await people.release(order.id);
    await people.ship(order.id);
    await people.invoice(order.id);
    expect(await erp.readOrder(order.id)).toBeUndefined();
    expect(await erp.readInvoicedOrder(order.number)).toMatchObject({
      number: order.number,
      key: asked.key,
      decision: "Accepted",
      isClosed: true,
      lines: [{ item: under().item, quantity: "3", shipped: "3", invoiced: "3" }],
    });
    expect(await erp.findOrdersByKey(asked.key)).toMatchObject([{ number: order.number }]);

    const of = <Document extends { readonly orderNumber: string }>(documents: readonly Document[]) =>
      documents.filter(({ orderNumber }) => orderNumber === order.number);
    const shipments = of((await readOn(erp.changedShipments, undefined)).documents);
    const invoices = of((await readOn(erp.changedInvoices, undefined)).documents);
    expect(shipments).toMatchObject([{ customerNumber: customer.number, lines: [{ quantity: "3" }] }]);
    expect(invoices).toMatchObject([{ kind: "Invoice", key: asked.key, customerNumber: customer.number }]);
    expect(invoices.map(({ total }) => compare(total, decimal("59.7")))).toEqual([0]);
  });

  test("an invoice that is settled comes with the stream again, and when its payment bounces once more", async () => {
    const { erp, people } = under();
    const invoice = await invoiced(under());
    const read = async (from: Cursor | undefined) => {
      const { documents, cursor } = await readOn(erp.changedInvoices, from);
      return { shown: documents.find(({ id }) => id === invoice.id), cursor };
    };
    const standing = await read(undefined);
    await people.pay(invoice);
    const settled = await read(standing.cursor);
    await people.takeBack(invoice);
    const open = await read(settled.cursor);
    const versions = [standing, settled, open].map(({ shown }) => shown?.version ?? "");
    expect([settled, open].map(({ shown }) => shown?.open && isZero(shown.open))).toEqual([true, false]);
    expect(new Set(versions).size).toBe(3);
    expect([...versions].sort()).toEqual(versions);
  });

  test("posted documents are listed by id and read by id; an id of none gives none", async () => {
    const { erp } = under();
    const listed: string[] = [];
    for await (const page of erp.postedInvoices.ids()) listed.push(...page);
    const streamed = ids((await readOn(erp.changedInvoices, undefined)).documents);
    expect(listed).toEqual(expect.arrayContaining(streamed));
    expect(streamed.length).toBeGreaterThan(0);
    expect((await erp.postedInvoices.read(streamed[0] ?? ""))?.id).toBe(streamed[0]);
    expect(await erp.postedInvoices.read("00000000-0000-0000-0000-000000000000")).toBeUndefined();
  });
}
