import { accountFinanceTable } from "#model/tables/account-finance";
import { commitmentTable } from "#model/tables/commitment";
import { applicationTable } from "#model/tables/application";
import { couplingTable } from "#model/tables/coupling";
import { instructionTable } from "#model/tables/instruction";
import { intentTable } from "#model/tables/intent";
import { invoiceTable } from "#model/tables/invoice";
import { invoiceLineTable } from "#model/tables/invoice-line";
import { issueTable } from "#model/tables/issue";
import { messageTable } from "#model/tables/message";
import { orderTable } from "#model/tables/order";
import { orderLineTable } from "#model/tables/order-line";
import { paymentTable } from "#model/tables/payment";
import { salesMonthTable } from "#model/tables/sales-month";
import { shipmentTable } from "#model/tables/shipment";
import { syncStateTable } from "#model/tables/sync-state";
import { actOnBehalf, on, onStock, type Role } from "./role";

const documents = [orderTable, orderLineTable, shipmentTable, invoiceTable, invoiceLineTable, paymentTable];
const figures = [accountFinanceTable, salesMonthTable];
const kept = [...documents, applicationTable, ...figures, couplingTable, syncStateTable, issueTable];
const all = [...kept, intentTable, commitmentTable];

/**
 * The application user of the bridge, which has no other role. It answers requests and instructions but never makes one, writes the
 * story and the audit but never rewrites them, deletes nothing, and gives rows to the owner of the account they belong to.
 */
export const bridge: Role = {
  name: "Accord Bridge",
  description: "The application user that carries requests to the ERP and its answers back. For no person.",
  privileges: [
    ...on(kept, "Global", "Create", "Read", "Write", "Assign"),
    ...on([intentTable, instructionTable], "Global", "Read", "Write"),
    ...on([commitmentTable], "Global", "Create", "Read", "Assign"),
    ...on([messageTable], "Global", "Create", "Read", "Append"),
    ...on(all, "Global", "Append", "AppendTo"),
    ...on([instructionTable], "Global", "AppendTo"),
    ...onStock(["Account", "Opportunity"], "Global", "Read", "Write", "AppendTo"),
    ...onStock(["Product", "TransactionCurrency"], "Global", "Read", "AppendTo"),
    ...onStock(["Contact", "User", "UserSettings", "BusinessUnit"], "Global", "Read"),
    actOnBehalf,
    ...onStock(["appnotification"], "Global", "Create", "Read", "Assign"),
  ],
};
