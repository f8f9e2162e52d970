import { toReadFailure } from "./read-failure";

test.each([
  [{ errorCode: -2147220960 }, { is: "NoPrivilege", code: "0x80040220" }],
  [{ errorCode: -2147187962 }, { is: "NoPrivilege", code: "0x80048306" }],
  [{ errorCode: 2147746336 }, { is: "NoPrivilege", code: "0x80040220" }],
  [{ errorCode: -2147015902 }, { is: "Unavailable", code: "0x80072322" }],
  [new TypeError("Failed to fetch"), { is: "Unavailable", code: "" }],
  ["offline", { is: "Unavailable", code: "" }],
  [undefined, { is: "Unavailable", code: "" }],
])("what the platform throws, %o, becomes %o", (thrown, failure) => {
  expect(toReadFailure(thrown)).toEqual(failure);
});
