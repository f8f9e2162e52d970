import { rowsOf } from "../../../tools/demo/json-client";
import { orderOf } from "./erp-orders";
import type { RunningOrganization } from "./running-organization";

export interface PostedInvoice {
  readonly id: string;
  /** With tax, as text. */
  readonly open: string;
  readonly lines: readonly { readonly id: string }[];
}

/** People release, ship and invoice the order of a request whole. */
export async function invoiceWholeOrder(
  { erpApi, people }: Pick<RunningOrganization, "erpApi" | "people">,
  requestId: string,
): Promise<PostedInvoice> {
  const order = await orderOf(erpApi, requestId);
  for (const act of ["release", "ship", "invoice"]) await people.send("POST", `orders/${order.id}/${act}`, {});
  const filter = `$filter=orderNumber eq '${order.number}'`;
  const [posted] = rowsOf(await erpApi.get(`salesInvoices?${filter}&$expand=salesInvoiceLines`));
  return {
    id: String(posted?.id),
    open: Number(posted?.remainingAmount).toFixed(2),
    lines: posted?.salesInvoiceLines as PostedInvoice["lines"],
  };
}
