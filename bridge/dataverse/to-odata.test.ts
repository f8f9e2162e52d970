import { commitmentTable } from "#model/tables/commitment";
import { intentTable } from "#model/tables/intent";
import { all, any, differs, equals, isBefore, isEmpty, isIn } from "../ports/condition";
import { many, one, reading } from "../ports/reading";
import { accountTable } from "../ports/stock-tables";
import { toFilter, toQueryPath, toRowPath } from "./to-odata";

const id = "9d4c7524-a578-4783-b608-73f7b0b68fd2";

test("conditions become OData: text quoted, choices, GUIDs and moments bare", () => {
  const condition = all(
    any(isEmpty("accord_answer"), isIn("accord_answer", [727600000, 727600001])),
    equals("accord_name", "O'Brien"),
    equals("_accord_opportunityid_value", id),
    differs("accord_intentid", id),
    isBefore("accord_nextattempton", new Date("2025-06-30T12:00:00Z")),
  );
  expect(toFilter(intentTable, condition)).toBe(
    "((accord_answer eq null or (accord_answer eq 727600000 or accord_answer eq 727600001)) and accord_name eq 'O''Brien' " +
      `and _accord_opportunityid_value eq ${id} and accord_intentid ne ${id} and accord_nextattempton lt 2025-06-30T12:00:00.000Z)`,
  );
});

test("no alternatives at all would mean every row: that is refused", () => {
  expect(() => toFilter(intentTable, isIn("accord_name", []))).toThrow(RangeError);
});

test("a query asks for its columns, its related rows and a stable order", () => {
  const dueIntent = reading(intentTable, ["accord_name"], {
    accord_AccountId: one(accountTable, ["name"]),
    accord_intent_commitment: many(commitmentTable, ["accord_eventkey"], equals("accord_eventkey", "k")),
  });
  const path = toQueryPath(dueIntent, { where: equals("accord_name", "a b"), oldestFirst: "createdon" });
  expect(decodeURIComponent(path)).toBe(
    "accord_intents?$select=accord_name" +
      "&$expand=accord_AccountId($select=name),accord_intent_commitment($select=accord_eventkey;$filter=accord_eventkey eq 'k')" +
      "&$filter=accord_name eq 'a b'&$orderby=createdon asc,accord_intentid asc",
  );
});

test("a row is addressed by its primary key or by an alternate one", () => {
  const intent = reading(intentTable, ["accord_name"], {});
  expect(toRowPath(intent, { column: "accord_intentid", value: id })).toBe(`accord_intents(${id})?$select=accord_name`);
  expect(toRowPath(intent, { column: "accord_key", value: "A'B" })).toBe(
    "accord_intents(accord_key='A''B')?$select=accord_name",
  );
});
