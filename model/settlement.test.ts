import { decimal, zero } from "./decimal";
import { nothingSettled, settlementOf } from "./settlement";

const settled = (amounts: Partial<Record<keyof typeof nothingSettled, string>>) => ({
  cash: decimal(amounts.cash ?? "0"),
  credit: decimal(amounts.credit ?? "0"),
  writtenOff: decimal(amounts.writtenOff ?? "0"),
});

test("nothing applied is open, something is partly paid and never called paid", () => {
  expect(settlementOf(decimal("100"), nothingSettled)).toBe("Open");
  expect(settlementOf(decimal("40"), settled({ cash: "60" }))).toBe("PartlyPaid");
  expect(settlementOf(decimal("40"), settled({ credit: "60" }))).toBe("PartlyPaid");
});

test("only what closes with cash in it is paid", () => {
  expect(settlementOf(zero, settled({ cash: "60", credit: "40" }))).toBe("Paid");
  expect(settlementOf(zero, settled({ credit: "100" }))).toBe("SettledByCredit");
  expect(settlementOf(zero, settled({ writtenOff: "100" }))).toBe("WrittenOff");
});

test("a rest of a cent keeps no invoice open", () => {
  expect(settlementOf(decimal("0.01"), settled({ cash: "99.99" }))).toBe("Paid");
  expect(settlementOf(decimal("0.02"), settled({ cash: "99.98" }))).toBe("PartlyPaid");
});

test("an invoice of nothing, or of a cent, is paid", () => {
  expect(settlementOf(zero, nothingSettled)).toBe("Paid");
  expect(settlementOf(decimal("0.01"), nothingSettled)).toBe("Paid");
});
