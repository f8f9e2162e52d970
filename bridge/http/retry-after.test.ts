import { retryAfterSeconds } from "./retry-after";

const now = new Date("2025-06-30T12:00:00Z");

test.each([
  ["5", 5],
  ["0", 0],
  [" 30 ", 30],
  ["1.2", 2],
  ["Mon, 30 Jun 2025 12:00:42 GMT", 42],
  ["Mon, 30 Jun 2025 11:00:00 GMT", 0],
  ["soon", undefined],
  ["", undefined],
  [null, undefined],
])("Retry-After %p is %p seconds", (header, seconds) => {
  expect(retryAfterSeconds(header, now)).toBe(seconds);
});
