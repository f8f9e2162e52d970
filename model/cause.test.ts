import { fromCauseKey, toCauseKey } from "./cause";

test("the same item unknown on different lines is one cause, another item is another", () => {
  const first = toCauseKey({ code: "ItemUnknown", line: "10", item: "DK-010" });
  expect(toCauseKey({ code: "ItemUnknown", line: "70", item: "DK-010" })).toBe(first);
  expect(toCauseKey({ code: "ItemUnknown", line: "10", item: "DK-011" })).not.toBe(first);
});

test("a key tells the cause back", () => {
  expect(fromCauseKey(toCauseKey({ code: "ItemUnknown", line: "10", item: "DK-010" }))).toEqual({
    code: "ItemUnknown",
    item: "DK-010",
  });
  expect(fromCauseKey(toCauseKey({ code: "CustomerMissing" }))).toEqual({ code: "CustomerMissing" });
});

test("a key fits its column, however long the ERP's words are, and its code can still be read", () => {
  const key = toCauseKey({ code: "RefusedByErp", text: '"'.repeat(5000) });
  expect(key.length).toBeLessThanOrEqual(400);
  expect(fromCauseKey(key)).toMatchObject({ code: "RefusedByErp" });
});

test("a code of another version is not understood", () => {
  expect(fromCauseKey("SomethingNew")).toBeUndefined();
});
