import type { Condition } from "../query/tree/condition";
import { makeQuery, type ColumnReference } from "../query/tree/query";
import { openStore } from "../store/open-store";
import type { Store } from "../store/store";
import { buildTable } from "../store/testing/build-table";
import { readQuery } from "./read-query";

const text = { type: "String", maxLength: 100, format: "Text" } as const;
const shipment = buildTable("shipment", {
  shipmentid: { type: "Uniqueidentifier" },
  company: text,
  customer: text,
  name: text,
});

let store: Store;
beforeEach(() => {
  store = openStore(null);
  store.ensureTable(shipment);
  for (let at = 0; at < 2000; at++) {
    store.run(
      `INSERT INTO shipment (shipmentid, company, customer, name, versionnumber) VALUES (?, 'CRONUS', ?, ?, ?)`,
      String(at),
      `C${at % 500}`,
      `S${at}`,
      store.nextVersion(),
    );
  }
});
afterEach(() => {
  store.close();
});

function column(name: string): ColumnReference {
  const attribute = shipment.attributes.get(name);
  if (!attribute) throw new Error(`There is no column ${name}`);
  return { alias: "s", table: shipment, attribute };
}

const equals = (name: string, value: string): Condition => ({
  is: "comparison",
  column: column(name),
  operator: "eq",
  value,
});

function ask(where: Condition, slowMilliseconds: number): void {
  const query = makeQuery({ table: shipment, alias: "s", secured: true, joins: [], where }, []);
  readQuery(store, query, { text: "SELECT 1", values: [] }, slowMilliseconds);
}

const indexed = () => store.all("SELECT name FROM sqlite_master WHERE name LIKE 'text_%'").map(({ name }) => name);

const ofCustomers: Condition = {
  is: "and",
  parts: [equals("company", "cronus"), { is: "or", parts: [equals("customer", "c1"), equals("customer", "c2")] }],
};

test("a query that took long gets an index for the text it asks for, not for what every row says", () => {
  ask(ofCustomers, -1);
  ask(ofCustomers, -1);
  expect(indexed()).toEqual(["text_shipment_customer"]);
  const [plan] = store.all(
    "EXPLAIN QUERY PLAN SELECT * FROM shipment AS s WHERE fold(s.company) = 'cronus' AND fold(s.customer) IN (SELECT value FROM json_each('[]'))",
  );
  expect(plan?.["detail"]).toContain("text_shipment_customer");
});

test("a quick query gets none, nor one that may want other rows as well", () => {
  ask(ofCustomers, 1000);
  ask({ is: "or", parts: [equals("customer", "c1"), equals("name", "s1")] }, -1);
  ask({ is: "not", part: equals("customer", "c1") }, -1);
  expect(indexed()).toEqual([]);
});
