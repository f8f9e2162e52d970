import { toOption } from "../choice";
import { accordExtensions, accordTables } from "./accord-tables";
import { couplingTable } from "./coupling";
import { intentTable } from "./intent";
import { orderLineTable } from "./order-line";
import { columnNames, type Row, type RowChange } from "./row";
import { entitySetName, logicalName, primaryKey, relationshipName } from "./table";
import { answers } from "../answer";

const everyColumn = [...accordTables, ...accordExtensions].flatMap((table) =>
  Object.entries(table.columns).map(([name, column]) => ({ table, name, column })),
);

test("every name starts with the publisher's prefix and fits Dataverse's 50 characters", () => {
  for (const { name } of everyColumn) expect(name).toMatch(/^accord_[A-Z][A-Za-z0-9]{1,42}$/);
  for (const table of accordTables) expect(table.schemaName).toMatch(/^accord_[A-Z][A-Za-z]+$/);
});

test("a key's columns are text of the table, short enough for an index and readable by everybody", () => {
  for (const table of accordTables) {
    for (const column of table.keys.flatMap((key) => key.columns.map((name) => table.columns[name]))) {
      expect(column?.type).toBe("text");
      if (column?.type === "text") expect(column.maxLength * 2).toBeLessThanOrEqual(900);
      expect(column?.secured).not.toBe(true);
    }
  }
});

test("relationships have names of their own", () => {
  const names = accordTables.flatMap((table) =>
    Object.keys(table.columns)
      .filter((name) => table.columns[name]?.type === "lookup")
      .map((name) => relationshipName(table, name)),
  );
  expect(new Set(names).size).toBe(names.length);
  expect(names).toContain("accord_opportunity_orderline");
});

test("names follow from the schema name", () => {
  expect(logicalName(orderLineTable.schemaName)).toBe("accord_orderline");
  expect(entitySetName(couplingTable)).toBe("accord_couplings");
  expect(primaryKey(intentTable)).toBe("accord_intentid");
});

test("a row's type knows its columns, lookups and key", () => {
  const row: Pick<Row<typeof intentTable>, "accord_intentid" | "accord_answer" | "_accord_orderid_value"> = {
    accord_intentid: "9d4c7524-a578-4783-b608-73f7b0b68fd2",
    accord_answer: toOption(answers, "Acknowledged"),
    _accord_orderid_value: null,
  };
  const change: RowChange<typeof intentTable> = { accord_version: 2, "accord_OrderId@odata.bind": "/accord_orders(1)" };
  expect(columnNames(intentTable, "accord_key", "_accord_orderid_value")).toEqual([
    "accord_key",
    "_accord_orderid_value",
  ]);
  expect([row.accord_answer, change.accord_version]).toEqual([727600001, 2]);
});
