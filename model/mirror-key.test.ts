import fc from "fast-check";
import { fromMirrorKey, toMirrorKey } from "./mirror-key";

const part = fc.string({ unit: "binary", maxLength: 40 }).map((text) => text.normalize("NFC"));
const identity = fc.record({ connection: part, company: part, kind: part, id: part });

test("an identity comes back from its key", () => {
  fc.assert(fc.property(identity, (value) => expect(fromMirrorKey(toMirrorKey(value))).toEqual(value)));
});

test("a key holds no character that a Dataverse key must not have", () => {
  fc.assert(fc.property(identity, (value) => !/[/<>*%&:\\?+'"#\s]/.test(toMirrorKey(value))));
});

test("identities that differ only by case have different keys without case", () => {
  const upper = toMirrorKey({ connection: "bc", company: "CRONUS DE", kind: "order", id: "1" });
  const lower = toMirrorKey({ connection: "bc", company: "cronus de", kind: "order", id: "1" });
  expect(upper.toLowerCase()).not.toBe(lower.toLowerCase());
});

test("a Business Central key can be read by people", () => {
  expect(toMirrorKey({ connection: "bc", company: "c1", kind: "order", id: "9d4c7524-a578" })).toBe(
    "bc_c1_order_9d4c7524-a578",
  );
});

test.each(["", "a_b_c", "a_b_c_d_e", "a_b_c_D", "a_b_c_~zz", "a_b_c_~ff"])("%p is not a mirror key", (key) => {
  expect(fromMirrorKey(key)).toBeUndefined();
});
