import type { Clock } from "../ports/clock";
import type { Erp } from "../ports/erp";
import type { BusinessCentralApi } from "./api";
import { customerFields, customerRow, toCustomer } from "./customers";
import { invoiceNoticeFields, invoiceNoticeRow, toInvoiceNotice } from "./invoice-notices";
import { orderFields, orderRow, toOrder, type OrderAddress } from "./orders";
import { makeReadChanges } from "./read-changes";
import { shipmentFields, shipmentRow, toShipment } from "./shipments";

/** Documents come with their lines, and their keys go into one address of Dataverse, so pages are small. */
export const pageSize = 50;

/** Posted documents are never changed and never go: of those, a new connection takes over the latest only. */
const postedDaysBack = 30;

type Streams = Pick<Erp, "changedCustomers" | "changedOrders" | "changedShipments" | "changedInvoices">;

/** What flows from Business Central by change stamp. */
export function makeStreams(
  api: BusinessCentralApi,
  { overlapSeconds, clock }: { readonly overlapSeconds: number; readonly clock: Clock },
  addressOf: OrderAddress,
): Streams {
  const customers = {
    entitySet: "customers",
    fields: `$select=${customerFields}`,
    shape: customerRow,
    toDocument: toCustomer,
    pageSize,
  };
  const orders = {
    entitySet: "salesOrders",
    fields: orderFields,
    shape: orderRow,
    toDocument: (row: Parameters<typeof toOrder>[0]) => toOrder(row, addressOf),
    pageSize,
  };
  const shipments = {
    entitySet: "salesShipments",
    fields: shipmentFields,
    shape: shipmentRow,
    toDocument: toShipment,
    pageSize,
    beginsDaysBack: postedDaysBack,
  };
  const invoices = {
    entitySet: "salesInvoices",
    fields: invoiceNoticeFields,
    shape: invoiceNoticeRow,
    toDocument: toInvoiceNotice,
    pageSize,
    beginsDaysBack: postedDaysBack,
  };
  return {
    changedCustomers: makeReadChanges(api, customers, overlapSeconds, clock),
    changedOrders: makeReadChanges(api, orders, overlapSeconds, clock),
    changedShipments: makeReadChanges(api, shipments, overlapSeconds, clock),
    changedInvoices: makeReadChanges(api, invoices, overlapSeconds, clock),
  };
}
