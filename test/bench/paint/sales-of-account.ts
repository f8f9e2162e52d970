import { fromOption, toOption } from "#model/choice";
import { invoiceKinds } from "#model/invoice-kind";
import { aSalesRow, book } from "../../../controls/SalesHistory/testing/sales-rows";
import type { State } from "../../support/control-states";

const items = 500;
const firstMonth = Date.UTC(2023, 6, 1);
const days = 730;
const day = 86_400_000;

/**
 * What the service answers for an account with so many invoices in two years, three lines each, one in twenty a credit memo: sums by
 * month and by item, made from the documents one by one. Larger accounts buy more different items, up to all there are.
 */
export function salesOf(invoices: number): State {
  const months = new Map<string, number>();
  const mix = new Map<string, { readonly item: string; readonly kind: number; readonly amount: number }>();
  for (let invoice = 0; invoice < invoices; invoice++) {
    const on = new Date(firstMonth + Math.floor((invoice * days) / invoices) * day).toISOString();
    const kind = toOption(invoiceKinds, invoice % 20 === 7 ? "CreditMemo" : "Invoice");
    const sign = fromOption(invoiceKinds, kind) === "CreditMemo" ? -1 : 1;
    for (let line = 0; line < 3; line++) {
      const item = `Item ${(invoice * 7 + line * 131) % items}`;
      const amount = 20 + ((invoice * 31 + line * 17) % 400);
      months.set(on.slice(0, 7), (months.get(on.slice(0, 7)) ?? 0) + sign * amount);
      if (on < "2024-07") continue;
      const sum = mix.get(`${item} ${kind}`) ?? { item, kind, amount: 0 };
      mix.set(`${item} ${kind}`, { ...sum, amount: sum.amount + amount });
    }
  }
  const account = aSalesRow({
    accord_account_salesmonth: [...months].map(([month, net]) => ({
      ...book,
      accord_month: `${month}-01`,
      accord_netsales: net,
    })),
  });
  return {
    answers: { account: { is: "rows", rows: account }, accord_invoiceline: { is: "rows", rows: [...mix.values()] } },
  };
}
