import type { Company } from "../company/company";
import type { Behaviour } from "../records/behaviour";
import type { StoredRecord } from "../store/records";
import { changeOrder } from "./change-order";
import { changeOrderLine } from "./change-order-line";
import { createOrder } from "./create-order";
import { createOrderLine } from "./create-order-line";
import { deleteOrder } from "./delete-order";
import { removeOrderLine } from "./remove-order-line";
import { isComment, linesOf, outstandingOf } from "./sales-order";
import { shipAndInvoice } from "./ship-and-invoice";

export const orderBehaviour: Behaviour = {
  create: createOrder,
  change: changeOrder,
  remove: deleteOrder,
  calculated: ["fullyShipped"],
  calculate: (company, order) => ({
    fullyShipped: company.setup.fullyShippedIsWrong || isFullyShipped(company, order),
  }),
  actions: { "Microsoft.NAV.shipAndInvoice": shipAndInvoice },
};

export const orderLineBehaviour: Behaviour = {
  create: createOrderLine,
  change: changeOrderLine,
  remove: removeOrderLine,
};

function isFullyShipped(company: Company, order: StoredRecord): boolean {
  const sold = linesOf(company, order.id).filter((line) => !isComment(line));
  return sold.length > 0 && sold.every((line) => outstandingOf(line) === 0);
}
