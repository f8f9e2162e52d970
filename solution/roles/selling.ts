import { accountFinanceTable } from "#model/tables/account-finance";
import { applicationTable } from "#model/tables/application";
import { commitmentTable } from "#model/tables/commitment";
import { intentTable } from "#model/tables/intent";
import { invoiceTable } from "#model/tables/invoice";
import { invoiceLineTable } from "#model/tables/invoice-line";
import { orderTable } from "#model/tables/order";
import { orderLineTable } from "#model/tables/order-line";
import { paymentTable } from "#model/tables/payment";
import { salesMonthTable } from "#model/tables/sales-month";
import { shipmentTable } from "#model/tables/shipment";
import { syncStateTable } from "#model/tables/sync-state";
import { on, onStock, type Depth, type Privilege } from "./role";

const money = [invoiceTable, invoiceLineTable, paymentTable, applicationTable];
const figures = [accountFinanceTable, salesMonthTable];
const mirrors = [commitmentTable, orderTable, orderLineTable, shipmentTable, ...money, ...figures];

/**
 * What selling needs, as far as the depth goes: ask the ERP and read what it answered. A request is written once, by creating it;
 * nobody who sells changes or deletes one. The streams are read for how fresh the mirrors are.
 */
export function sellingPrivileges(depth: Depth): Privilege[] {
  return [
    ...on([intentTable], depth, "Create", "Read", "Append"),
    ...on(mirrors, depth, "Read"),
    ...on([syncStateTable], "Global", "Read"),
    ...onStock(["Account", "Opportunity"], depth, "Read", "AppendTo"),
    ...onStock(["TransactionCurrency"], "Global", "Read", "AppendTo"),
  ];
}
