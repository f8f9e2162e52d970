import { rowsOf } from "../../../tools/demo/json-client";
import { orderOf } from "./erp-orders";
import type { RunningOrganization } from "./running-organization";

/** People release, ship and invoice the order of a request whole, and the customer pays. Gives the ids of what was posted. */
export async function payWholeOrder(
  { erpApi, people }: Pick<RunningOrganization, "erpApi" | "people">,
  requestId: string,
): Promise<{ readonly invoice: string; readonly payment: string }> {
  const order = await orderOf(erpApi, requestId);
  for (const act of ["release", "ship", "invoice"]) await people.send("POST", `orders/${order.id}/${act}`, {});
  const [posted] = rowsOf(await erpApi.get(`salesInvoices?$filter=orderNumber eq '${order.number}'`));
  const invoice = String(posted?.id);
  const amount = Number(posted?.remainingAmount).toFixed(2);
  const payment = await people.send("POST", "payments", { invoices: [{ id: invoice, amount }] });
  return { invoice, payment: String(payment.id) };
}
