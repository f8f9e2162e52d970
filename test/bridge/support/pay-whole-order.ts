import { invoiceWholeOrder } from "./invoice-whole-order";
import type { RunningOrganization } from "./running-organization";

/** People release, ship and invoice the order of a request whole, and the customer pays. Gives the ids of what was posted. */
export async function payWholeOrder(
  organization: Pick<RunningOrganization, "erpApi" | "people">,
  requestId: string,
): Promise<{ readonly invoice: string; readonly payment: string }> {
  const { id, open } = await invoiceWholeOrder(organization, requestId);
  const payment = await organization.people.send("POST", "payments", { invoices: [{ id, amount: open }] });
  return { invoice: id, payment: String(payment.id) };
}
