import type { LineChange } from "./comparison";
import { decimal } from "./decimal";
import { defaultTolerances, judgeChanges, type AnsweredLine, type Tolerances } from "./tolerance";

interface Terms {
  readonly quantity?: string;
  readonly price?: string;
  readonly date?: string | null;
}

function side({ quantity = "6", price = "120", date = "2025-04-15" }: Terms) {
  return { item: "CG-040", quantity: decimal(quantity), unitPrice: decimal(price), amount: decimal("0"), date };
}

const answered = (committed: Terms, change: LineChange = "Changed"): AnsweredLine => ({
  change,
  promised: side({}),
  committed: side(committed),
});

test.each([
  ["nothing", {}, "NotNeeded"],
  ["a lower price", { price: "119.99" }, "NotNeeded"],
  ["a price a cent higher", { price: "120.01" }, "Needed"],
  ["three days later", { date: "2025-04-18" }, "NotNeeded"],
  ["earlier", { date: "2025-04-01" }, "NotNeeded"],
  ["four days later", { date: "2025-04-19" }, "Advised"],
  ["91 days later", { date: "2025-07-15" }, "Needed"],
  ["one piece less", { quantity: "5" }, "Needed"],
  ["a date nobody named", { date: null }, "NotNeeded"],
])("by default %s asks for: %o, %s", (_, committed, verdict) => {
  expect(judgeChanges([answered(committed)], defaultTolerances)).toBe(verdict);
});

test("a substitute, a line added and a line removed are looked at by a person", () => {
  expect(judgeChanges([answered({}, "Substituted")], defaultTolerances)).toBe("Needed");
  expect(judgeChanges([{ change: "Added", promised: undefined, committed: side({}) }], defaultTolerances)).toBe(
    "Needed",
  );
  expect(judgeChanges([{ change: "Removed", promised: side({}), committed: undefined }], defaultTolerances)).toBe(
    "Needed",
  );
});

test("the policy is data: limits are included, and what is beyond them is refused if the company says so", () => {
  const policy: Tolerances = {
    ...defaultTolerances,
    price: [
      { from: decimal("-100"), to: decimal("4.17"), is: "NotNeeded" },
      { from: decimal("4.17"), to: decimal("10"), is: "Advised" },
    ],
    beyond: "Unacceptable",
  };
  expect(judgeChanges([answered({ price: "125" })], policy)).toBe("NotNeeded");
  expect(judgeChanges([answered({ price: "125.01" })], policy)).toBe("Advised");
  expect(judgeChanges([answered({ price: "132" })], policy)).toBe("Advised");
  expect(judgeChanges([answered({ price: "132.01" })], policy)).toBe("Unacceptable");
});

test("the strictest line decides", () => {
  expect(judgeChanges([answered({ date: "2025-04-20" }), answered({})], defaultTolerances)).toBe("Advised");
  expect(judgeChanges([answered({ date: "2025-04-20" }), answered({ price: "200" })], defaultTolerances)).toBe(
    "Needed",
  );
});
