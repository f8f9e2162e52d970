import { readOverdueInvoices, readPaymentMonths } from "./stored-lists";

test("what the bridge stored is read back", () => {
  const invoice = { number: "PS-INV103057", dueDate: "2025-05-15", daysPastDue: 46, open: "2000.00", total: "3000.00" };
  expect(readOverdueInvoices(JSON.stringify([invoice]))).toEqual([invoice]);
  const months = [
    { month: "2025-05-01", versusTerms: "26", applications: 2 },
    { month: "2025-06-01", applications: 0 },
  ];
  expect(readPaymentMonths(JSON.stringify(months))).toEqual(months);
});

test("an empty column, broken text and entries of another shape read as nothing", () => {
  for (const text of [null, undefined, "", "{", "7", '{"a":1}', "[null,1,[]]", '[{"number":"1","open":"x"}]'])
    expect([readOverdueInvoices(text), readPaymentMonths(text)]).toEqual([[], []]);
});
