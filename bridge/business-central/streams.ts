import type { Clock } from "../ports/clock";
import type { Erp } from "../ports/erp";
import type { BusinessCentralApi } from "./api";
import { customerFields, customerRow, toCustomer } from "./customers";
import { orderFields, orderRow, toOrder, type OrderAddress } from "./orders";
import { makeReadChanges } from "./read-changes";
import { creditMemoFields, creditMemoRow, toCreditMemo } from "./posted/credit-memos";
import { invoiceRow, makeInvoiceFields, toInvoice } from "./posted/invoices";
import { makePostedDocuments } from "./posted/posted-documents";
import { makeKeepPosted } from "./posted/posted-status";
import { shipmentFields, shipmentRow, toShipment } from "./posted/shipments";

/** Documents come with their lines, and their keys go into one address of Dataverse, so pages are small. */
export const pageSize = 50;

/** What was posted before is the first load's; a day of it is read here too, so that nothing falls between the two. */
const postedDaysBack = 1;

/** A history comes in larger pages: each is one write of Dataverse. */
const historyPageSize = 200;

/** A shipment is one row, an invoice several. */
const shipmentHistoryPageSize = 500;

type Streams = Pick<
  Erp,
  | "changedCustomers"
  | "changedOrders"
  | "changedShipments"
  | "changedInvoices"
  | "changedCreditMemos"
  | "postedShipments"
  | "postedInvoices"
  | "postedCreditMemos"
>;

/** What flows from Business Central by change stamp, and what is read of its history. */
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
  const posted = { pageSize, beginsDaysBack: postedDaysBack };
  const shipments = {
    entitySet: "salesShipments",
    fields: shipmentFields,
    shape: shipmentRow,
    toDocument: toShipment,
  };
  const invoices = {
    entitySet: "salesInvoices",
    fields: makeInvoiceFields(api),
    shape: invoiceRow,
    toDocument: toInvoice,
    keep: makeKeepPosted(api),
  };
  const creditMemos = {
    entitySet: "salesCreditMemos",
    fields: creditMemoFields,
    shape: creditMemoRow,
    toDocument: toCreditMemo,
    keep: makeKeepPosted(api),
  };
  return {
    changedCustomers: makeReadChanges(api, customers, overlapSeconds, clock),
    changedOrders: makeReadChanges(api, orders, overlapSeconds, clock),
    changedShipments: makeReadChanges(api, { ...shipments, ...posted }, overlapSeconds, clock),
    changedInvoices: makeReadChanges(api, { ...invoices, ...posted }, overlapSeconds, clock),
    changedCreditMemos: makeReadChanges(api, { ...creditMemos, ...posted }, overlapSeconds, clock),
    postedShipments: makePostedDocuments(api, shipments, shipmentHistoryPageSize),
    postedInvoices: makePostedDocuments(api, invoices, historyPageSize),
    postedCreditMemos: makePostedDocuments(api, creditMemos, historyPageSize),
  };
}
