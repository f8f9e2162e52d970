import { readOverdueInvoices, readPaymentMonths } from "./stored-lists";

test("what the bridge stored is read back", () => {
  const stored = { key: "k", number: "PS-INV103057", due: "2025-05-15", days: 46, amount: 3000, open: 2000 };
  expect(readOverdueInvoices(JSON.stringify([stored]))).toEqual([
    { number: "PS-INV103057", dueDate: "2025-05-15", daysPastDue: 46, open: "2000", total: "3000" },
  ]);
  const months = [
    { month: "2025-05", daysVersusTerms: 26.5, applications: 2 },
    { month: "2025-06", daysVersusTerms: null, applications: 0 },
  ];
  expect(readPaymentMonths(JSON.stringify(months))).toEqual([
    { month: "2025-05", versusTerms: "26.5", applications: 2 },
    { month: "2025-06", versusTerms: undefined, applications: 0 },
  ]);
});

test("an empty column, broken text and entries of another shape read as nothing", () => {
  for (const text of [null, undefined, "", "{", "7", '{"a":1}', "[null,1,[]]", '[{"number":"1","open":"x"}]'])
    expect([readOverdueInvoices(text), readPaymentMonths(text)]).toEqual([[], []]);
});
