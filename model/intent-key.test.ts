import fc from "fast-check";
import { fromIntentKey, toIntentKey } from "./intent-key";

test("every GUID comes back from its key", () => {
  fc.assert(fc.property(fc.uuid(), (id) => fromIntentKey(toIntentKey(id)) === id));
});

test("a key fits Business Central's field and survives its upper-casing", () => {
  fc.assert(
    fc.property(fc.uuid(), (id) => {
      const key = toIntentKey(id);
      return key.length === 26 && key === key.toUpperCase() && /^[0-9A-Z]+$/.test(key);
    }),
  );
});

test("an upper-case GUID gives the same key", () => {
  expect(toIntentKey("9D4C7524-A578-4783-B608-73F7B0B68FD2")).toBe(toIntentKey("9d4c7524-a578-4783-b608-73f7b0b68fd2"));
});

test.each(["", "PO-4711", "7KQ2M9XW4TB8RZC1D5FHJN6PVU", "ZZZZZZZZZZZZZZZZZZZZZZZZZZ"])(
  "%p is not an intent key",
  (text) => {
    expect(fromIntentKey(text)).toBeUndefined();
  },
);

test("text that is not a GUID is refused", () => {
  expect(() => toIntentKey("42")).toThrow('"42" is not a GUID');
});
